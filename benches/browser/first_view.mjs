// The bytes of the first view: each file that the page asks for before it is ready and at rest, as Brotli makes it. Also
// used by the browser tests.

import { constants, brotliCompressSync } from 'node:zlib';

import { kilobytes } from './statistics.mjs';

const compressedAlready = /\.woff2$/;

// Opens the page and returns the size of each file by its name, all styles as one.
export async function weighFirstView(page, url) {
  const bodies = [];
  page.on('response', (response) => bodies.push(Promise.all([response.url(), response.body()])));
  await page.goto(url);
  await page.locator('main[data-ready=true]').waitFor();
  await page.waitForLoadState('networkidle');
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  const sizes = new Map();
  for (const [address, body] of await Promise.all(bodies)) {
    if (!address.startsWith('http')) continue;
    const size = compressedAlready.test(address) ? body.length : brotliCompressSync(body, { params }).length;
    // Trunk writes no leading zeros.
    const file = address.slice(address.lastIndexOf('/') + 1).replace(/-[0-9a-f]{8,16}(?=[._])/, '');
    const name = file.endsWith('.css') ? 'styles/*.css' : file || 'index.html';
    sizes.set(name, (sizes.get(name) ?? 0) + size);
  }
  return sizes;
}

export const sum = (sizes) => [...sizes.values()].reduce((total, size) => total + size);

export async function firstView({ page, address }) {
  const sizes = await weighFirstView(page, `${address}/page/`);
  const total = sum(sizes);
  const rows = [...sizes].sort(([, a], [, b]) => b - a);
  return [
    '| file | with Brotli | share |',
    '|---|---:|---:|',
    ...rows.map(([name, size]) => `| ${name} | ${kilobytes(size)} | ${Math.round((100 * size) / total)} % |`),
    `| all | ${kilobytes(total)} | |`,
  ];
}
