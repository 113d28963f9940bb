// New server keys, generated in a worker, or on the main thread if workers are unavailable.

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

// Cancels a search at its first progress report; later it might already have found a key. Returns
// what the page showed then.
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

test('a worker generates keys while the page stays responsive, and a link recreates them', async ({ lab: page }) => {
  test.setTimeout(120_000);
  const before = await modulus(page);
  await openKeys(page);
  await expect(page.locator('#choose-server-key')).toHaveCount(0);
  await expect(page.locator('.server-key-note')).toContainText('fixed');

  // The focus stays on the button, whose label changes to cancel the search.
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

  // Back to the default key, and forth to the new one.
  await page.locator('#choices').click();
  await page.locator('.choice-details summary').click();
  await page.locator('#choose-server-key').selectOption({ index: 0 });
  await expect.poll(() => keyOf(page)).toBe(null);
  await expect(page.locator('.server-key-note')).toContainText('fixed');
  await page.locator('#choose-server-key').selectOption({ index: 1 });
  await expect.poll(() => keyOf(page)).not.toBe(null);
});

for (const bits of ['3072', '4096']) {
  test(`a search for ${bits} bits reports progress, and changes nothing when cancelled`, async ({ lab: page }) => {
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
  test(`where ${name}, the page says so, searches on its own thread, and stays responsive`, async ({ lab: page }) => {
    test.setTimeout(180_000);
    await page.addInitScript(prepare);
    await page.reload();
    await ready(page);
    await openKeys(page);
    // The click to cancel arrives during the search, so the page was responsive.
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

test('an invalid key is dropped from the link, and the rest applies', async ({ lab: page }) => {
  await page.goto('about:blank');
  await page.goto('#trust=nobody&server-key=2048.0000000000000001.1.1&seed=0000000000000001&time=1790000000');
  await ready(page);
  await expect(page.locator('.notice')).toContainText('server-key=2048.0000000000000001.1.1');
  await expect.poll(() => keyOf(page)).toBe(null);
  expect(await address(page)).toContain('trust=nobody');
});
