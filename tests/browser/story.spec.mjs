// The six chapters: forwards, backwards, by scrubber, by rail and by keyboard.

import { address, atStep, expect, fromMenu, goToHeadline, goToStep, main, ready, steps, test } from './lab.mjs';

test('the main button leads from the first step to the last, through all six chapters', async ({ lab }) => {
  const count = await steps(lab);
  const chapters = new Set();
  for (let step = 1; step < count; step += 1) {
    await atStep(lab, step);
    await expect(main(lab)).toHaveAttribute('data-outcome', 'running');
    chapters.add(await main(lab).getAttribute('data-chapter'));
    const next = lab.getByRole('button', { name: /^(Start here|Next)/ });
    await expect(next).toBeEnabled();
    await next.click();
  }
  await atStep(lab, count);
  await expect(main(lab)).toHaveAttribute('data-outcome', 'complete');
  expect([...chapters].sort()).toEqual(['1', '2', '3', '4', '5', '6']);
  await lab.getByRole('button', { name: 'Next: what if something goes wrong?' }).click();
  await expect(lab.getByRole('dialog', { name: 'What if …' })).toBeVisible();
  await lab.keyboard.press('Escape');
  await expect(lab.locator('#next')).toBeFocused();
  await lab.keyboard.press('ArrowRight');
  await atStep(lab, count);
  await expect(lab.locator('dialog')).toHaveCount(0);
});

test('going back shows the earlier state, without re-running anything', async ({ lab }) => {
  const count = await steps(lab);
  const seen = [];
  for (let step = 1; step <= count; step += 1) {
    await goToStep(lab, step);
    seen.push(await lab.locator('#client').innerText());
  }
  for (let step = count; step > 1; step -= 1) {
    await atStep(lab, step);
    expect(await lab.locator('#client').innerText()).toBe(seen[step - 1]);
    await lab.locator('#back').click();
  }
  await atStep(lab, 1);
});

test('the rail leads to each chapter', async ({ lab }) => {
  for (const chapter of [6, 3, 1, 5, 2, 4]) {
    await lab.locator('nav button').nth(chapter - 1).click();
    await expect(main(lab)).toHaveAttribute('data-chapter', String(chapter));
    await expect(lab.locator('.rail-list [aria-current="step"]')).toHaveCount(1);
  }
});

test('everything can be reached by keyboard alone', async ({ lab }) => {
  const count = await steps(lab);
  await lab.keyboard.press('ArrowRight');
  await atStep(lab, 2);
  await lab.keyboard.press('ArrowLeft');
  await atStep(lab, 1);
  await lab.keyboard.press('End');
  await atStep(lab, count);
  await lab.keyboard.press('Home');
  await atStep(lab, 1);
  for (const chapter of ['6', '4', '2']) {
    await lab.keyboard.press(chapter);
    await expect(main(lab)).toHaveAttribute('data-chapter', chapter);
  }
  await lab.keyboard.press('?');
  await expect(lab.getByRole('dialog')).toBeVisible();
  await lab.keyboard.press('Escape');
  await expect(lab.locator('dialog')).toHaveCount(0);
  await lab.keyboard.press('Space');
  await expect(lab.locator('#play')).toHaveAccessibleName(/Pause/);
  await lab.keyboard.press('Space');
  await expect(lab.locator('#play')).toHaveAccessibleName(/Play/);

  // Tab reaches every control, each of which has a name and a visible focus.
  const names = [];
  await lab.locator('#menu').press('Enter');
  await lab.locator('body').focus();
  for (let presses = 0; presses < 150; presses += 1) {
    await lab.keyboard.press('Tab');
    const focused = await lab.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element.matches('input.visually-hidden') ? element.nextElementSibling : element);
      return {
        id: element.id,
        outline: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
        description: element.outerHTML.slice(0, 120),
      };
    });
    if (!focused) break;
    expect(focused.outline, focused.description).toBe(true);
    names.push(focused.id);
  }
  for (const id of ['new-session', 'theme', 'help', 'next', 'back', 'play', 'speed', 'scrubber']) {
    expect(names).toContain(id);
  }
});

test('playback advances by itself and stops at the end', async ({ lab }) => {
  const count = await steps(lab);
  await goToStep(lab, count - 1);
  await lab.locator('#play').click();
  await expect(main(lab)).toHaveAttribute('data-step', String(count), { timeout: 30_000 });
  await expect(lab.locator('#play')).toHaveAccessibleName(/Play/);
});

