// Chapter 6: the learner types messages and tampers with one in transit.

import { address, expect, goToHeadline, goToStep, main, steps, test } from './lab.mjs';

async function say(page, sender, text) {
  await page.keyboard.press('6');
  await page.getByRole('radio', { name: sender }).check({ force: true });
  await page.locator('#chat-draft').fill(text);
  await page.locator('#send').click();
  await expect(page.locator('h1')).toContainText(`${sender.toLowerCase()} encrypts a message`);
}

for (const [sender, receiver] of [['Client', 'Server'], ['Server', 'Client']]) {
  test(`a message typed for the ${sender} arrives at the ${receiver}`, async ({ lab }) => {
    const text = `Grüße 🔐 <b>an</b> ${receiver}`;
    await say(lab, sender, text);
    const calculation = lab.locator('.calculation');
    await expect(calculation).toContainText(text);
    for (const name of ['write key', 'Nonce', 'Ciphertext', 'Authentication tag']) {
      await expect(calculation).toContainText(name);
    }
    await lab.locator('#next').click();
    await lab.locator('#next').click();
    await expect(lab.locator('h1')).toContainText(`${receiver.toLowerCase()} checks and decrypts`);
    await expect(calculation).toContainText(text);
    await expect(calculation).toContainText('The tag fits');
    await goToStep(lab, await steps(lab));
    await expect(main(lab)).toHaveAttribute('data-outcome', 'complete');
  });
}

test('a flipped byte is detected and ends the connection, and can be undone', async ({ lab }) => {
  await goToHeadline(lab, 'encrypted message travels');
  await lab.locator('#flip').click();
  await expect(lab.locator('h1')).toContainText('changes the message on the way');
  await expect(lab.locator('#flip')).toHaveAttribute('aria-pressed', 'true');
  await lab.locator('#next').click();
  await expect(lab.locator('h1')).toContainText('server notices');
  await expect(main(lab)).toHaveAttribute('data-outcome', 'failed');
  await lab.locator('#next').click();
  await expect(lab.locator('h1')).toContainText('bad_record_mac');
  await expect(lab.locator('#next')).toHaveText('Next: a new session without the flipped byte');

  await goToHeadline(lab, 'changes the message on the way');
  await lab.locator('#flip').click();
  await expect(lab.locator('h1')).toContainText('encrypted message travels');
  await goToStep(lab, await steps(lab));
  await expect(main(lab)).toHaveAttribute('data-outcome', 'complete');
});

test('the client detects a flipped byte in the server’s answer', async ({ lab }) => {
  await goToHeadline(lab, 'server encrypts a message');
  await lab.locator('#flip').click();
  await expect(lab.locator('h1')).toContainText('changes the message on the way');
  await lab.locator('#next').click();
  await expect(lab.locator('h1')).toContainText('client notices');
  await lab.locator('#next').click();
  await expect(lab.locator('h1')).toContainText('client ends the connection: bad_record_mac');
  await expect(main(lab)).toHaveAttribute('data-outcome', 'failed');
});

test('the keyboard alone can type, send and follow a message', async ({ lab }) => {
  await lab.keyboard.press('6');
  await lab.locator('#chat-draft').focus();
  await lab.keyboard.type('6 keys? ← no, text');
  await lab.keyboard.press('Enter');
  await expect(lab.locator('.reads')).toContainText('6 keys? ← no, text');
  await lab.locator('#flip').focus();
  await lab.keyboard.press('Enter');
  await expect(lab.locator('h1')).toContainText('changes the message on the way');
  await lab.keyboard.press('ArrowRight');
  await expect(lab.locator('h1')).toContainText('server notices');
});

