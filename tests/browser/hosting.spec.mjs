// docs/hosting.md on real hosts: content types, caching, compression, headers, and the running
// page.

import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { hasBrotli, PATH, start } from './hosts.mjs';
import { complaintsOf, expect, fromMenu, goToStep, ready, steps, test as base } from './lab.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.ftl': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const FOREVER = 'public, max-age=31536000, immutable';
// Files without a hash in their name, which must be revalidated on each use.
const ASKED_AGAIN = /^(index\.html|handshake-lab\.html|service-worker\.js|handshake-lab-element\.(js|d\.ts)|handshake-lab-(scorm-[0-9.]+|cmi5)\.zip|handshake-lab\.h5p|manifest\.webmanifest|icons\/.*|schema\/.*|.*\.(txt|md))$/;

const test = base.extend({
  host: [null, { option: true }],
  site: async ({ host }, use) => {
    const site = await start(host);
    await use(site);
    await site.stop();
  },
});

// Fetches the body as transferred, still compressed.
const get = (address, encoding = 'identity') =>
  new Promise((resolve, reject) => {
    request(address, { headers: { 'Accept-Encoding': encoding } }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, content: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });

const files = async () => {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`);
  return names.map((name) => name.slice(dist.length).replace(/^\//, '')).filter((name) => !/\.(br|gz)$/.test(name));
};

const policyOf = async () => /Content-Security-Policy" content="([^"]+)"/.exec(await readFile(`${dist}index.html`, 'utf8'))[1];

for (const host of ['nginx', 'apache', 'caddy']) {
  test.describe(host, () => {
    test.use({ host });

    test('every file has its content type, caching and headers', async ({ site }) => {
      const policy = await policyOf();
      const all = await files();
      expect(all.length).toBeGreaterThan(20);
      for (const name of all) {
        const { status, headers, content } = await get(site.address + PATH + name);
        expect(status, name).toBe(200);
        expect(content.equals(await readFile(dist + name)), name).toBe(true);
        const type = TYPES[extname(name)];
        // JSON is UTF-8 with or without a charset parameter.
        if (type) expect(headers['content-type'].toLowerCase().replace(/^(application\/json|image\/svg\+xml|application\/manifest\+json); charset=utf-8/, '$1'), name).toBe(type);
        expect(headers['cache-control'], name).toBe(ASKED_AGAIN.test(name) ? 'no-cache' : FOREVER);
        expect(headers['content-encoding'], name).toBe(undefined);
        expect(headers['x-content-type-options'], name).toBe('nosniff');
        expect(headers['referrer-policy'], name).toBe('no-referrer');
        expect(headers['permissions-policy'], name).toContain('camera=()');
        expect(headers['access-control-allow-origin'], name).toBe('*');
        const isWhole = name === 'handshake-lab.html';
        expect(headers['content-security-policy'], name).toBe(isWhole ? undefined : policy);
        expect(headers['content-disposition'], name).toBe(isWhole ? 'attachment' : undefined);
      }
    });

    test('precompressed files are served compressed, with the same content', async ({ site }) => {
      const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
      const packed = (await files()).filter((name) => /\.(css|ftl|html|js|svg|wasm|webmanifest)$/.test(name));
      expect(packed.length).toBeGreaterThan(12);
      for (const name of ['', ...packed]) {
        const source = await readFile(dist + (name || 'index.html'));
        for (const [accepted, encoding] of [['gzip, deflate, br', hasBrotli(host) ? 'br' : 'gzip'], ['gzip', 'gzip']]) {
          const { status, headers, content } = await get(site.address + PATH + name, accepted);
          expect(status, name).toBe(200);
          expect(headers['content-encoding'], name).toBe(encoding);
          expect(headers.vary?.toLowerCase(), name).toContain('accept-encoding');
          expect(headers['content-type'].startsWith(TYPES[extname(name || '.html') || '.html'].split(';')[0]), name).toBe(true);
          expect(headers['cache-control'], name).toBe(ASKED_AGAIN.test(name || 'index.html') ? 'no-cache' : FOREVER);
          expect(unpack[encoding](content).equals(source), name).toBe(true);
        }
      }
    });

    test('the page runs and exports a file without complaints', async ({ page, site }) => {
      const complaints = complaintsOf(page);
      await page.goto(`${site.address}${PATH}#locale=de`);
      await ready(page);
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
      await goToStep(page, await steps(page));
      await (await fromMenu(page, '#exports')).click();
      const worker = page.waitForEvent('worker');
      await Promise.all([page.waitForEvent('download'), page.locator('#export-capture').click()]);
      await worker;
      expect(complaints).toEqual([]);
    });

    test('the lab runs in a sandboxed frame, cross-origin to its own host', async ({ page, site }) => {
      await page.setContent(`<iframe sandbox="allow-scripts" src="${site.address}${PATH}" width="1200" height="800"></iframe>`);
      const lab = page.frameLocator('iframe');
      await expect(lab.locator('main')).toHaveAttribute('data-ready', 'true');
      await lab.locator('#next').click();
      await expect(lab.locator('main')).toHaveAttribute('data-step', '2');
      await (await fromMenu(lab, '#language')).selectOption({ label: 'Deutsch' });
      await expect(lab.locator('html')).toHaveAttribute('lang', 'de');
    });

    test('missing files get a 404', async ({ site }) => {
      expect((await get(`${site.address}${PATH}no-such-file.js`)).status).toBe(404);
    });
  });
}
