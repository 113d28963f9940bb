// The lab as a single file, opened from an otherwise empty folder, with the network off.

import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { address, complaintsOf, expect, fromMenu, goToStep, main, ready, steps, test as base } from './lab.mjs';

const built = fileURLToPath(new URL('../../dist/handshake-lab.html', import.meta.url));

const test = base.extend({
  // The file's address. Any other request, except for what the file has unpacked, and any complaint
  // fails the test.
  file: async ({ page }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'handshake-lab-single-'));
    const path = join(folder, 'handshake-lab.html');
    await copyFile(built, path);
    const address = pathToFileURL(path).href;
    await page.context().setOffline(true);
    const complaints = complaintsOf(page);
    page.on('request', (request) => {
      const url = request.url();
      if (url.split(/[?#]/)[0] !== address && !/^(blob|data):/.test(url)) complaints.push(`elsewhere: ${url}`);
    });
    await use(address);
    await rm(folder, { recursive: true });
    expect(complaints).toEqual([]);
  },
});

async function take(page, key) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`#export-${key}`).click()]);
  return readFile(await download.path());
}

test('a double click opens the lab, and it goes through all six steps', async ({ page, file }) => {
  await page.goto(file);
  await ready(page);
  const chapters = new Set();
  const count = await steps(page);
  for (let step = 1; step <= count; step += 1) {
    await goToStep(page, step);
    chapters.add(await main(page).getAttribute('data-chapter'));
  }
  expect(chapters.size).toBe(6);
  await expect(main(page)).toHaveAttribute('data-outcome', 'complete');
  expect(await address(page)).toContain('#step=server.close-notify&');
  // The fonts have loaded.
  expect(await page.evaluate(async () => (await document.fonts.ready, document.fonts.check('1em Inter')))).toBe(true);
});

test('it has all languages, keeps the choice, and opens links to a view', async ({ page, file }) => {
  await page.goto(`${file}#step=9&detail=story`);
  await ready(page);
  await expect(main(page)).toHaveAttribute('data-step', '9');
  await (await fromMenu(page, '#language')).selectOption({ label: 'Deutsch' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  // Opens a second page and keeps the first: leaving a file:// page ends its process, which may
  // lose recent writes to storage.
  const again = await page.context().newPage();
  await again.goto(file);
  await ready(again);
  await expect(again.locator('html')).toHaveAttribute('lang', 'de');
});

const drawKey = async (page) => {
  await page.locator('#choices').click();
  await page.locator('.choice-details summary').click();
  await page.locator('#generate-key').click();
  await expect(page.locator('#server-key-status')).toContainText('made here just now', { timeout: 90_000 });
};

test('it runs sessions and generates keys in a worker, without a notice', async ({ page, file }) => {
  test.setTimeout(120_000);
  const worker = page.waitForEvent('worker');
  await page.goto(file);
  await ready(page);
  expect((await worker).url()).toMatch(/^blob:/);
  await drawKey(page);
  await expect(page.locator('.limit')).toHaveCount(0);
  expect(page.workers()).toHaveLength(1);
});

test('without blob workers it uses one thread for everything, and says so once', async ({ page, file }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      }
    };
  });
  await page.goto(file);
  await ready(page);
  await expect(page.locator('.limit')).toContainText('one thread for everything');
  await page.locator('.limit-understood').click();
  await drawKey(page);
  await expect(page.locator('.limit')).toHaveCount(0);
});

test('it exports and opens files, with and without workers', async ({ page, file }) => {
  await page.goto(file);
  await ready(page);
  await (await fromMenu(page, '#exports')).click();
  // A different worker from the engine's.
  const worker = page.waitForEvent('worker');
  const capture = await take(page, 'capture');
  // The Block Type of a Section Header Block (draft-ietf-opsawg-pcapng §4.1).
  expect(capture.subarray(0, 4).toString('hex')).toBe('0a0d0d0a');
  expect((await worker).url()).toMatch(/^blob:/);
  const timeline = await take(page, 'timeline');

  await page.addInitScript(() => delete window.Worker);
  await page.goto('about:blank');
  await page.goto(file);
  await ready(page);
  await (await fromMenu(page, '#exports')).click();
  await page.locator('#open-file').setInputFiles({ name: 'session.json', mimeType: 'application/json', buffer: timeline });
  await expect.poll(async () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('seed')).toBe(
    JSON.parse(timeline).scenario.seed,
  );
});

test('its policy allows only its own scripts', async ({ page, file }) => {
  await page.goto(file);
  await ready(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toMatch(/^default-src 'none'; script-src( 'sha256-[^']+')+ 'wasm-unsafe-eval' blob:;/);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|http/);
  // The packed originals have been removed from memory.
  await expect(page.locator('script[type="application/gzip"]')).toHaveCount(0);
});

test('without WebAssembly it shows its text, in the language of the link', async ({ page, file }) => {
  await page.addInitScript(() => delete window.WebAssembly);
  await page.goto(`${file}#locale=de`);
  await expect(page.locator('#without-program h1')).toHaveText('Eine sichere Verbindung in sechs Schritten');
});

test('it says that it has no address to share, and offers the fragment, which leads to the same session', async ({ page, file }) => {
  await page.goto(`${file}#step=9&time=1790000000&seed=0123456789abcdef`);
  await ready(page);
  await page.locator('#share').click();
  await expect(page.locator('#share-no-address')).toContainText('has no address that others could open');
  await expect(page.locator('#share-link')).toHaveValue('#step=client-key-exchange&time=1790000000&seed=0123456789abcdef');
  for (const part of ['#share-snippet', '#share-code', '#share-system']) await expect(page.locator(part)).toHaveCount(0);
  expect(await page.getByRole('dialog').innerHTML()).not.toContain('file:');
});

test('index.html opened from disk points to the single file', async ({ page }) => {
  await page.goto(pathToFileURL(built.replace('handshake-lab.html', 'index.html')).href);
  const missing = page.locator('#without-program .missing:visible');
  await expect(missing).toHaveCount(1);
  await expect(missing).toContainText('handshake-lab.html');
});
