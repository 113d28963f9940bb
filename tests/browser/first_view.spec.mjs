// The transfer size of the first view. The limits are the achieved sizes plus one per cent;
// docs/benchmarks.md has the goals and the attempts.

import { sum, weighFirstView } from '../../benches/browser/first_view.mjs';
import { expect, test } from '@playwright/test';

const LIMIT = 712_700;
// Excludes the engine, which is fetched in parallel and compiled and run in its own thread.
const LIMIT_WITHOUT_ENGINE = 483_300;

test('the first view is no heavier than it was', async ({ page }) => {
  // Brotli at its highest level is slow.
  test.setTimeout(120_000);
  const sizes = await weighFirstView(page, '');
  expect([...sizes.keys()]).toEqual(expect.arrayContaining(['handshake-lab_bg.wasm', 'engine_bg.wasm']));
  expect(sum(sizes), JSON.stringify([...sizes])).toBeLessThanOrEqual(LIMIT);
  const ofPage = new Map([...sizes].filter(([name]) => !/^(engine|worker)/.test(name)));
  expect(sum(ofPage), JSON.stringify([...sizes])).toBeLessThanOrEqual(LIMIT_WITHOUT_ENGINE);
});
