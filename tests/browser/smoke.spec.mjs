// The built page starts on a plain static host, below a path, and loads nothing from elsewhere.

import { expect, test } from '@playwright/test';

test('the page starts below a path, without errors and without other hosts', async ({ page, baseURL }) => {
  const complaints = [];
  const requests = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });

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
