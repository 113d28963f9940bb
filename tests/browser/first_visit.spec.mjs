// Who comes without a link sees the everyday story the first time, and later what they chose last.

import { address, expect, main, ready, test } from './lab.mjs';

test.use({ kept: null });

const shows = (page, detail) => expect(main(page)).toHaveAttribute('data-detail', detail);

test('a first visit opens the story with what it is about above it, until one goes on', async ({ lab }) => {
  await shows(lab, 'story');
  const about = lab.locator('.about');
  await expect(about).toContainText('Two strangers agree on a secret while everybody listens.');
  const [above, headline] = [await about.boundingBox(), await lab.locator('h1').boundingBox()];
  expect(above.y + above.height).toBeLessThanOrEqual(headline.y);
  expect(await address(lab)).toContain('detail=story');
  await lab.locator('#next').click();
  await expect(about).toHaveCount(0);
});

test('who chose another depth finds it again, and links mean what they always meant', async ({ lab, baseURL }) => {
  expect(await lab.evaluate(() => localStorage.getItem('handshake-lab-detail'))).toBe(null);
  await lab.locator('#detail-bytes').click();
  await shows(lab, 'bytes');
  for (const [link, detail] of [['?a', 'bytes'], ['?b#step=3', 'messages'], ['?c#detail=story', 'story'], ['?embed', 'messages'], ['', 'bytes']]) {
    await lab.goto(link);
    await ready(lab);
    await shows(lab, detail);
  }
  // The lab's own policy lets nothing be framed in it.
  const around = await lab.context().newPage();
  await around.goto('schema/timeline-2.json');
  await around.setContent(`<iframe src="${baseURL}" width="1000" height="700" title="lab"></iframe>`);
  await expect(around.frameLocator('iframe').locator('main')).toHaveAttribute('data-detail', 'messages');
});

test('what is chosen in a frame is not kept for the lab itself', async ({ page, baseURL }) => {
  await page.goto('schema/timeline-2.json');
  await page.setContent(`<iframe src="${baseURL}" width="1000" height="700" title="lab"></iframe>`);
  const lab = page.frameLocator('iframe');
  await lab.locator('#detail-bytes').click();
  await expect(lab.locator('main')).toHaveAttribute('data-detail', 'bytes');
  await page.goto('');
  await ready(page);
  await shows(page, 'story');
});
