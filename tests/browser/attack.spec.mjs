// The attacker on the wire: edits of records, who notices, and recipes.

import { violations } from './axe.mjs';
import { faults } from './faults.mjs';
import { expect, fromMenu, main, ready, settled, test } from './lab.mjs';

const panel = (page) => page.locator('.attack');
const result = (page) => page.locator('.attack-result');

async function open(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  await ready(page);
}

async function breakIt(page) {
  const button = await fromMenu(page, '#break');
  await button.click();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeVisible();
}

test('a dropped record leaves both sides waiting, and the panel says who notices', async ({ lab }) => {
  await lab.setViewportSize({ width: 1366, height: 657 });
  await open(lab, '#session=fixed&step=client-key-exchange');
  await breakIt(lab);
  await lab.locator('#deed-drop').click();
  await expect(lab.locator('h1')).toHaveText('Somebody swallows the message on the way.');
  await expect(result(lab)).toContainText('Nobody has noticed so far.');
  await lab.locator('#attack-see').click();
  await expect(main(lab)).toHaveAttribute('data-outcome', 'failed');
  await expect(result(lab)).toContainText('The server notices.');
  await expect(result(lab)).toContainText('unexpected_message');
  expect(await violations(lab, '#inspector')).toEqual([]);
  await lab.locator('#attack-undo').click();
  await expect(panel(lab)).toContainText('No edits yet');
  await expect(main(lab)).toHaveAttribute('data-outcome', 'running');
  await lab.keyboard.press('End');
  await expect(main(lab)).toHaveAttribute('data-outcome', 'complete');
});

test('edits are in the link, and one can be switched off', async ({ lab }) => {
  await open(lab, '#session=fixed');
  await breakIt(lab);
  await lab.locator('#deed-shorten').click();
  await expect.poll(() => lab.url()).toContain('edit=client.0.shorten');
  const link = lab.url();
  await lab.locator('.attack-edit input').uncheck();
  await expect.poll(() => lab.url()).toContain('edit=off.client.0.shorten');
  await open(lab, link);
  await expect(lab.locator('#tab-attack')).toBeVisible();
  await lab.locator('#tab-attack').click();
  await expect(lab.locator('.attack-edit')).toHaveCount(1);
});

test('a field is changed to typed bytes, and bytes that are none are refused', async ({ lab }) => {
  await open(lab, '#session=fixed&handshake=tls13');
  await breakIt(lab);
  await lab.locator('.attack-more > summary').click();
  await lab.locator('#attack-field').selectOption({ index: 4 });
  await lab.locator('#attack-field-bytes').fill('0z');
  await lab.locator('#attack-field-do').click();
  await expect(lab.locator('#attack-problem')).toContainText('0z');
  await lab.locator('#attack-field-bytes').fill('03 01');
  await lab.keyboard.press('Enter');
  await expect(lab.locator('#attack-problem')).toHaveCount(0);
  await expect(lab.locator('.attack-edit')).toContainText('bytes');
  await expect(lab.locator('h1')).toHaveText('Somebody changes the message on the way.');
});

for (const [width, height] of [[1366, 657], [390, 844], [320, 568], [844, 390]]) {
  test(`a recipe ends with its lesson at ${width}x${height}`, async ({ lab }) => {
    await lab.setViewportSize({ width, height });
    for (const theme of ['light', 'dark']) {
      await open(lab, `#session=fixed&handshake=tls13&theme=${theme}`);
      await breakIt(lab);
      await lab.locator('#recipe-version-downgraded').click();
      await expect(lab.locator('#recipe-version-downgraded')).toHaveAttribute('aria-pressed', 'true');
      await lab.locator('#attack-see').click();
      await expect(result(lab)).toContainText('illegal_parameter');
      await expect(result(lab)).toContainText('The lesson:');
      await settled(lab);
      expect(await violations(lab, '#inspector')).toEqual([]);
      expect(await lab.evaluate(faults)).toEqual([]);
    }
  });
}

test('every recipe of every handshake runs, in German too', async ({ lab }) => {
  test.setTimeout(120_000);
  for (const [handshake, locale] of [['rsa', 'en'], ['ecdhe', 'de'], ['tls13', 'en']]) {
    await open(lab, `#session=fixed&handshake=${handshake}&locale=${locale}`);
    await breakIt(lab);
    const names = await lab.locator('.attack-recipes button').evaluateAll((all) => all.map(({ id }) => id));
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      await lab.locator(`#${name}`).click();
      await expect(lab.locator(`#${name}`)).toHaveAttribute('aria-pressed', 'true');
      await expect(result(lab)).toBeVisible();
      await lab.keyboard.press('End');
      await expect(lab.locator('.attack-lesson')).toBeVisible();
    }
  }
});
