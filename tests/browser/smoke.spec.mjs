// Smoke test: the built page starts on a plain static host, below a path, and loads nothing from
// other hosts.

import { expect, test } from '@playwright/test';

import { complaintsOf } from './lab.mjs';

test('the page starts below a path, without errors or requests to other hosts', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page);
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));

  await page.goto('');
  await expect(page.locator('main[data-ready="true"]')).toBeVisible();

  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(baseURL))).toEqual([]);
});

test('the page forbids inline scripts', async ({ page }) => {
  await page.goto('');
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /script-src 'self' 'wasm-unsafe-eval';/);
  const inline = await page.locator('script:not([src])').count();
  expect(inline).toBe(0);
});
