// At the story level, the heading, its text, the picture and the controls are visible without
// scrolling on all common screen sizes.

import { tooSmall, unseen } from './fitting.mjs';
import { expect, main, ready, settled, test } from './lab.mjs';

const sizes = [
  [1280, 640], [1366, 657], [1440, 780], [1920, 970], [2560, 1300], [390, 844], [360, 740], [844, 390], [768, 1024],
];
// At a width of 320 pixels, the rest is one swipe away.
const small = [320, 568];
const presets = {
  'the usual session': '',
  'an expired certificate': 'certificate=expired',
  'another name': 'certificate=other-name',
  'an unknown authority': 'certificate=unknown-authority',
  'nothing in common': 'client-versions=TLS+1.1,TLS+1.0',
  'resumption': 'resume=ticket',
  'client certificates': 'ask-client=required&client-certificate=yes',
  'no client certificate': 'ask-client=required',
  ECDHE: 'handshake=ecdhe',
  'TLS 1.3': 'handshake=tls13',
  'a wrong guess': 'scenario=wrong-group',
  'a copied order': 'scenario=early-data-copied',
};

async function eachStop(page, look) {
  const stops = Number(await page.locator('#scrubber').getAttribute('max')) + 1;
  for (let stop = 0; stop < stops; stop += 1) {
    await page.locator('#scrubber').fill(String(stop));
    await settled(page);
    await page.evaluate(() => scrollTo(0, 0));
    await look(`stop ${stop + 1}: ${await page.locator('h1').innerText()}`);
  }
}

const whole = ['h1', '.story-paragraph', '.speech', '.carrier', '.workbench', '.equality', '.watcher', '.shelf-item-new', '#next'];
const mostly = ['h1', '.carrier', '.workbench', '#next'];

async function fits(page, parts, height) {
  await eachStop(page, async (where) => {
    expect(await page.evaluate(unseen, parts), where).toEqual([]);
    const now = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    expect(now[0], where).toBeLessThanOrEqual(page.viewportSize().width);
    if (height) expect(now[1], where).toBe(page.viewportSize().height);
    expect(await page.evaluate(tooSmall, ['h1, .story-paragraph, .speech', 16]), where).toEqual([]);
    expect(await page.evaluate(tooSmall, ['.scene', 14]), where).toEqual([]);
  });
}

for (const [width, height] of sizes) {
  for (const locale of ['en', 'de']) {
    test(`each step of the story is wholly visible at ${width}x${height} (${locale})`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await page.goto(`#detail=story&locale=${locale}`);
      await ready(page);
      await expect(main(page)).toHaveAttribute('data-detail', 'story');
      await fits(page, whole, true);
    });
  }
}

test('heading, picture and main button are visible at 320x568', async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: small[0], height: small[1] });
  for (const locale of ['en', 'de']) {
    await page.goto(`?again=${locale}#detail=story&locale=${locale}`);
    await ready(page);
    await fits(page, mostly, false);
  }
});

for (const [name, choices] of Object.entries(presets)) {
  test(`each step of the story is wholly visible on a laptop and a phone: ${name}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [width, height] of [[1366, 657], [390, 844]]) {
      await page.setViewportSize({ width, height });
      await page.goto(`?at=${width}#detail=story&${choices}`);
      await ready(page);
      await fits(page, whole, true);
    }
  });
}
