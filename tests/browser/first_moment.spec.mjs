// The page before its program runs, without the program, after a crash, and on a first visit.

import { violations } from './axe.mjs';
import { address, atStep, expect, fromMenu, goToStep, main, ready, settled, test } from './lab.mjs';

const program = /\.wasm$/;
const themes = ['light', 'dark'];
const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1360, height: 900 },
];

const scrollsSideways = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

// Delays the program. Returns a function that releases it.
async function holdBack(page) {
  let letGo;
  const gone = new Promise((resolve) => { letGo = resolve; });
  await page.route(program, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

const around = ['.logo', '.rail-list', '.details', '.rail .viewpoint', 'h1', '.story-paragraph', '.transport'];
const ofMessages = ['.ladder-frame', '.ladder-names', '.sheet-tabs', '.panel-client', '.panel-server', '.inspector'];
const ofStory = ['.about', '.speech', '.wire', '.watcher', '.watcher h3', '.side.from-client', '.side.from-client h3',
  '.side.from-client .shelf', '.side.from-server', '.side.from-server h3', '.side.from-server .shelf'];

const places = (page, parts) =>
  page.evaluate((parts) => {
    return parts.map((part) => {
      const { x, y, width, height } = document.querySelector(part).getBoundingClientRect();
      return [part, ...[x, y, width, height].map(Math.round)];
    });
  }, parts);

for (const [size, kept] of sizes.flatMap((size) => [[size, null], [size, 'messages']])) {
  test.describe(kept ?? 'a first visit', () => {
  test.use({ kept });

  test(`the static frame appears before the program, and nothing moves when it takes over, at ${size.width} px`, async ({ page }) => {
    test.setTimeout(90_000);
    const parts = [...around, ...(kept ? ofMessages : ofStory)];
    await page.setViewportSize(size);
    await page.addInitScript(() => {
      window.shifts = [];
      window.paintedWithout = 0;
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((it) => it.value)))
        .observe({ type: 'layout-shift', buffered: true });
      const look = () => {
        if (document.body && !document.querySelector('h1')?.checkVisibility()) window.paintedWithout += 1;
        requestAnimationFrame(look);
      };
      document.addEventListener('DOMContentLoaded', look);
    });
    const letGo = await holdBack(page);
    await page.goto('');
    await expect(page.locator('.frame h1').first()).toHaveText('The client says hello.');
    await expect(page.locator('.frame .story-paragraph')).toContainText(kept ? 'I want a secure connection' : 'Nothing is secret yet');
    await expect(page.locator('.frame .chapter')).toHaveCount(6);
    await expect(page.locator('.details')).toBeVisible();
    await expect(page.locator('.without-program')).toBeHidden();
    expect(await page.locator(':is(button, select, input):enabled:visible').count()).toBe(0);
    await page.evaluate(() => document.fonts.ready);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      if (size.width !== 320) expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: `screenshots/frame-${kept ?? 'story'}-${size.width}-${theme}.png` });
    }
    const before = await places(page, parts);
    // Switching from fallback fonts to the page's own may shift the layout a little.
    const shift = () => page.evaluate(() => window.shifts.reduce((sum, it) => sum + it, 0));
    const byFonts = await shift();
    expect(byFonts).toBeLessThan(0.05);

    letGo();
    await ready(page);
    await expect(page.locator('#frame')).toHaveCount(0);
    await settled(page);
    // Selected items are bold, hence slightly wider.
    const after = await places(page, parts);
    for (const [index, [part, x, y, width, height]] of after.entries()) {
      // Allows for half a pixel rounded either way.
      expect(Math.abs(x - before[index][1]), part).toBeLessThanOrEqual(1);
      expect(Math.abs(y - before[index][2]), part).toBeLessThanOrEqual(1);
      expect(Math.abs(width - before[index][3]), part).toBeLessThanOrEqual(3);
      expect(height, part).toBe(before[index][4]);
    }
    expect(await page.evaluate(() => window.paintedWithout)).toBe(0);
    expect((await shift()) - byFonts).toBeLessThan(0.02);
  });
  });
}

