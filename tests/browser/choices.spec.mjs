// The choices dialog: each choice states the outcome that the engine produces, and the stage shows
// it.

import { expect, fromMenu, goToHeadline, goToStep, main, ready, steps, test } from './lab.mjs';

const openChoices = async (page) => {
  await (await fromMenu(page, '#choices')).click();
  await expect(page.locator('dialog.dialog-choices')).toBeVisible();
};
const outcome = (page) => page.locator('.outcome');

test('a preset states its outcome, and the stage shows it', async ({ lab: page }) => {
  await openChoices(page);
  await expect(outcome(page)).toContainText('encrypted connection');
  await page.getByRole('button', { name: 'Expired certificate' }).click();
  await expect(outcome(page)).toContainText('The client ends it.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await expect(main(page)).toHaveAttribute('data-outcome', 'failed');
  await expect(page).toHaveURL(/certificate=expired/);
});

test('offered and supported values appear side by side, even with nothing in common', async ({ lab: page }) => {
  await openChoices(page);
  await page.getByRole('button', { name: 'No cipher suite in common' }).click();
  await expect(outcome(page)).toContainText('No cipher suite in common');
  await page.keyboard.press('Escape');
  await goToHeadline(page, 'nothing in common');
  const choice = page.locator('.choice', { hasText: 'Cipher suite' });
  await expect(choice.locator('[data-role=client]')).toContainText('AES_256_GCM');
  await expect(choice.locator('[data-role=server]')).toContainText('AES_128_GCM');
  await expect(choice).toContainText('Nothing in common');
});

test('the keyboard alone can reorder cipher suites', async ({ lab: page }) => {
  await page.locator('#choices').focus();
  await page.keyboard.press('Enter');
  await page.locator('.choice-details summary').focus();
  await page.keyboard.press('Enter');
  const list = page.locator('#choose-server-suites');
  await list.getByRole('button', { name: /One place earlier: TLS_RSA_WITH_AES_256_GCM_SHA384/ }).focus();
  await page.keyboard.press('Enter');
  await expect(list.locator('.choice-item').first()).toContainText('TLS_RSA_WITH_AES_256_GCM_SHA384');
  await page.keyboard.press('Escape');
  await goToHeadline(page, 'picks what both understand');
  await expect(page.locator('.choice', { hasText: 'Cipher suite' }).locator('h3')).toContainText('AES_256_GCM');
});

test('an international host name is sent in ASCII, and an invalid one is rejected at its field', async ({ lab: page }) => {
  await openChoices(page);
  await page.locator('.choice-details summary').click();
  const host = page.locator('#choose-host');
  await host.fill('BÜCHER.test.');
  await host.press('Tab');
  await expect(host).toHaveValue('xn--bcher-kva.test');
  await expect(page).toHaveURL(/host=xn--bcher-kva\.test/);
  await expect(page.locator('#server')).toContainText('xn--bcher-kva.test');
  await host.fill('bücher test');
  await host.press('Tab');
  await expect(host).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert').filter({ hasText: 'bücher test' })).toContainText('is not a host name');
  await expect(page).toHaveURL(/host=xn--bcher-kva\.test/);
  await host.fill('[2001:DB8::1]');
  await host.press('Tab');
  await expect(host).toHaveValue('2001:db8::1');
  await expect(host).not.toHaveAttribute('aria-invalid', 'true');
  await expect(outcome(page)).toContainText('encrypted connection');
});

test('the resumed connection skips certificate and key exchange', async ({ lab: page }) => {
  await openChoices(page);
  await page.getByRole('button', { name: 'A second connection' }).click();
  await expect(page.getByRole('button', { name: 'Resumed', includeHidden: true })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Resumed' }).click();
  await expect(page.locator('h1')).toContainText('comes back');
  await goToStep(page, await steps(page));
  const messages = await page.locator('.ladder').innerText();
  expect(messages).not.toContain('Certificate');
  expect(messages).not.toContain('ClientKeyExchange');
  await expect(page.locator('.rail-list .chapter-skipped')).toHaveCount(2);
});

test('an eavesdropper sees ciphertext and no secret', async ({ lab: page }) => {
  await goToStep(page, await steps(page));
  const secret = await page.locator('#client .known-item', { hasText: /Master secret/ }).innerText();
  await page.locator('#viewpoint').selectOption('eavesdropper');
  await expect(page.locator('#client')).toContainText('cannot be seen from here');
  for (const panel of ['#client', '#server']) {
    await expect(page.locator(panel)).not.toContainText('Master secret');
    await expect(page.locator(panel)).not.toContainText(secret.split('\n').pop());
  }
  await expect(page.locator('.ladder')).toContainText('Encrypted record');
  await expect(page).toHaveURL(/viewpoint=eavesdropper/);
  await page.reload();
  await ready(page);
  await expect(page.locator('#viewpoint')).toHaveValue('eavesdropper');
});

test('every failing preset leads to its point of failure', async ({ lab: page }) => {
  const failing = [
    'Expired certificate', 'Certificate for another name', 'Unknown authority', 'The client’s clock is wrong',
    'An old client', 'No cipher suite in common', 'The client has no certificate',
  ];
  for (const name of failing) {
    await openChoices(page);
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'See where it fails' }).click();
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect(main(page)).toHaveAttribute('data-outcome', 'failed');
    await expect(page.locator('#choices')).toBeFocused();
    const step = await main(page).getAttribute('data-step');
    await page.locator('#back').click();
    await expect(main(page), `${name}: step ${step} is the first that fails`).toHaveAttribute('data-outcome', 'running');
  }
  await openChoices(page);
  await page.getByRole('button', { name: 'Everything fits' }).click();
  await expect(outcome(page)).toContainText('encrypted connection');
  await expect(page.getByRole('button', { name: 'See where it fails' })).toHaveCount(0);
});

