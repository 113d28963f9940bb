// The lab offline after one visit, and updates to a new version.

import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { serve } from '../../benches/browser/site.mjs';
import { address, expect, fromMenu, goToStep, main, ready, steps, test as base } from './lab.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const digest = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

// A copy of the lab on a separate host whose files can be changed and which can be closed.
const test = base.extend({
  host: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'handshake-lab-offline-'));
    await cp(dist, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
    const site = await serve({ '/lab/': folder });
    const at = (name) => join(folder, name);
    await use({
      url: `${site.address}/lab/`,
      close: () => site.close(),
      read: (name) => readFile(at(name), 'utf8'),
      write: (name, content) => writeFile(at(name), content),
      remove: (name) => rm(at(name)),
    });
    site.close();
    await rm(folder, { recursive: true });
  },
});
test.use({ serviceWorkers: 'allow' });

const names = (page) => page.evaluate(() => caches.keys());
const notice = (page) => page.locator('.new-version');

// A first visit, until all files are cached.
async function visit(page, url) {
  await page.goto(url);
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

// Publishes another version: a new title, and the matching service worker.
async function release(host, title) {
  const page = await host.read('index.html');
  const next = page.replace(/<title>.*<\/title>/, `<title>${title}</title>`);
  const worker = await host.read('service-worker.js');
  await host.write('index.html', next);
  await host.write('service-worker.js', worker.replace(digest(page), digest(next)));
}

const lookForUpdate = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
  });

test('after one visit everything works offline', async ({ page, host }) => {
  await visit(page, host.url);
  host.close();
  await page.context().setOffline(true);

  await page.goto('about:blank');
  const lost = [];
  page.on('requestfailed', (request) => {
    // The browser's own request for the tab icon.
    if (!request.url().endsWith('.svg')) lost.push(request.url());
  });
  await page.goto(`${host.url}#locale=de`);
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await goToStep(page, await steps(page));
  await expect(main(page)).toHaveAttribute('data-outcome', 'complete');
  await page.locator('#tab-bytes').click();
  await expect(page.locator('.bytes-runs')).toBeVisible();
  // Generating a key uses a worker, which has a file of its own.
  await page.locator('#choices').click();
  await page.locator('.choice-details summary').click();
  await page.locator('#generate-key').click();
  await expect(page.locator('.server-key-thread')).toHaveCount(0);
  await expect(page.locator('#server-key-status')).not.toHaveText('', { timeout: 60_000 });
  expect(lost).toEqual([]);
});

test('a new version is announced, and starts on request with the same session', async ({ page, host }) => {
  await visit(page, host.url);
  await page.reload();
  await ready(page);
  await goToStep(page, 9);
  await release(host, 'The next version');
  await lookForUpdate(page);

  await expect(notice(page)).toContainText('A new version of the lab is ready.');
  await page.reload();
  await ready(page);
  await expect(page).toHaveTitle(/Handshake Lab/);
  const before = await address(page);
  await notice(page).getByRole('button', { name: 'Use it now' }).click();
  await expect(notice(page)).toHaveCount(0);
  await ready(page);
  expect(await address(page)).toBe(before);
  await expect.poll(async () => (await page.content()).includes('data-worker')).toBe(true);
  expect(await page.evaluate(async () => (await (await fetch('./')).text()).includes('The next version'))).toBe(true);
  await expect.poll(async () => (await names(page)).length, { timeout: 20_000 }).toBe(1);
});

test('choosing "later" keeps the old version until then', async ({ page, host }) => {
  await visit(page, host.url);
  await page.reload();
  await ready(page);
  await release(host, 'The next version');
  await lookForUpdate(page);
  await notice(page).getByRole('button', { name: 'Later' }).click();
  await expect(notice(page)).toHaveCount(0);
  expect(await page.evaluate(async () => (await (await fetch('./')).text()).includes('The next version'))).toBe(false);
});

