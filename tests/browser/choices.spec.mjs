// Every choice has the outcome that the engine gives it, said at once and shown on the stage.

import { expect, goToHeadline, goToStep, main, ready, steps, test } from './lab.mjs';

const openChoices = async (page) => {
  await page.locator('#choices').click();
  await expect(page.locator('dialog.dialog-choices')).toBeVisible();
};
const outcome = (page) => page.locator('.outcome');

test('a ready-made choice says what comes of it, and the stage shows it', async ({ lab: page }) => {
  await openChoices(page);
  await expect(outcome(page)).toContainText('encrypted connection');
  await page.getByRole('button', { name: 'Expired certificate' }).click();
  await expect(outcome(page)).toContainText('The client ends it.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await expect(main(page)).toHaveAttribute('data-outcome', 'failed');
  await expect(page).toHaveURL(/certificate=expired/);
});

test('offered and supported stand side by side, also where nothing is in common', async ({ lab: page }) => {
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

test('the order of suites is chosen by keyboard alone', async ({ lab: page }) => {
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

test('an international host name is sent in ASCII, and what is no host name is refused at its field', async ({ lab: page }) => {
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

test('the second connection skips certificate and key exchange', async ({ lab: page }) => {
  await openChoices(page);
  await page.getByRole('button', { name: 'A second connection' }).click();
  await expect(page.getByRole('button', { name: 'Second, resumed', includeHidden: true })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Second, resumed' }).click();
  await expect(page.locator('h1')).toContainText('comes back');
  await goToStep(page, await steps(page));
  const messages = await page.locator('.ladder').innerText();
  expect(messages).not.toContain('Certificate');
  expect(messages).not.toContain('ClientKeyExchange');
  await expect(page.locator('.chapter-skipped')).toHaveCount(2);
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
