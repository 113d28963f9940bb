// The bytes of the first view: each file that the page asks for before it is ready and at rest, as Brotli makes it.

import { constants, brotliCompressSync } from 'node:zlib';

import { kilobytes } from './statistics.mjs';

const compressedAlready = /\.woff2$/;

export async function firstView({ page, address }) {
  const bodies = [];
  page.on('response', (response) => {
    if (response.url().startsWith(address)) bodies.push(Promise.all([response.url(), response.body()]));
  });
  await page.goto(`${address}/page/`);
  await page.locator('main[data-ready=true]').waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = new Map();
  for (const [url, body] of await Promise.all(bodies)) {
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
    const size = compressedAlready.test(url) ? body.length : brotliCompressSync(body, { params: quality }).length;
    const path = new URL(url).pathname.replace('/page/', '').replace(/-[0-9a-f]{16}/, '') || 'index.html';
    const name = path.startsWith('styles/') ? 'styles/*.css' : path;
    sizes.set(name, (sizes.get(name) ?? 0) + size);
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size);
  const rows = [...sizes].sort(([, a], [, b]) => b - a);
  return [
    '| file | with Brotli | share |',
    '|---|---:|---:|',
    ...rows.map(([name, size]) => `| ${name} | ${kilobytes(size)} | ${Math.round((100 * size) / total)} % |`),
    `| all | ${kilobytes(total)} | |`,
  ];
}
