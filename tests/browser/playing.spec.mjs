// Playback: each step stays for its reading time, the page shows that time, and any key or tap
// pauses it.

import { atStep, expect, main, test } from './lab.mjs';

const play = (page) => page.locator('#play');

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

async function plays(page, isPlaying = true) {
  await expect(page.locator('.transport')).toHaveAttribute('data-playing', String(isPlaying));
}

// The step's duration in milliseconds, as the ring shows it.
const pause = (page) =>
  page.locator('.ring-rest').evaluate((ring) => parseFloat(getComputedStyle(ring).animationDuration) * 1000);

test('each step stays for its reading time, at least four seconds, at every speed', async ({ lab }) => {
  for (const speed of ['1×', '2×', '0.5×']) {
    await lab.locator('body').press('Home');
    await expect(lab.locator('#speed')).toContainText(speed);
    for (let step = 1; step <= 4; step += 1) {
      await atStep(lab, step);
      await play(lab).click();
      const words = (await lab.locator('h1, .story-paragraph').allInnerTexts()).join(' ').split(/\s+/).length;
      const stays = await pause(lab);
      expect(stays).toBe(Math.max(4000, Math.floor((words * 1000) / 3)));
      // The clock also advances on its own while the lines above run.
      await lab.clock.runFor(stays - 2000);
      await expect(main(lab)).toHaveAttribute('data-step', String(step));
      await lab.clock.runFor(3000);
      await atStep(lab, step + 1);
      await play(lab).click();
      await plays(lab, false);
    }
    await lab.locator('#speed').click();
  }
});

test('any key or tap pauses, and the button resumes', async ({ lab }) => {
  const hold = {
    'a letter': () => lab.keyboard.press('x'),
    'Tab': () => lab.keyboard.press('Tab'),
    'a tap on the words': () => lab.locator('h1').click(),
    'a tap on a value': () => lab.locator('.ladder').click({ position: { x: 4, y: 4 } }),
    'Space': () => lab.locator('body').press('Space'),
    'Space on the button': () => play(lab).press('Space'),
    'Enter on the button': () => play(lab).press('Enter'),
    'the button': () => play(lab).click(),
  };
  for (const [what, does] of Object.entries(hold)) {
    await lab.locator('body').press('Home');
    await play(lab).click();
    await plays(lab);
    await does();
    await plays(lab, false);
    await lab.clock.runFor(20_000);
    await expect(main(lab), what).toHaveAttribute('data-step', '1');
    await expect(lab.locator('.ring'), what).toHaveCount(0);
  }
  await play(lab).click();
  await lab.clock.runFor(20_000);
  await expect(main(lab)).not.toHaveAttribute('data-step', '1');
});

test('the ring restarts with each step, and does not move with prefers-reduced-motion', async ({ lab }) => {
  await play(lab).click();
  const ring = lab.locator('#play .ring-rest');
  await expect(ring).toBeVisible();
  const moves = () => ring.evaluate((it) => it.getAnimations().map((animation) => animation.playState));
  expect(await moves()).toEqual(['running']);
  const first = await ring.elementHandle();
  await lab.clock.runFor(20_000);
  await expect.poll(() => first.evaluate((it) => it.isConnected)).toBe(false);
  await lab.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moves()).toEqual([]);
  await expect(ring).toBeVisible();
});

test('the speed applies to animations', async ({ lab }) => {
  const travel = () => main(lab).evaluate((it) => getComputedStyle(it).getPropertyValue('--travel'));
  const at = {};
  for (const speed of ['1×', '2×', '0.5×']) {
    await expect(lab.locator('#speed')).toContainText(speed);
    at[speed] = parseFloat(await travel());
    await lab.locator('#speed').click();
  }
  expect(at['2×']).toBe(at['1×'] / 2);
  expect(at['0.5×']).toBe(at['1×'] * 2);
});