test('a link to a later step does not show the first one before it', async ({ page }) => {
  const letGo = await holdBack(page);
  await page.goto('#step=8');
  await expect(page.locator('.frame .story h1')).toHaveText('Setting up a real connection…');
  letGo();
  await ready(page);
  await atStep(page, 8);
  await expect(page.locator('#next')).toContainText('Next: ');
});

test('a link to the story shows the static frame of the story', async ({ page }) => {
  const letGo = await holdBack(page);
  await page.goto('#detail=story');
  await expect(page.locator('.frame h1').first()).toBeVisible();
  await expect(page.locator('.frame .panel:visible')).toHaveCount(0);
  const before = await page.locator('.scene').boundingBox();
  letGo();
  await ready(page);
  await settled(page);
  expect(await page.locator('.scene').boundingBox()).toEqual(before);
});

test('the static frame has the chosen colours', async ({ lab, page }) => {
  await (await fromMenu(lab, '#theme')).click();
  const chosen = await lab.locator('html').getAttribute('data-theme');
  const letGo = await holdBack(page);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', chosen);
  await expect(page.locator('#frame')).toBeAttached();
  letGo();
  await ready(page);
});

test.describe('a browser that prefers German', () => {
  test.use({ locale: 'de-AT' });

  test('marks English words as English until the German ones arrive', async ({ page }) => {
    const letGo = await holdBack(page);
    await page.goto('');
    await expect(page.locator('.frame h1').first()).toHaveText('The client says hello.');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    letGo();
    await ready(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.locator('h1')).toHaveText('Der Client sagt Hallo.');
  });

  test('has the six steps in German without the program', async ({ page }) => {
    await page.route(program, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('');
    await expect(page.locator('.missing:visible')).toContainText('ließ sich nicht laden');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.locator('.six-steps h2').first()).toHaveText('Client sagt Hallo');
    await expect(page.locator('.drawn-locked').first()).toHaveText('verschlüsselt');
  });
});

async function showsTheSixSteps(page) {
  await expect(page.locator('.without-program')).toBeVisible();
  await expect(page.locator('.six-steps > li')).toHaveCount(6);
  await expect(page.locator('.drawn-row')).toHaveCount(11);
  await expect(page.locator('.missing:visible')).toHaveCount(1);
  await expect(page.locator('main')).toHaveCount(1);
  await expect(page.locator('h1:visible')).toHaveText('A secure connection in six steps');
  await expect(page.locator('.rail:visible, .transport:visible, .panel:visible')).toHaveCount(0);
  await expect(page.locator('.header .details')).toBeVisible();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the six steps and the messages appear, and the page says what is missing', async ({ page }) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        await page.goto('');
        await showsTheSixSteps(page);
        await page.screenshot({ path: `screenshots/no-script-${size.width}-${theme}.png`, fullPage: true });
      }
    }
    await expect(page.locator('.missing:visible')).toContainText('JavaScript');
  });
});

for (const [what, prepare, says] of [
  ['no WebAssembly', (page) => page.addInitScript(() => { delete window.WebAssembly; }), 'WebAssembly'],
  ['no program', (page) => page.route(program, (route) => route.fulfill({ status: 404, body: '' })), 'could not be loaded'],
  ['a program that is blocked', (page) => page.route(program, (route) => route.abort()), 'could not be loaded'],
  ['a program that is something else',
    (page) => page.route(program, (route) => route.fulfill({ contentType: 'application/wasm', body: '<!doctype html>' })), 'could not be loaded'],
  ['no loader', (page) => page.route(/handshake-lab-[^/]*\.js$/, (route) => route.abort()), 'could not be loaded'],
]) {
  test(`with ${what}, the six steps and advice appear`, async ({ page }) => {
    await prepare(page);
    await page.goto('#step=4');
    await showsTheSixSteps(page);
    await expect(page.locator('.missing:visible')).toContainText(says);
    await expect(page.locator('.trouble')).toHaveCount(0);
  });
}

