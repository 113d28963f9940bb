// Restrictions by the browser or the embedding page: the lab still runs, and says once what does
// not work, where the learner would miss it.

import { fileURLToPath } from 'node:url';

import { serve } from '../../benches/browser/site.mjs';
import { start } from './hosts.mjs';
import { expect, fromMenu, main, ready, test } from './lab.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const notice = (page) => page.locator('.limit');

// As in browsers that block storage for the page, or for third-party frames.
const forbidStorage = () =>
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  });

test('without storage the lab runs, and says so once, when a choice is made', async ({ page }) => {
  await page.addInitScript(forbidStorage);
  await page.goto('');
  await ready(page);
  await expect(notice(page)).toHaveCount(0);
  await (await fromMenu(page, '#theme')).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(notice(page)).toHaveText(/does not let the lab keep your choice.*Got it/s);
  await notice(page).getByRole('button').click();
  await expect(notice(page)).toHaveCount(0);
  await (await fromMenu(page, '#theme')).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await (await fromMenu(page, '#language')).selectOption({ label: 'Deutsch' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(notice(page)).toHaveCount(0);
});

test('it says so in the chosen language, and in a frame too', async ({ page, baseURL }) => {
  await page.addInitScript(forbidStorage);
  await page.setContent(`<iframe src="${baseURL}#locale=de" width="1200" height="800"></iframe>`);
  const lab = page.frameLocator('iframe');
  await expect(lab.locator('html')).toHaveAttribute('lang', 'de');
  await (await fromMenu(lab, '#theme')).click();
  await expect(lab.locator('.limit')).toContainText('lässt das Handshake Lab deine Wahl nicht behalten');
});

test('with storage, a choice causes no notice', async ({ lab }) => {
  await (await fromMenu(lab, '#theme')).click();
  await expect(lab.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(notice(lab)).toHaveCount(0);
});

for (const [what, forbid] of [
  ['is none', () => { delete Navigator.prototype.serviceWorker; }],
  ['may be none', () => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError')); }],
]) {
  test(`where there ${what} service worker, the lab runs, and explains the consequences when offline`, async ({ page }) => {
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript(forbid);
    await page.goto('');
    await ready(page);
    await expect(notice(page)).toHaveCount(0);
    await page.context().setOffline(true);
    await expect(notice(page)).toContainText('There is no network, and this browser does not keep the lab.');
    await page.locator('#next').click();
    await expect(main(page)).toHaveAttribute('data-step', '2');
    await notice(page).getByRole('button').click();
    await page.context().setOffline(false);
    await page.context().setOffline(true);
    await expect(main(page)).toHaveAttribute('data-step', '2');
    await expect(notice(page)).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}

test('in a sandboxed frame the lab runs, stores nothing, and says what the embedding page may forbid', async ({ page }) => {
  const site = await start('nginx');
  await page.setContent(`<iframe sandbox="allow-scripts" src="${site.address}/courses/tls/" width="1200" height="800"></iframe>`);
  const lab = page.frameLocator('iframe');
  await expect(lab.locator('main')).toHaveAttribute('data-ready', 'true');
  await lab.locator('#next').click();
  await expect(lab.locator('main')).toHaveAttribute('data-step', '2');
  // Workers are unavailable too.
  await (await fromMenu(lab, '#exports')).click();
  await lab.locator('#export-key-log').click();
  await expect(lab.locator('dialog .limit')).toContainText('The page around the lab may forbid it to save files and to print.');
  await lab.locator('.limit-understood').click();
  await expect(lab.locator('.limit')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await (await fromMenu(lab, '#theme')).click();
  await expect(lab.locator('.limit')).toContainText('does not let the lab keep your choice');
  await site.stop();
});

test('in a sandboxed frame without CORS the six steps appear as text', async ({ page }) => {
  const site = await serve({ '/lab/': dist });
  await page.setContent(`<iframe sandbox="allow-scripts" src="${site.address}/lab/" width="1200" height="800"></iframe>`);
  const lab = page.frameLocator('iframe');
  await expect(lab.locator('#without-program')).toBeVisible();
  await expect(lab.locator('#without-program [role=alert]:visible')).toHaveText(/cuts the lab off from its own files/);
  await expect(lab.locator('#without-program h1')).toHaveText('A secure connection in six steps');
  site.close();
});

test('a crashed engine is restarted once, with its current work', async ({ page }) => {
  await page.addInitScript(() => {
    window.started = [];
    const Given = Worker;
    globalThis.Worker = class extends Given {
      constructor(...rest) {
        super(...rest);
        window.started.push(this);
      }
    };
  });
  const breakEngine = () => page.evaluate(() => window.started.at(-1).dispatchEvent(new ErrorEvent('error')));
  await page.goto('');
  await ready(page);
  await page.locator('#choices').click();
  await page.locator('.choice-details summary').click();
  // A search that takes a while.
  await page.locator('#choose-key').selectOption('4096');
  await page.locator('#generate-key').click();
  await expect(page.locator('progress')).toHaveCount(1);
  await breakEngine();
  await expect(page.locator('.limit')).toContainText('started again');
  expect(await page.evaluate(() => window.started.length)).toBe(2);
  await expect(page.locator('#generate-key')).toHaveText('Cancel');
  // A second crash is not recovered: the work in progress ends with a message.
  await page.waitForFunction(() => document.querySelector('progress')?.value > 0);
  await breakEngine();
  await expect(page.locator('#server-key-status')).toContainText('broke off');
});