test('the certificate passes named checks with evidence', async ({ lab }) => {
  await goToHeadline(lab, 'checks the certificate');
  await expect(main(lab)).toHaveAttribute('data-chapter', '3');
  await expect(lab.locator('.certificate')).toHaveCount(3);
  await expect(lab.locator('.certificate').first()).toContainText('example.test');
  const checks = lab.locator('details.check');
  expect(await checks.count()).toBeGreaterThan(10);
  const signature = checks.filter({ hasText: 'Signed by its issuer' }).first();
  await signature.locator('summary').click();
  const digest = async (name) =>
    (await signature.locator('.evidence div').filter({ hasText: name }).locator('dd').innerText()).trim();
  expect(await digest('Hash of the signed bytes')).toBe(await digest('Hash in the signature'));
  expect((await digest('Hash of the signed bytes')).split(' ')).toHaveLength(32);
});

test('both sides derive the same master secret, which is never sent', async ({ lab }) => {
  await goToStep(lab, await steps(lab));
  const secret = async (side) => {
    const item = lab.locator(`#${side} .known-item`).filter({ hasText: /Master secret/ });
    await item.locator('summary').click();
    return (await item.locator('.value-full code').innerText()).replace(/\s+/g, '');
  };
  const client = await secret('client');
  expect(client).toMatch(/^[0-9a-f]{96}$/);
  expect(await secret('server')).toBe(client);
  await expect(lab.locator('#client .value-shared')).not.toHaveCount(0);
});

test('a new session has new random values and opens at the same step', async ({ lab }) => {
  await goToStep(lab, 9);
  const headline = await lab.locator('h1').innerText();
  const random = () => lab.locator('#client .known-item').filter({ hasText: 'Client random' }).innerText();
  const before = await random();
  await (await fromMenu(lab, '#new-session')).click();
  await expect.poll(random).not.toBe(before);
  await ready(lab);
  await atStep(lab, 9);
  await expect(lab.locator('h1')).toHaveText(headline);
});

test('a new session during playback stays at the same step, paused', async ({ lab }) => {
  await lab.locator('#play').click();
  await lab.locator('#next').click();
  await lab.locator('#play').click();
  const before = await address(lab);
  await (await fromMenu(lab, '#new-session')).click();
  await expect.poll(() => lab.url()).not.toBe(before);
  await atStep(lab, 2);
  await expect(lab.locator('#play')).toHaveAccessibleName(/Play/);
});

// The sides whose newest value is scrolled out of view.
function sidesWithNewsOutOfSight() {
  return ['client', 'server'].filter((side) => {
    const first = document.querySelector(`#${side} .known-new`);
    if (!first) return false;
    const [item, list] = [first.getBoundingClientRect(), first.closest('.known').getBoundingClientRect()];
    return item.top < list.top - 1 || item.bottom > list.bottom + 1;
  });
}

test('a side’s new knowledge is visible at every step', async ({ lab }) => {
  const count = await steps(lab);
  for (let step = 1; step <= count; step += 1) {
    await goToStep(lab, step);
    await expect.poll(() => lab.evaluate(sidesWithNewsOutOfSight), `step ${step}`).toEqual([]);
  }
});

test('the help dialog captures the keys and returns the focus', async ({ lab }) => {
  await (await fromMenu(lab, '#help')).click();
  await expect(lab.getByRole('dialog')).toBeVisible();
  await lab.keyboard.press('ArrowRight');
  await atStep(lab, 1);
  await lab.mouse.click(5, 5);
  await expect(lab.locator('dialog')).toHaveCount(0);
  await expect(lab.locator('#menu')).toBeFocused();
});

test('each step is announced to screen readers', async ({ lab }) => {
  const status = lab.locator('[role="status"]');
  await expect(status).toContainText('Step 1 of');
  await lab.locator('#next').click();
  await expect(status).toContainText('Step 2 of');
  await expect(status).toContainText(await lab.locator('h1').innerText());
});

test('with reduced motion, the same content appears at once', async ({ lab }) => {
  await lab.emulateMedia({ reducedMotion: 'reduce' });
  await lab.locator('#next').click();
  await lab.locator('#next').click();
  const running = await lab.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  );
  expect(running).toBe(0);
  await expect(lab.locator('button.arrow-button')).toHaveCount(2);
});