test('only the page that asked for the new version reloads, and the others still find their files', async ({ page, host }) => {
  await visit(page, host.url);
  await page.reload();
  await ready(page);
  const other = await page.context().newPage();
  await other.goto(host.url);
  await ready(other);
  await goToStep(other, 5);
  await other.evaluate(() => { window.isTheSame = true; });
  // The next version renames a locale file, and the host no longer has the old one.
  const html = await host.read('index.html');
  const worker = await host.read('service-worker.js');
  const [, words] = /content="locales\/de\/stories\.ftl" data-address="\.\/([^"]+)"/.exec(html);
  const renamed = words.replace('.ftl', 'x.ftl');
  await host.write(renamed, await host.read(words));
  await host.remove(words);
  const next = html.replaceAll(words, renamed);
  await host.write('index.html', next);
  await host.write('service-worker.js', worker.replaceAll(words, renamed).replace(digest(html), digest(next)));
  await lookForUpdate(page);

  await expect(notice(other)).toContainText('A new version of the lab is ready.');
  // It covers no controls.
  const { bottom } = await notice(other).evaluate((it) => it.getBoundingClientRect().toJSON());
  const highest = await other.locator('main button, header button').evaluateAll((buttons) => Math.min(...buttons.filter((it) => it.getClientRects().length > 0).map((it) => it.getBoundingClientRect().top)));
  expect(highest).toBeGreaterThanOrEqual(bottom);
  await notice(other).getByRole('button', { name: 'Later' }).click();
  await notice(page).getByRole('button', { name: 'Use it now' }).click();
  await expect(page.locator(`meta[data-address="./${renamed}"]`)).toHaveCount(1);
  await ready(page);
  await expect(notice(other)).toContainText('A new version of the lab is ready.');
  expect(await other.evaluate(() => window.isTheSame)).toBe(true);
  await expect(main(other)).toHaveAttribute('data-step', '5');
  await (await fromMenu(other, '#language')).selectOption({ label: 'Deutsch' });
  await expect(other.locator('html')).toHaveAttribute('lang', 'de');
  await notice(other).locator('.new-version-begin').click();
  await expect(other.locator(`meta[data-address="./${renamed}"]`)).toHaveCount(1);
  await ready(other);
  // Caches that no page uses any more are deleted.
  await page.close();
  await other.reload();
  await expect.poll(async () => (await names(other)).length).toBe(1);
});

test('an update with a missing or mismatched file is rejected', async ({ page, host }) => {
  await visit(page, host.url);
  await page.reload();
  await ready(page);
  const before = await names(page);
  // The page is new, but one of its files is not the matching version.
  await release(host, 'The next version');
  const [, address] = /content="locales\/de\/stories\.ftl" data-address="\.\/([^"]+)"/.exec(await host.read('index.html'));
  const words = await host.read(address);
  await host.write(address, `${words}\nanother = version\n`);
  await lookForUpdate(page);
  await expect
    .poll(() => page.evaluate(async () => {
      const { installing, waiting } = await navigator.serviceWorker.getRegistration();
      return Boolean(installing ?? waiting);
    }))
    .toBe(false);
  await expect(notice(page)).toHaveCount(0);
  expect(await names(page)).toEqual(before);
  await page.reload();
  await ready(page);
  expect(await page.evaluate(async () => (await (await fetch('./')).text()).includes('The next version'))).toBe(false);
});

test('nothing is cached for a page that embeds the lab', async ({ page, host }) => {
  await host.write('course.html', '<!doctype html><title>A course</title><iframe src="./" width="900" height="700"></iframe>');
  await page.goto(`${host.url}course.html`);
  const lab = page.frameLocator('iframe');
  await expect(lab.locator('main')).toHaveAttribute('data-ready', 'true');
  expect(await names(page)).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('a script or program that does not match the page’s digest is not run', async ({ page, host }) => {
  const html = await host.read('index.html');
  const [, loader] = /data-loader="\.\/([^"]+)"/.exec(html);
  await host.write(loader, `${await host.read(loader)}\nwindow.strange = true;\n`);
  await page.goto(host.url);
  await expect(page.locator('#without-program')).toBeVisible();
  expect(await page.evaluate(() => window.strange)).toBe(undefined);
});

test('the requirements for installation are met', async ({ page, host }) => {
  await page.goto(host.url);
  const { href, manifest } = await page.evaluate(async () => {
    const { href } = document.querySelector('link[rel=manifest]');
    return { href, manifest: await (await fetch(href)).json() };
  });
  expect(manifest.start_url).toBe('./');
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (address) => {
      const { width, height } = await createImageBitmap(await (await fetch(address)).blob());
      return `${width}x${height}`;
    }, new URL(src, href).href);
    expect(size).toBe(sizes);
  }
});
