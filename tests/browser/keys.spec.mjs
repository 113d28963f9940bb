// New keys for the server: searched for in a worker while the page answers, or in the page where there is none.

import { WITHOUT_WORKERS, address, expect, goToStep, main, ready, steps, test } from './lab.mjs';

const button = (page) => page.locator('#generate-key');
const status = (page) => page.locator('#server-key-status');
const progress = (page) => page.locator('.server-key progress');
const keyOf = (page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('server-key');

async function openKeys(page, bits = '2048') {
  await page.locator('#choices').click();
  await page.locator('.choice-details summary').click();
  await page.locator('#choose-key').selectOption(bits);
  await expect(button(page)).toContainText(bits);
}

// Gives a search up in the very moment in which it first says how far it is: a little later it might have found a key.
// Returns what the page showed.
const giveUpAtOnce = (page) =>
  page.evaluate(() => new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const tested = document.querySelector('.server-key-tested')?.textContent ?? '';
      if (!/[1-9]\d* candidates tested/.test(tested)) return;
      observer.disconnect();
      const value = document.querySelector('.server-key progress').value;
      resolve({ value, note: document.querySelector('.server-key-thread')?.textContent ?? '' });
      document.querySelector('#generate-key').click();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  }));

async function modulus(page) {
  await goToStep(page, await steps(page));
  return page.locator('#server .known-item').filter({ hasText: /modulus/ }).innerText();
}

test('a worker finds new keys while the page answers, and a link makes them again', async ({ lab: page }) => {
  test.setTimeout(120_000);
  const before = await modulus(page);
  await openKeys(page);
  await expect(page.locator('#choose-server-key')).toHaveCount(0);
  await expect(page.locator('.server-key-note')).toContainText('fixed');

  // The focus stays on the button, which now gives the search up.
  await button(page).focus();
  await page.evaluate(() => {
    window.labels = [];
    const note = () => window.labels.push(document.querySelector('#generate-key')?.textContent);
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('made here just now', { timeout: 90_000 });
  expect(await page.evaluate(() => window.labels)).toContain('Cancel');
  await expect(button(page)).toBeFocused();
  await expect(progress(page)).toHaveCount(0);
  await ready(page);
  expect(page.workers()).toHaveLength(1);
  await expect(page.locator('.server-key-note')).toContainText('can make this key again');
  await expect.poll(() => keyOf(page)).toMatch(/^2048\.[0-9a-f]{16}\.\d+\.\d+$/);

  await page.keyboard.press('Escape');
  const after = await modulus(page);
  expect(after).not.toBe(before);
  await expect(main(page)).toHaveAttribute('data-outcome', 'complete');

  const bytes = async () => {
    await goToStep(page, await steps(page));
    await page.locator('#tab-bytes').click();
    return page.locator('.bytes-runs').innerText();
  };
  const last = await bytes();
  await page.reload();
  await ready(page);
  expect(await modulus(page)).toBe(after);
  expect(await bytes()).toBe(last);

  // The way back, and forth.
  await page.locator('#choices').click();
  await page.locator('.choice-details summary').click();
  await page.locator('#choose-server-key').selectOption({ index: 0 });
  await expect.poll(() => keyOf(page)).toBe(null);
  await expect(page.locator('.server-key-note')).toContainText('fixed');
  await page.locator('#choose-server-key').selectOption({ index: 1 });
  await expect.poll(() => keyOf(page)).not.toBe(null);
});

for (const bits of ['3072', '4096']) {
  test(`a search for ${bits} bits says how far it is, and changes nothing when it is given up`, async ({ lab: page }) => {
    await openKeys(page, bits);
    await expect.poll(() => page.url()).toContain(`key=${bits}`);
    const before = page.url();
    const given = giveUpAtOnce(page);
    await button(page).click();
    const { value, note } = await given;
    expect(value).toBeGreaterThan(0);
    expect(note).toBe('');
    await expect(button(page)).toContainText(bits);
    await expect(progress(page)).toHaveCount(0);
    expect(page.url()).toBe(before);
    await expect(status(page)).toHaveText('');
  });
}

for (const [name, prepare] of WITHOUT_WORKERS) {
  test(`where ${name} the page says so, searches by itself, and answers`, async ({ lab: page }) => {
    test.setTimeout(180_000);
    await page.addInitScript(prepare);
    await page.reload();
    await ready(page);
    await openKeys(page);
    // Whoever can give the search up was heard in the midst of it.
    await page.locator('#choose-key').selectOption('4096');
    const given = giveUpAtOnce(page);
    await button(page).click();
    const { value, note } = await given;
    expect(value).toBeGreaterThan(0);
    expect(note).toContain('no thread of its own');
    await expect(progress(page)).toHaveCount(0);
    await expect(status(page)).toHaveText('');

    await page.locator('#choose-key').selectOption('2048');
    await button(page).click();
    await expect(status(page)).toContainText('made here just now', { timeout: 120_000 });
    await expect.poll(() => keyOf(page)).toMatch(/^2048\./);
  });
}

test('a key that is none is left out of the link, and the rest holds', async ({ lab: page }) => {
  await page.goto('about:blank');
  await page.goto('#trust=nobody&server-key=2048.0000000000000001.1.1&seed=0000000000000001&time=1790000000');
  await ready(page);
  await expect(page.locator('.notice')).toContainText('server-key=2048.0000000000000001.1.1');
  await expect.poll(() => keyOf(page)).toBe(null);
  expect(await address(page)).toContain('trust=nobody');
});
