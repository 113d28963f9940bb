// How a value was computed: links to its inputs, and a command that recomputes it.

import { execFileSync } from 'node:child_process';
import { atStep, expect, goToHeadline, goToStep, steps, test } from './lab.mjs';

const digits = (text) => text.replace(/\s+/g, '');

// All bytes of a value in a card.
async function bytesOf(card, name) {
  const row = card.locator('.definition').filter({ has: card.page().locator('.value-label', { hasText: name }) }).last();
  if (await row.locator('details:not([open]) > summary').count()) await row.locator('summary').first().click();
  return digits(await row.locator('.value-full code, .value-whole').first().innerText());
}

const run = (command) => execFileSync('sh', { input: command, encoding: 'utf8' }).split('\n').filter(Boolean);

test('an input names its origin and links to it, and going back returns', async ({ lab }) => {
  const step = await goToHeadline(lab, 'unlocks the secret');
  const origin = lab.locator('.calculation').getByRole('button', { name: /^from ClientKeyExchange, step \d+$/ });
  const from = Number((await origin.innerText()).match(/\d+$/)[0]);
  await origin.click();
  await atStep(lab, from);
  await expect(lab.locator('.bytes-title')).toHaveText('ClientKeyExchange');
  await expect(lab.locator('#inspector-content')).toBeFocused();
  await lab.goBack();
  await atStep(lab, step);
  await expect(origin).toBeVisible();
  // Also by keyboard.
  await origin.focus();
  await lab.keyboard.press('Enter');
  await atStep(lab, from);
});

test('a hash over the handshake lists the bytes of each message', async ({ lab }) => {
  await goToHeadline(lab, 'derives');
  const card = lab.locator('.preparation').filter({ hasText: 'Hash the handshake' }).first();
  const messages = card.locator('.hashed-messages > li');
  const names = await messages.locator('.value-label').allInnerTexts();
  expect(names).toEqual(['ClientHello', 'ServerHello', 'Certificate', 'ServerHelloDone', 'ClientKeyExchange']);
  // The first byte of a message is its type (RFC 5246 §7.4).
  for (const [index, type] of ['01', '02', '0b', '0e', '10'].entries()) {
    const message = messages.nth(index);
    if (await message.locator('summary').count()) await message.locator('summary').click();
    expect((await message.locator('code').last().innerText()).slice(0, 2)).toBe(type);
    await expect(message.getByRole('button', { name: `from ${names[index]}, step` })).toBeVisible();
  }
});

test('the copied command prints the value on screen', async ({ lab, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await goToHeadline(lab, 'locks the secret');
  const card = lab.locator('.calculation');
  const toggle = card.getByRole('button', { name: 'Check it yourself' });
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await toggle.focus();
  await lab.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await card.getByRole('button', { name: 'Copy the command' }).click();
  await expect(card.getByRole('status')).toHaveText('Copied');
  const command = await lab.evaluate(() => navigator.clipboard.readText());
  expect(command).toContain('openssl pkeyutl -encrypt');
  expect(run(command)).toEqual([await bytesOf(card, 'Encrypted secret')]);
  await toggle.click();
  await expect(card.locator('#command-text')).toHaveCount(0);
});

test('commands for handshake and data print the computed values', async ({ lab }) => {
  const count = await steps(lab);
  let compared = 0;
  for (let step = 1; step <= count; step += 1) {
    await goToStep(lab, step);
    await lab.locator('#tab-computation').click();
    const toggles = lab.locator('.calculation:visible').getByRole('button', { name: 'Check it yourself' });
    // One command per step; native tests run all of them.
    if (!(await toggles.count())) continue;
    const toggle = toggles.last();
    await toggle.click();
    const lines = run(await lab.locator('#command-text').inputValue());
    expect(lines.length).toBeGreaterThan(0);
    const card = lab.locator('.calculation, .preparation').filter({ has: lab.locator('#command-text') }).last();
    const shown = await card.locator('.calculation-side').last().locator('.value-full code, .value-whole').allTextContents();
    for (const line of lines) expect(shown.map(digits)).toContain(line);
    compared += lines.length;
  }
  expect(compared).toBeGreaterThan(10);
});

test('without clipboard access, the command is selected', async ({ lab }) => {
  await lab.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await goToHeadline(lab, 'locks the secret');
  await lab.getByRole('button', { name: 'Check it yourself' }).click();
  await lab.getByRole('button', { name: 'Copy the command' }).click();
  await expect(lab.locator('.command').getByRole('status')).toContainText('It is selected');
  const field = lab.locator('#command-text');
  await expect(field).toBeFocused();
  const selected = await field.evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd));
  expect(selected).toBe(await field.inputValue());
});

test('an eavesdropper sees no command', async ({ lab }) => {
  await lab.goto(`#step=${await goToHeadline(lab, 'locks the secret')}&viewpoint=eavesdropper`);
  await lab.locator('#tab-computation').click();
  await expect(lab.locator('#inspector-content')).not.toBeEmpty();
  await expect(lab.getByRole('button', { name: 'Check it yourself' })).toHaveCount(0);
});

test('a command verifies a certificate’s signature', async ({ lab }) => {
  await goToHeadline(lab, 'checks the certificate');
  const check = lab.locator('.signature-check').first();
  await check.locator('summary').first().click();
  await check.getByRole('button', { name: 'Check it yourself' }).click();
  const [hash, block] = run(await check.locator('#command-text').inputValue());
  expect(block.endsWith(hash)).toBe(true);
  expect(await bytesOf(check, 'Hash of the signed bytes')).toBe(hash);
});