test('a control that moves or disappears does not lose the focus', async ({ lab: page }) => {
  const isLost = () => page.evaluate(() => document.activeElement === document.body);
  await openChoices(page);
  await page.locator('.choice-details summary').click();
  const list = page.locator('#choose-server-suites');
  const earlier = list.getByRole('button', { name: /One place earlier/ });
  await earlier.first().focus();
  await page.keyboard.press('Enter');
  const chosen = list.getByRole('checkbox', { checked: true });
  const count = await chosen.count();
  await expect(earlier).toHaveCount(count - 1);
  expect(await isLost()).toBe(false);
  await list.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await expect(chosen).toHaveCount(count - 1);
  expect(await isLost()).toBe(false);
  await page.keyboard.press('Escape');

  // The page writes its address after it has painted, which would undo a link that is followed before.
  const written = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('server-suites')?.split(',').length;
  await expect.poll(written).toBe(count - 1);
  await page.evaluate(() => { location.hash = 'colour=red'; });
  const notice = page.locator('.notice');
  await notice.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(notice).toHaveCount(0);
  expect(await isLost()).toBe(false);
});

for (const width of [320, 390, 1280]) {
  test(`suite names wrap only after underscores, at ${width} pixels`, async ({ lab: page }) => {
    await page.setViewportSize({ width, height: 800 });
    await goToHeadline(page, 'picks what both understand');
    if (width < 1000) await page.locator('.sheet-tabs').getByRole('button', { name: 'Details' }).click();
    await page.locator('.negotiation').waitFor();
    const broken = () =>
      page.evaluate(() => {
        const lines = (element) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const found = [];
          let top = null;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let at = 0; at < node.length; at += 1) {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const box = range.getBoundingClientRect();
              if (top === null || Math.abs(box.top - top) > 4) found.push('');
              top = box.top;
              found[found.length - 1] += node.data[at];
            }
          }
          return found;
        };
        const names = [...document.querySelectorAll('.negotiation code, .choice-item .choice-switch span')];
        const suites = names.filter((it) => it.checkVisibility() && it.textContent.startsWith('TLS_'));
        return {
          count: suites.length,
          wrong: suites.flatMap((it) => lines(it).slice(0, -1)).filter((line) => !line.endsWith('_')),
        };
      });
    const { count, wrong } = await broken();
    expect(count).toBeGreaterThan(4);
    expect(wrong).toEqual([]);
    await openChoices(page);
    await page.locator('.choice-details summary').click();
    expect((await broken()).wrong).toEqual([]);
  });
}
