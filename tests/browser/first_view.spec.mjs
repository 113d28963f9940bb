// The weight of the first view. The limits are what was reached, with one per cent to spare: docs/benchmarks.md has the aims
// and says what was tried.

import { sum, weighFirstView } from '../../benches/browser/first_view.mjs';
import { expect, test } from '@playwright/test';

const LIMIT = 623_000;
// The engine is fetched beside the page, and compiled and run in a thread of its own.
const LIMIT_WITHOUT_ENGINE = 417_700;

test('the first view is no heavier than it was', async ({ page }) => {
  // Brotli at its best takes its time.
  test.setTimeout(120_000);
  const sizes = await weighFirstView(page, '');
  expect([...sizes.keys()]).toEqual(expect.arrayContaining(['handshake-lab_bg.wasm', 'engine_bg.wasm']));
  expect(sum(sizes), JSON.stringify([...sizes])).toBeLessThanOrEqual(LIMIT);
  const ofPage = new Map([...sizes].filter(([name]) => !/^(engine|worker)/.test(name)));
  expect(sum(ofPage), JSON.stringify([...sizes])).toBeLessThanOrEqual(LIMIT_WITHOUT_ENGINE);
});
