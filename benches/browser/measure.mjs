// What `cargo xtask bench` measures in a browser, all in one run of one Chromium, and prints as tables in Markdown.
// Arguments: the folder of the engine built for JavaScript, and a part of the names of what is wanted.

import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

import { compareEngines } from './compare.mjs';
import { firstView } from './first_view.mjs';
import { newKeys } from './keys.mjs';
import { serve } from './site.mjs';
import { defaultSession, longSession } from './steps.mjs';
import { start } from './start.mjs';

const [engine, wanted = ''] = process.argv.slice(2);
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

const site = await serve({
  '/page/': folder('../../dist'),
  '/engines/': folder('engines'),
  '/engine/': engine,
  '/node-forge/': folder('../../node_modules/node-forge/dist'),
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
console.log(`Chromium ${browser.version()}`);
try {
  for (const [name, measure] of Object.entries(benchmarks)) {
    if (!name.includes(wanted)) continue;
    const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    console.log(`\n${name}\n`);
    for (const line of await measure({ page, devtools, address: site.address })) console.log(line);
    await context.close();
  }
} finally {
  await browser.close();
  site.close();
}
