// The lab in another page's frame: parameters, locks, pausing out of view, and many labs on one
// page.

import { createServer } from 'node:http';
import { extname } from 'node:path';

import { violations } from './axe.mjs';
import { complaintsOf, expect, main, ready, settled, test } from './lab.mjs';
import { FIXED, ask, file, framed, received, lab, lesson, listen, press } from './lesson.mjs';

// A host as in docs/hosting.md: files with a hash in their name are cacheable, and sandboxed
// frames, which have an opaque origin, may read them. It records which files are fetched.
async function host(lesson, use) {
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
  const fetched = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    try {
      const content = path === '/lesson.html' ? `<!doctype html><title>A lesson</title><link rel="icon" href="data:,"><h1>A lesson</h1>${lesson}` : await file(path.replace(/^\/lab\//, 'dist/'));
      fetched.push(path);
      response.writeHead(200, {
        'Content-Type': types[extname(path)] ?? 'text/plain',
        'Cache-Control': /[-.][0-9a-f]{8,16}[_.]/.test(path) ? 'max-age=31536000, immutable' : 'no-cache',
        'Access-Control-Allow-Origin': '*',
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  try {
    await use(`http://127.0.0.1:${server.address().port}/`, fetched);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test('a frame starts where its query says, and hides what the query hides', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page);
  await lesson(page, baseURL, framed(baseURL, `${FIXED}&chapter=3&scenario=expired&detail=story&theme=dark&locale=de&controls=minimal`));
  await expect(lab(page).locator('main')).toHaveAttribute('data-chapter', '3');
  await expect(lab(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(lab(page).locator('html')).toHaveAttribute('lang', 'de');
  for (const gone of ['.header', '.rail', '.scrubber', '#speed']) await expect(lab(page).locator(gone)).toBeHidden();
  await lab(page).locator('#next').click();
  await expect(lab(page).locator('.story h1')).toContainText('Der Client beendet das Gespräch');
  expect(complaints).toEqual([]);
});

test('locked features are absent and unreachable by keys, links and messages', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}?${FIXED}&lock=detail,theme,locale,viewpoint,speed,scenario`);
  await ready(page);
  for (const gone of ['.details', '.rail .viewpoint', '.menu .viewpoint', '#theme', '#language', '#choices', '#new-session', '#speed']) {
    await expect(page.locator(gone)).toBeHidden();
  }
  await page.evaluate(() => { location.hash = 'step=3&detail=bytes&trust=nobody'; });
  await expect(main(page)).toHaveAttribute('data-step', '3');
  await expect(main(page)).toHaveAttribute('data-detail', 'messages');
  await expect(page.locator('.notice')).toContainText('Locked by the embedding page');
  await page.locator('.notice button').click();
  await expect(page.locator('.notice')).toHaveCount(0);

  await lesson(page, baseURL, framed(baseURL, `${FIXED}&lock=step,scenario`));
  await received(page, 'ready');
  await expect(lab(page).locator('#next')).toBeHidden();
  await expect(lab(page).locator('.rail-list button:enabled')).toHaveCount(0);
  await press(page, 'ArrowRight');
  await expect(lab(page).locator('.notice')).toContainText('Locked by the embedding page');
  await expect(lab(page).locator('main')).toHaveAttribute('data-step', '1');
  expect(await ask(page, { type: 'goTo', step: 2 })).toMatchObject({ type: 'error', reason: 'locked: step' });
  expect(await ask(page, { type: 'setScenario', scenario: 'expired' })).toMatchObject({ type: 'error', reason: 'locked: scenario' });
});

test('without controls, the only button stops playback', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, `${FIXED}&controls=none`));
  await received(page, 'ready');
  await expect(lab(page).locator('.transport')).toBeHidden();
  await ask(page, { type: 'play' });
  await expect(lab(page).locator('#play')).toBeVisible();
  await lab(page).locator('#play').click();
  await expect(lab(page).locator('.transport')).toBeHidden();
  expect((await ask(page, { type: 'getState' })).state.playing).toBe(false);
});

test('autoplay respects prefers-reduced-motion, and always has a button', async ({ page, baseURL }) => {
  await page.clock.install();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lesson(page, baseURL, framed(baseURL, `${FIXED}&autoplay&controls=none`));
  await page.clock.runFor(1000);
  expect((await received(page, 'ready')).state.playing).toBe(false);
  await expect(lab(page).locator('#play')).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await lesson(page, baseURL, framed(baseURL, `${FIXED}&autoplay&controls=none`));
  await page.clock.runFor(1000);
  expect((await received(page, 'ready')).state.playing).toBe(true);
  await page.clock.runFor(10_000);
  await expect(lab(page).locator('main')).not.toHaveAttribute('data-step', '1');
  await lab(page).locator('#play').click();
  expect((await ask(page, { type: 'getState' })).state.playing).toBe(false);
});

test('a lab out of view neither plays nor animates', async ({ page, baseURL }) => {
  await page.clock.install();
  await lesson(page, baseURL, `${framed(baseURL, FIXED)}<div style="block-size: 5000px"></div><p id="far">far</p>`);
  await page.clock.runFor(1000);
  await ask(page, { type: 'play' });
  await page.locator('#far').scrollIntoViewIfNeeded();
  await expect(lab(page).locator('html')).toHaveClass(/out-of-sight/);
  const { state } = await ask(page, { type: 'getState' });
  await page.clock.runFor(60_000);
  expect((await ask(page, { type: 'getState' })).state).toEqual(state);
  await page.locator('h1').scrollIntoViewIfNeeded();
  await expect(lab(page).locator('html')).not.toHaveClass(/out-of-sight/);
  // Longer than the reading time of any step.
  await page.clock.runFor(30_000);
  expect((await ask(page, { type: 'getState' })).state.step).toBeGreaterThan(state.step);
});

test('a sandboxed frame with an opaque origin runs, and exchanges messages', async ({ page }) => {
  await host(framed('lab/index.html', `${FIXED}&theme=dark`, 'sandbox="allow-scripts"'), async (address) => {
    await listen(page);
    await page.goto(`${address}lesson.html`);
    expect((await received(page, 'ready')).state.step).toBe(1);
    expect((await ask(page, { type: 'goTo', step: 4 })).state.step).toBe(4);
    await expect(lab(page).locator('html')).toHaveAttribute('data-theme', 'dark');
    expect((await ask(page, { type: 'setScenario', scenario: 'expired' })).state.link).toContain('certificate=expired');
  });
});

test('ten labs on one page load each program once, and only those in view are active', async ({ page }) => {
  const labs = Array.from({ length: 10 }, (_, index) => `<iframe title="Lab ${index + 1}" src="lab/index.html?embed&amp;session=fixed&amp;chapter=${1 + (index % 6)}" width="800" height="700"></iframe>`);
  await host(labs[0], async (address, fetched) => {
    const complaints = complaintsOf(page);
    const within = (index) => page.locator('iframe').nth(index).contentFrame();
    await page.goto(`${address}lesson.html`);
    await expect(within(0).locator('main')).toHaveAttribute('data-ready', 'true');
    await page.evaluate((more) => document.body.insertAdjacentHTML('beforeend', more), labs.slice(1).join('<br>'));
    for (let index = 0; index < 10; index += 1) {
      await expect(within(index).locator('main')).toHaveAttribute('data-chapter', String(1 + (index % 6)), { timeout: 30_000 });
    }
    expect(fetched.filter((path) => path.endsWith('index.html'))).toHaveLength(10);
    const programs = fetched.filter((path) => path.endsWith('.wasm'));
    expect(programs.map((path) => path.replace(/^.*\/|-[0-9a-f]{8,16}_bg.wasm$/g, '')).sort()).toEqual(['engine', 'handshake-lab']);
    // The page is ten frames high and the window one, so the first lab is awake and the last ones
    // sleep.
    await expect(within(0).locator('html')).not.toHaveClass(/out-of-sight/);
    for (let index = 2; index < 10; index += 1) await expect(within(index).locator('html')).toHaveClass(/out-of-sight/);
    await page.locator('iframe').nth(9).scrollIntoViewIfNeeded();
    await expect(within(9).locator('html')).not.toHaveClass(/out-of-sight/);
    await expect(within(0).locator('html')).toHaveClass(/out-of-sight/);
    expect(complaints).toEqual([]);
  });
});

for (const theme of ['light', 'dark']) {
  for (const [width, height] of [[800, 500], [360, 640]]) {
    test(`fits a frame of ${width} by ${height} without axe violations, ${theme}`, async ({ page, baseURL }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      for (const query of ['controls=full', 'controls=minimal', 'controls=none&autoplay', 'lock=step,detail,viewpoint,scenario']) {
        await page.goto(`${baseURL}?embed&${FIXED}&theme=${theme}&chapter=4&${query}`);
        await ready(page);
        await settled(page);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wider, query).toBe(0);
        expect(await violations(page), query).toEqual([]);
      }
    });
  }
}
