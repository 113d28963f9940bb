// Any view can be linked to; reloading shows it byte for byte, and the browser's back goes back.

import { address, atStep, expect, goToStep, inspected, main, ready, test } from './lab.mjs';

const wholeMessage = async (page) => {
  await page.locator('#tab-bytes').click();
  await inspected(page);
  return page.locator('.bytes-runs').innerText();
};

test('reloading the page shows the same step with the same bytes', async ({ lab: page }) => {
  await goToStep(page, 8);
  const bytes = await wholeMessage(page);
  const before = await address(page);
  expect(before).toContain('step=8');
  await page.reload();
  await atStep(page, 8);
  expect(await wholeMessage(page)).toBe(bytes);
  expect(await address(page)).toBe(before);
});

test('back and forward go through the steps that were taken', async ({ lab: page }) => {
  await page.locator('#next').click();
  await atStep(page, 2);
  await page.locator('#next').click();
  await atStep(page, 3);
  await page.goBack();
  await atStep(page, 2);
  await page.goBack();
  await atStep(page, 1);
  await page.goForward();
  await atStep(page, 2);
});

test('back leads to the session before a new one', async ({ lab: page }) => {
  await goToStep(page, 8);
  const bytes = await wholeMessage(page);
  const before = await address(page);
  await page.locator('#new-session').click();
  await expect.poll(() => page.url()).not.toBe(before);
  await page.goBack();
  await expect.poll(() => page.url()).toBe(before);
  await atStep(page, 8);
  await expect.poll(() => wholeMessage(page)).toBe(bytes);
});

test('a link that is partly nonsense says what was left out and shows the rest', async ({ lab: page }) => {
  await page.evaluate(() => { location.hash = 'step=3&certificate=<img src=x onerror=alert(1)>&trust=nobody'; });
  await atStep(page, 3);
  const notice = page.locator('.notice');
  await expect(notice).toContainText('certificate=<img src=x');
  await notice.getByRole('button').click();
  await expect(notice).toHaveCount(0);
  await ready(page);
  await page.locator('body').press('End');
  await expect(main(page)).toHaveAttribute('data-outcome', 'failed');
});
