// New keys for the server: searched for in a worker while the page answers, or in the page where there is none.

import { expect, goToStep, main, ready, steps, test } from './lab.mjs';

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
  await page.keyboard.press('Enter');
  await expect(button(page)).toHaveText('Cancel');
  await expect(button(page)).toBeFocused();
  await expect(page.locator('.server-key-thread')).toHaveCount(0);
  await expect(status(page)).toContainText('made here just now', { timeout: 90_000 });
  await expect(button(page)).toBeFocused();
  await expect(progress(page)).toHaveCount(0);
  await ready(page);
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(page.locator('.server-key-note')).toContainText('can make this key again');
  expect(keyOf(page)).toMatch(/^2048\.[0-9a-f]{16}\.\d+\.\d+$/);

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
    const address = page.url();
    await button(page).click();
    await expect.poll(() => page.workers().length).toBe(1);
    await expect(page.locator('.server-key-tested')).toContainText(/[1-9]\d* candidates tested/, { timeout: 30_000 });
    expect(Number(await progress(page).getAttribute('value'))).toBeGreaterThan(0);
    await button(page).click();
    await expect(button(page)).toContainText(bits);
    await expect(progress(page)).toHaveCount(0);
    await expect.poll(() => page.workers().length).toBe(0);
    expect(page.url()).toBe(address);
    await expect(status(page)).toHaveText('');
  });
}

for (const [name, prepare] of [
  ['there are no workers', (page) => page.addInitScript(() => { delete globalThis.Worker; })],
  ['a worker cannot be started', (page) => page.addInitScript(() => {
    globalThis.Worker = class extends EventTarget {
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event('error')));
      }
      postMessage() {}
      terminate() {}
    };
  })],
]) {
  test(`where ${name} the page says so, searches by itself, and answers`, async ({ lab: page }) => {
    test.setTimeout(180_000);
    await prepare(page);
    await page.reload();
    await ready(page);
    await openKeys(page);
    // 4096 bits take minutes here: whoever can give the search up was heard in the midst of it.
    await page.locator('#choose-key').selectOption('4096');
    await button(page).click();
    await expect(page.locator('.server-key-thread')).toContainText('no thread of its own');
    await expect(page.locator('.server-key-tested')).toContainText(/[1-9]\d* candidates tested/, { timeout: 60_000 });
    await button(page).click();
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
  expect(keyOf(page)).toBe(null);
  expect(page.url()).toContain('trust=nobody');
});
