// Long texts arrive completely, and long sessions of a thousand steps can be walked.

import { atStep, expect, goToStep, inspected, main, ready, steps, test } from './lab.mjs';

test('a message of 100 000 characters arrives completely', async ({ lab }) => {
  test.setTimeout(90_000);
  const text = Array.from({ length: 12_500 }, (_, line) => `${line} `.padStart(8, '·')).join('');
  expect(text).toHaveLength(100_000);
  await lab.keyboard.press('6');
  await lab.locator('#chat-draft').fill(text);
  await lab.locator('#send').click();
  await expect(lab.locator('h1')).toContainText('Part 1 of');
  // Each part is opened two steps after it is sealed, and read in the following step.
  let received = '';
  for (let part = 1; received.length < text.length; part += 1) {
    await expect(lab.locator('h1')).toContainText(`Part ${part} of`);
    await lab.locator('#next').click();
    await lab.locator('#next').click();
    await expect(lab.locator('h1')).toContainText('checks and decrypts');
    await inspected(lab);
    const whole = lab.locator('.reads .long-text-whole');
    received += (await whole.count()) ? await whole.textContent() : await lab.locator('.reads q').textContent();
    await lab.locator('#next').click();
  }
  expect(received).toBe(text);
  await goToStep(lab, await steps(lab));
  await expect(main(lab)).toHaveAttribute('data-outcome', 'complete');
});

test('a session of a thousand steps can be walked by scrubber and keys, to its end and back', async ({ lab }) => {
  test.setTimeout(90_000);
  const messages = Array.from({ length: 330 }, (_, number) => ['say', `${number % 2 ? 'server' : 'client'}:message ${number}`]);
  await lab.evaluate((link) => { location.hash = link; }, `${new URLSearchParams([...messages, ['seed', '1'], ['time', '1790000000']])}`);
  await expect.poll(() => steps(lab), { timeout: 30_000 }).toBeGreaterThan(1000);
  await ready(lab);
  const count = await steps(lab);
  for (const step of [500, 900, count]) await goToStep(lab, step);
  await expect(main(lab)).toHaveAttribute('data-outcome', 'complete');
  await lab.locator('h1').click();
  for (let step = count - 1; step > count - 6; step -= 1) {
    await lab.keyboard.press('ArrowLeft');
    await atStep(lab, step);
  }
  await lab.keyboard.press('Home');
  await atStep(lab, 1);
  await lab.keyboard.press('End');
  await atStep(lab, count);
  await lab.locator('#scrubber').press('ArrowLeft');
  await atStep(lab, count - 1);

  const rows = lab.locator('.ladder-row');
  const before = await rows.count();
  await lab.locator('#earlier').press('Enter');
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  for (let presses = 0; presses < 20 && (await lab.locator('#earlier').count()); presses += 1) {
    await lab.locator('#earlier').press('Enter');
  }
  await expect(rows.first()).toContainText('ClientHello');
  await expect(lab.locator('.ladder-scroller')).toBeFocused();
});