for (const theme of themes) {
  test(`the six steps fit at every size, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.route(program, (route) => route.abort());
    await page.goto('');
    await showsTheSixSteps(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      expect(await scrollsSideways(page)).toBe(false);
    }
    expect(await violations(page)).toEqual([]);
  });
}

test('the messages are drawn from sender to receiver', async ({ page }) => {
  await page.route(program, (route) => route.abort());
  await page.goto('');
  await showsTheSixSteps(page);
  for (const media of [{ forcedColors: 'active' }, { forcedColors: 'none', media: 'print' }]) {
    await page.emulateMedia(media);
    await page.screenshot({ path: `screenshots/without-program-${media.media ?? 'forced'}.png`, fullPage: true });
    for (const [sender, side] of [['client', 'Left'], ['server', 'Right']]) {
      const head = await page.locator(`.drawn-row[data-message=${sender}]`).first().evaluate((row, side) => {
        const style = getComputedStyle(row, '::after');
        return [parseFloat(style[`border${side}Width`]), style[`border${side}Color`]];
      }, side);
      expect(head[0]).toBeGreaterThan(8);
      expect(head[1]).not.toBe('rgba(0, 0, 0, 0)');
    }
  }
});

// Makes the browser reject an operation that Yew `expect`s to succeed, so the program panics.
const refuseToInsert = (page) =>
  page.evaluate(() => { Node.prototype.insertBefore = () => { throw new TypeError('refused by the test'); }; });

async function hasStopped(page) {
  await expect(page.locator('.trouble h1')).toBeFocused();
  await expect(page.locator('#app, #frame')).toHaveCount(0);
}

test('a panic shows advice and a report, and reloading resumes at the same step', async ({ page, baseURL }) => {
  const elsewhere = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  await page.goto('');
  await ready(page);
  await goToStep(page, 8);
  const before = await address(page);
  await refuseToInsert(page);
  await page.keyboard.press('ArrowRight');
  await hasStopped(page);
  await expect(page.locator('.trouble h1')).toHaveText('The lab has stopped');

  const report = await page.locator('#trouble-report').inputValue();
  expect(report).toMatch(/^handshake-lab \d+\.\d+\.\d+\n/);
  expect(report).toMatch(/panicked at .*\.rs:\d+/);
  expect(report).toContain('seed=');
  expect(report).toContain('Mozilla/');
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect(await scrollsSideways(page)).toBe(false);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      if (size.width === 390) expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: `screenshots/trouble-${size.width}-${theme}.png` });
    }
  }

  // The keys stop working with the program, without raising errors.
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  for (const key of ['ArrowRight', '3', '?']) await page.keyboard.press(key);
  await expect(page.locator('.trouble')).toHaveCount(1);
  expect(errors).toEqual([]);

  await page.locator('#trouble-reload').click();
  await ready(page);
  expect(new URL(await address(page)).hash).toContain(new URL(before).hash.match(/seed=[0-9a-f]+/)[0]);
  await expect(page.locator('.trouble')).toHaveCount(0);
  expect(elsewhere).toEqual([]);
});

test('the report is copied, or selected if copying fails', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('');
  await ready(page);
  await refuseToInsert(page);
  await page.locator('#next').click();
  await hasStopped(page);
  const report = await page.locator('#trouble-report').inputValue();
  await page.locator('#trouble-copy').click();
  await expect(page.locator('#trouble-copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(report);

  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden')); });
  await page.locator('#trouble-copy').click();
  await expect(page.locator('#trouble-select')).toBeVisible();
  await expect(page.locator('#trouble-copied')).toBeHidden();
  const selected = await page.locator('#trouble-report').evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd));
  expect(selected).toBe(report);
});

test('starting over discards a link that breaks the program', async ({ page }) => {
  await page.addInitScript(() => {
    if (location.hash.includes('trust=nobody')) Node.prototype.insertBefore = () => { throw new TypeError('refused by the test'); };
  });
  await page.goto('#trust=nobody&locale=de');
  await hasStopped(page);
  await page.locator('#trouble-reload').click();
  await hasStopped(page);
  await page.locator('#trouble-anew').click();
  await ready(page);
  expect(await address(page)).not.toContain('trust=nobody');
});

test('a panic is reported in the page’s language', async ({ page }) => {
  await page.goto('#locale=de');
  await ready(page);
  await refuseToInsert(page);
  await page.locator('#next').click();
  await hasStopped(page);
  await expect(page.locator('.trouble h1')).toHaveText('Das Handshake Lab ist stehen geblieben');
  await expect(page.locator('#trouble-reload')).toHaveText('Neu laden');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('an exception thrown through the program is reported too, and foreign exceptions are not', async ({ page }) => {
  await page.goto('');
  await ready(page);
  await page.evaluate(() => setTimeout(() => { throw new Error('of an extension'); }));
  await page.evaluate(() => { Promise.reject(new Error('of an extension')); });
  await page.locator('#next').click();
  await atStep(page, 2);
  await expect(page.locator('.trouble')).toHaveCount(0);

  await page.evaluate(() => { Document.prototype.createTextNode = () => { throw new TypeError('refused by the test'); }; });
  await page.locator('#next').click();
  await hasStopped(page);
  expect(await page.locator('#trouble-report').inputValue()).toContain('refused by the test');
});

for (const size of sizes) {
  test(`the main button marks where to start until it is used, at ${size.width} px`, async ({ lab }) => {
    test.setTimeout(90_000);
    await lab.setViewportSize(size);
    const next = lab.locator('#next');
    await expect(next).toContainText('Start here: ');
    await expect(lab.locator('body')).toBeFocused();
    for (const theme of themes) {
      await lab.emulateMedia({ colorScheme: theme });
      if (size.width !== 320) expect(await violations(lab)).toEqual([]);
      await lab.screenshot({ path: `screenshots/begin-${size.width}-${theme}.png` });
    }
    const before = await next.boundingBox();
    await next.click();
    await atStep(lab, 2);
    await expect(next).toContainText('Next: ');
    await expect(next).toBeFocused();
    const after = await next.boundingBox();
    expect([after.x, after.y].map(Math.round)).toEqual([before.x, before.y].map(Math.round));
    await lab.locator('body').press('Home');
    await atStep(lab, 1);
    await expect(next).toContainText('Next: ');
  });
}

test('the help names every key, and each works as described', async ({ lab }) => {
  const done = [];
  const pressed = async (key, check) => {
    await lab.locator('body').press(key);
    await check();
    done.push(key);
  };
  const count = Number(await main(lab).getAttribute('data-steps'));
  await pressed('ArrowRight', () => atStep(lab, 2));
  await pressed('ArrowLeft', () => atStep(lab, 1));
  await pressed('End', () => atStep(lab, count));
  await pressed('Home', () => atStep(lab, 1));
  for (const chapter of ['6', '1']) await pressed(chapter, () => expect(main(lab)).toHaveAttribute('data-chapter', chapter));
  const play = lab.locator('#play');
  await pressed('Space', () => expect(play).toHaveAttribute('title', 'Pause'));
  await lab.locator('body').press('Space');
  await expect(play).toHaveAttribute('title', 'Play');
  const dialog = lab.getByRole('dialog');
  await pressed('?', () => expect(dialog).toBeVisible());
  const named = await dialog.locator('kbd').allInnerTexts();
  expect(named).toEqual(['→', '←', 'Space', 'Home', 'End', '1', '6', '← ↑ → ↓', '?', 'Esc']);
  await lab.keyboard.press('?');
  await expect(dialog).toHaveCount(0);
  await lab.locator('body').press('?');
  await expect(dialog).toBeVisible();
  await lab.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(done).toHaveLength(8);
});
