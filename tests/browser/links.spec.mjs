// Links to any view: reloading reproduces it byte for byte, and the browser's back button works.

import { address, atStep, expect, fromMenu, goToStep, inspected, main, ready, test } from './lab.mjs';

const wholeMessage = async (page) => {
  await page.locator('#tab-bytes').click();
  await inspected(page);
  return page.locator('.bytes-runs').innerText({ timeout: 1000 });
};

test('reloading the page shows the same step with the same bytes', async ({ lab: page }) => {
  await goToStep(page, 8);
  const bytes = await wholeMessage(page);
  const before = await address(page);
  expect(before).toContain('step=client.encrypt-pre-master-secret');
  await page.reload();
  await atStep(page, 8);
  expect(await wholeMessage(page)).toBe(bytes);
  expect(await address(page)).toBe(before);
});

test('back and forward retrace the learner’s steps', async ({ lab: page }) => {
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

test('back returns to the session before a new one', async ({ lab: page }) => {
  await goToStep(page, 8);
  const bytes = await wholeMessage(page);
  const before = await address(page);
  await (await fromMenu(page, '#new-session')).click();
  await expect.poll(() => page.url()).not.toBe(before);
  await page.goBack();
  await expect.poll(() => page.url()).toBe(before);
  await atStep(page, 8);
  // The address is there before its session, which returns to the tab that suits the step.
  await expect(async () => expect(await wholeMessage(page)).toBe(bytes)).toPass();
});

test('a partly invalid link reports what was ignored and shows the rest', async ({ lab: page }) => {
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

// The seed and the time from the address that the page has written.
const fixedBy = async (page) => {
  const link = new URLSearchParams(new URL(await address(page)).hash.slice(1));
  return [link.get('seed'), link.get('time')];
};

async function open(page, link) {
  await page.goto('about:blank');
  await page.goto(link);
  await ready(page);
}

const FIXED = ['0123456789abcdef', '1780000000'];

test('a link mangled by mail or chat shows the same session without a notice', async ({ lab: page }) => {
  const [seed, time] = FIXED;
  const link = `step=6&certificate=expired&time=${time}&seed=${seed}`;
  for (const spoilt of [
    `#${link}.`, `#${link})`, `#${link},`, `#${link}>`, `#${link}…`, `#${link}"`, `#${link.replaceAll('&', '&amp;')}`,
    `#%23${link}`, `#${link.replaceAll('=', '%3D').replaceAll('&', '%26')}`, `#${link.toUpperCase()}`,
    `#${link.replace('89ab', '89%0A ab')}`, `?embed%23${link}`, `?embed&amp;%23${link.replaceAll('&', '&amp;')}`,
    `#step=6&certificate=expired&seed=${seed}&time=${time}.`,
  ]) {
    await open(page, spoilt);
    await atStep(page, 6);
    expect(await fixedBy(page), spoilt).toEqual(FIXED);
    await expect(page.locator('.notice')).toHaveCount(0);
  }
});

test('a mangled query hides the same parts before the program loads as after', async ({ lab: page }) => {
  for (const query of ['?embed&amp;controls=none&amp;chapter=4', '?chapter=4&controls=none&embed.', '?EMBED&CONTROLS=NONE&CHAPTER=4', '?embed&#38;chapter=4']) {
    await open(page, query);
    await expect(main(page)).toHaveAttribute('data-chapter', '4');
    await expect(page.locator('.header')).toBeHidden();
    if (query.includes('none') || query.includes('NONE')) await expect(page.locator('#next')).toBeHidden();
    await expect(page.locator('.notice')).toHaveCount(0);
  }
});

test('a fragment accepts the parameters of a query', async ({ lab: page }) => {
  await open(page, '?seed=1');
  const queried = await fixedBy(page);
  await open(page, '#seed=1');
  expect(await fixedBy(page)).toEqual(queried);
  await open(page, '#chapter=3');
  await expect(main(page)).toHaveAttribute('data-chapter', '3');
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('a truncated link is reported, and its remaining part applies', async ({ lab: page }) => {
  await goToStep(page, 8);
  const whole = await address(page);
  for (const missing of [1, 8, 16, 17, 20, 25]) {
    await open(page, whole.slice(0, -missing));
    await atStep(page, 8);
    await expect(page.locator('.notice')).toContainText('This link was cut off; you see another session.');
  }
  await page.locator('.notice').getByRole('button').click();
  await expect(page.locator('.notice')).toHaveCount(0);
});
