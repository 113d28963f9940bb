// The choice among RSA key exchange, ECDHE and TLS 1.3, their comparison, and the small numbers beside the real ones.

import { violations } from './axe.mjs';
import { faults } from './faults.mjs';
import { expect, fromMenu, main, ready, settled, test } from './lab.mjs';

const headline = (page) => page.locator('h1');

async function open(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  await ready(page);
}

test('the header switches to the handshake of today and keeps what else was chosen', async ({ lab }) => {
  await lab.setViewportSize({ width: 1366, height: 657 });
  await open(lab, '#certificate=expired&detail=story');
  const choice = lab.getByRole('group', { name: 'Handshake' });
  await expect(choice.getByRole('button', { pressed: true })).toHaveText('RSA key exchange');
  await choice.getByRole('button', { name: 'TLS 1.3' }).click();
  await expect(choice.getByRole('button', { pressed: true })).toHaveText('TLS 1.3');
  await expect(main(lab)).toHaveAttribute('data-ready', 'true');
  await expect(lab.locator('.rail')).toContainText('Server signs everything');
  await expect.poll(() => lab.url()).toContain('certificate=expired');
  await lab.goBack();
  await expect(choice.getByRole('button', { pressed: true })).toHaveText('RSA key exchange');
  await lab.goForward();
  await expect(choice.getByRole('button', { pressed: true })).toHaveText('TLS 1.3');
  await lab.keyboard.press('End');
  await expect(main(lab)).toHaveAttribute('data-outcome', 'failed');
  await choice.getByRole('button', { name: 'ECDHE' }).focus();
  await lab.keyboard.press('Enter');
  await expect(choice.getByRole('button', { pressed: true })).toHaveText('ECDHE');
  expect(await violations(lab, '.header')).toEqual([]);
});

test('a telephone has the choice in its menu', async ({ lab }) => {
  await lab.setViewportSize({ width: 390, height: 844 });
  const choice = await fromMenu(lab, '#menu-handshake');
  await choice.selectOption('tls13');
  await expect(lab.locator('.rail')).toContainText('Client says hello');
  await expect.poll(() => lab.url()).toContain('TLS+1.3');
});

test('a link names a handshake and a page that locks the session shows its name alone', async ({ lab }) => {
  await open(lab, '?handshake=ecdhe&lock=scenario');
  await expect(lab.locator('.handshakes')).toHaveText('ECDHE');
  await expect(lab.locator('.handshakes button')).toHaveCount(0);
  await open(lab, '?handshake=ecdhe#handshake=tls13&session=fixed');
  await expect(lab.locator('#handshake-tls13')).toHaveAttribute('aria-pressed', 'true');
});

for (const [width, height] of [[1366, 657], [390, 844], [320, 568], [844, 390]]) {
  test(`the three handshakes stand beside each other at ${width}x${height}`, async ({ lab }) => {
    await lab.setViewportSize({ width, height });
    for (const theme of ['light', 'dark']) {
      await open(lab, `?compare&theme=${theme}#session=fixed`);
      const row = (name) => lab.locator(`.comparison [data-row=${name}] td`);
      await expect(row('round-trips')).toHaveText(['2', '2', '1']);
      await expect(row('stolen-key').first()).toContainText('The recording opens');
      await expect(row('stolen-key').last()).toContainText('The recording stays shut');
      await expect(row('certificate').last()).toContainText('(sealed)');
      await settled(lab);
      expect(await violations(lab, '.dialog-comparison')).toEqual([]);
      expect(await lab.locator('dialog').evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
      expect(await lab.evaluate(faults)).toEqual([]);
    }
    await lab.locator('#show-tls13').click();
    await expect(lab.locator('dialog')).toHaveCount(0);
    await expect.poll(() => lab.url()).toContain('TLS+1.3');
  });
}

test('small numbers beside the real ones can be changed', async ({ lab }) => {
  await open(lab, '#session=fixed&step=client.encrypt-pre-master-secret');
  const toy = lab.locator('.toy');
  await expect(toy).toContainText('42^3 mod 55 = 3');
  await lab.locator('#toy-p').selectOption('7');
  await expect(toy).toContainText('n = p · q = 7 · 11 = 77');
  expect(await violations(lab, '#inspector')).toEqual([]);
  await open(lab, '#session=fixed&handshake=tls13&step=client.agree-on-secret');
  await expect(toy).toContainText('19^6 mod 23 = 2');
});

test('the key schedule is one tree that is the same on both sides', async ({ lab }) => {
  await open(lab, '#session=fixed&handshake=tls13&step=client.expand-secret');
  const tree = lab.locator('.derivation');
  await expect(tree).toContainText('Stage 3');
  await expect(tree.locator('.derived')).toHaveCount(20);
  await expect(tree.locator('.derived-different')).toHaveCount(0);
  expect(await violations(lab, '#inspector')).toEqual([]);
  await expect(headline(lab)).toContainText('key schedule');
});

test('a wrong guess, a resumption and early data are told', async ({ lab }) => {
  await open(lab, '#session=fixed&detail=story&scenario=wrong-group&step=client-hello.2');
  await expect(headline(lab)).toContainText('hello again');
  await open(lab, '#session=fixed&detail=story&scenario=tls13-resumption&step=server.check-binder');
  await expect(headline(lab)).toContainText('proof');
  await expect(lab.locator('.rail')).toContainText('skipped');
  await open(lab, '#session=fixed&detail=story&scenario=early-data&step=client.data.2');
  await expect(lab.locator('.story')).toContainText('a second time');
});