test('a text that is too long stays in its field, with a reason, and is not sent', async ({ lab }) => {
  await lab.keyboard.press('6');
  await lab.locator('#chat-draft').fill('ü'.repeat(200_001));
  await expect(lab.getByRole('alert')).toContainText(/400.?002 bytes/);
  await expect(lab.locator('#send')).toBeDisabled();
  await lab.locator('#chat-draft').fill('ü'.repeat(200_000));
  await expect(lab.locator('#send')).toBeEnabled();
});

test('nothing can be sent after a flipped byte has ended the connection, and the learner can start over', async ({ lab }) => {
  await goToHeadline(lab, 'encrypted message travels');
  await lab.locator('#flip').click();
  await expect(lab.locator('h1')).toContainText('changes the message on the way');
  await lab.keyboard.press('End');
  await expect(main(lab)).toHaveAttribute('data-outcome', 'failed');
  const before = await address(lab);
  await lab.locator('#chat-draft').fill('still there?');
  await lab.locator('#send').click();
  await expect(lab.getByRole('alert')).toContainText('This connection is over');
  await expect(lab.locator('#send')).toBeFocused();
  await expect(lab.locator('#chat-draft')).toHaveValue('still there?');
  await expect(main(lab)).toHaveAttribute('data-outcome', 'failed');
  expect(lab.url()).toBe(before);

  await lab.getByRole('button', { name: 'Start anew' }).focus();
  await lab.keyboard.press('Enter');
  await expect(lab.getByRole('alert')).toHaveCount(0);
  await expect(main(lab)).toHaveAttribute('data-chapter', '6');
  expect(await lab.evaluate(() => document.activeElement === document.body)).toBe(false);
  await expect(lab.locator('#flip')).toHaveAttribute('aria-pressed', 'false');
  await lab.locator('#send').click();
  await expect(lab.locator('.reads')).toContainText('still there?');
  await expect(lab.locator('#send')).toBeFocused();
  await goToStep(lab, await steps(lab));
  await expect(main(lab)).toHaveAttribute('data-outcome', 'complete');
});

test('whitespace alone is not sent, and line breaks are preserved', async ({ lab }) => {
  await lab.keyboard.press('6');
  const before = await lab.evaluate(() => location.hash);
  for (const blank of ['   ', '\n\n', '\u00a0\u200b']) {
    await lab.locator('#chat-draft').fill(blank);
    await expect(lab.getByRole('alert')).toContainText('nothing to see');
    await lab.locator('#chat-draft').press('Enter');
    await expect(lab.locator('#send')).toBeDisabled();
  }
  expect(await lab.evaluate(() => location.hash)).toBe(before);
  await lab.locator('#chat-draft').fill('one\ntwo\nthree');
  await lab.locator('#send').click();
  const words = lab.locator('.bubble-words', { hasText: 'three' });
  await expect(words).toBeVisible();
  expect(await words.innerText()).toContain('one\ntwo\nthree');
});

test('a text keeps its script’s direction wherever it is shown', async ({ lab }) => {
  const text = 'שלום, server!';
  await lab.keyboard.press('6');
  await lab.locator('#chat-draft').fill(text);
  const direction = (locator) => locator.evaluate((it) => getComputedStyle(it).direction);
  expect(await direction(lab.locator('#chat-draft'))).toBe('rtl');
  await lab.locator('#send').click();
  await expect(lab.locator('.reads q')).toContainText(text);
  expect(await direction(lab.locator('.reads q'))).toBe('rtl');
  expect(await direction(lab.locator('.bubble-words', { hasText: 'שלום' }))).toBe('rtl');
  expect(await direction(lab.locator('.bubble-words').first())).toBe('ltr');
  expect(await direction(lab.locator('.calculation .value-short', { hasText: 'שלום' }))).toBe('rtl');
  expect(await direction(lab.locator('#client .value-short').first())).toBe('ltr');
});

test('typed text never becomes markup', async ({ lab }) => {
  await say(lab, 'Client', '<img src=x onerror=alert(1)><script>alert(2)</script>');
  await expect(lab.locator('main img, main script')).toHaveCount(0);
});
