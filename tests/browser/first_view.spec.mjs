// What the first view costs to fetch. The aim is 300 kB; until it is reached, the limit goes down with what is saved, and
// up only with what the page itself has to do for a new part of it: docs/benchmarks.md says for which it did.

import { sum, weighFirstView } from '../../benches/browser/first_view.mjs';
import { expect, test } from '@playwright/test';

const LIMIT = 508_000;

test('the first view is no heavier than it was', async ({ page }) => {
  // Brotli at its best takes its time.
  test.setTimeout(120_000);
  const sizes = await weighFirstView(page, '');
  expect([...sizes.keys()]).toContain('handshake-lab_bg.wasm');
  expect(sum(sizes), JSON.stringify([...sizes])).toBeLessThanOrEqual(LIMIT);
});
