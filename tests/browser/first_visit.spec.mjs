// Without a link, a first visit opens the story, and later visits open the level of detail chosen
// last.

import { address, expect, main, ready, test } from './lab.mjs';

test.use({ kept: null });

const shows = (page, detail) => expect(main(page)).toHaveAttribute('data-detail', detail);

test('a first visit opens the story with an introduction above it, until the learner goes on', async ({ lab }) => {
  await shows(lab, 'story');
  const about = lab.locator('.about');
  await expect(about).toContainText('Two strangers agree on a secret while everybody listens.');
  const [above, headline] = [await about.boundingBox(), await lab.locator('h1').boundingBox()];
  expect(above.y + above.height).toBeLessThanOrEqual(headline.y);
  expect(await address(lab)).toContain('detail=story');
  await lab.locator('#next').click();
  await expect(about).toHaveCount(0);
});

test('the chosen level of detail is kept, and links keep their meaning', async ({ lab, baseURL }) => {
  expect(await lab.evaluate(() => localStorage.getItem('handshake-lab-detail'))).toBe(null);
  await lab.locator('#detail-bytes').click();
  await shows(lab, 'bytes');
  for (const [link, detail] of [['?a', 'bytes'], ['?b#step=3', 'messages'], ['?c#detail=story', 'story'], ['?embed', 'messages'], ['', 'bytes']]) {
    await lab.goto(link);
    await ready(lab);
    await shows(lab, detail);
  }
  // The lab's own policy forbids frames, so the frame goes into another page.
  const around = await lab.context().newPage();
  await around.goto('schema/timeline-2.json');
  await around.setContent(`<iframe src="${baseURL}" width="1000" height="700" title="lab"></iframe>`);
  await expect(around.frameLocator('iframe').locator('main')).toHaveAttribute('data-detail', 'messages');
});

test('a choice made in a frame does not carry over to the lab itself', async ({ page, baseURL }) => {
  await page.goto('schema/timeline-2.json');
  await page.setContent(`<iframe src="${baseURL}" width="1000" height="700" title="lab"></iframe>`);
  const lab = page.frameLocator('iframe');
  await lab.locator('#detail-bytes').click();
  await expect(lab.locator('main')).toHaveAttribute('data-detail', 'bytes');
  await page.goto('');
  await ready(page);
  await shows(page, 'story');
});
