// The benchmarks of `cargo xtask bench` in a browser, all in one run of one Chromium, printed as tables in Markdown.
// Arguments: the folder of the engine built for JavaScript, a part of the names of the wanted benchmarks, and the folder of
// the build before, if there is one.

import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

import { compareEngines } from './compare.mjs';
import { firstView } from './first_view.mjs';
import { newKeys } from './keys.mjs';
import { serve } from './site.mjs';
import { defaultSession, longSession } from './steps.mjs';
import { start } from './start.mjs';

const [engine, wanted = '', before] = process.argv.slice(2);
const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const benchmarks = {
  'browser handshake': compareEngines('handshake'),
  'browser RSA 2048 generation': compareEngines('RSA 2048 generation'),
  'browser new keys': newKeys,
  'browser steps': defaultSession,
  'browser long session': longSession,
  'browser first view': firstView,
  'browser start': start,
};

const folders = {
  '/page/': folder('../../dist'),
  ...(before && { '/before/': before }),
  '/engines/': folder('engines'),
  '/engine/': engine,
  '/forge/': folder('forge'),
  '/node-forge/': folder('../../node_modules/node-forge/dist'),
};
const site = await serve(folders);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
console.log(`Chromium ${browser.version()}`);
try {
  for (const [name, measure] of Object.entries(benchmarks)) {
    if (!name.includes(wanted)) continue;
    // No service worker: it has all files after the first visit, and fetches them during the next one.
    const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    console.log(`\n${name}\n`);
    for (const line of await measure({ page, devtools, folders, address: site.address })) console.log(line);
    await context.close();
  }
} finally {
  await browser.close();
  site.close();
}
