// The message inspector: fields and bytes, linked both ways, on both layers.

import { expect, goToHeadline, goToStep, steps, test } from './lab.mjs';

test('a past arrow opens its message', async ({ lab }) => {
  await goToStep(lab, await steps(lab));
  const arrow = lab.getByRole('button', { name: /^ClientHello/ });
  await arrow.click();
  await expect(arrow).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.locator('.bytes-title')).toHaveText('ClientHello');
});

test('fields and bytes are linked both ways, by pointer and by keyboard', async ({ lab }) => {
  const field = lab.locator('.field').filter({ hasText: 'Client random' });
  await field.hover();
  const highlighted = lab.locator('.run.highlighted');
  await expect(highlighted).toHaveCount(1);
  const bytes = (await highlighted.innerText()).trim();
  expect(bytes.split(/\s+/)).toHaveLength(32);

  await lab.locator('h1').hover();
  await expect(highlighted).toHaveCount(0);
  await lab.locator('.run').filter({ hasText: bytes }).click();
  await expect(field).toHaveAttribute('aria-pressed', 'true');

  await field.focus();
  await lab.keyboard.press('Enter');
  await expect(field).toHaveAttribute('aria-pressed', 'false');
});

test('a certificate opens part by part, and a field shows its meaning and its specification', async ({ lab }) => {
  await goToHeadline(lab, 'shows its certificate');
  const fields = lab.locator('.field');
  const before = await fields.count();
  const open = async (name) => {
    const group = lab.getByRole('button', { name: `Fields of ${name}`, exact: true }).first();
    await expect(group).toHaveAttribute('aria-expanded', 'false');
    await group.focus();
    await lab.keyboard.press('Enter');
    await expect(group).toHaveAttribute('aria-expanded', 'true');
  };
  await open('Certificate');
  const opened = await fields.count();
  expect(opened).toBeGreaterThan(before);
  expect(opened).toBeLessThan(before + 20);

  await fields.filter({ hasText: 'Record' }).first().click();
  const about = lab.locator('.field-about');
  await expect(about).toHaveCount(1);
  await expect(about.getByRole('link')).toHaveAttribute('href', 'https://www.rfc-editor.org/rfc/rfc5246#section-6.2.1');
});

test('long values fold and unfold', async ({ lab }) => {
  await goToHeadline(lab, 'shows its certificate');
  const shown = async () => (await lab.locator('.runs').innerText()).trim().split(/\s+/).length;
  const folded = await shown();
  await lab.locator('#fold').click();
  // The modulus and the signature of both certificates have 256 bytes each, of which 64 are always
  // shown.
  expect(await shown()).toBeGreaterThan(folded + 4 * 180);
});

test('an encrypted record can be viewed as sent and as decrypted', async ({ lab }) => {
  await goToHeadline(lab, 'encrypted message travels');
  await expect(lab.locator('.field').filter({ hasText: 'Authentication tag' })).toBeVisible();
  await lab.locator('.bytes').getByRole('button', { name: 'Decrypted' }).click();
  await expect(lab.locator('.fields')).toContainText('Hello, server!');
});

test('the key is encrypted and decrypted with the real numbers', async ({ lab }) => {
  await goToHeadline(lab, 'locks the secret');
  const value = async (name) => {
    const row = lab.locator('.calculation .definition').filter({ hasText: name });
    if (await row.locator('summary').count()) await row.locator('summary').click();
    return BigInt(`0x${(await row.locator('.value-full code, .value-whole').innerText()).replace(/\s+/g, '')}`);
  };
  const [m, e, n, c] = [
    await value('Padded block'), await value('exponent e'), await value('modulus n'), await value('Encrypted secret'),
  ];
  const power = (base, exponent, modulus) => {
    let [result, square] = [1n, base % modulus];
    for (let rest = exponent; rest > 0n; rest >>= 1n) {
      if (rest & 1n) result = (result * square) % modulus;
      square = (square * square) % modulus;
    }
    return result;
  };
  expect(power(m, e, n)).toBe(c);

  await goToHeadline(lab, 'unlocks the secret');
  const d = await value('Private key d');
  expect(power(c, d, n)).toBe(m);
});
