// The bytes level of detail: all records so far in one hex list, and one record's field tree beside
// it.

import { violations } from './axe.mjs';
import { faults } from './faults.mjs';
import { expect, goToHeadline, main, ready, settled, steps, test } from './lab.mjs';

const FIXED = '#seed=0000000000000005&time=1790000000&locale=en&theme=light&detail=bytes';

async function open(page, fragment) {
  await page.goto('about:blank');
  await page.goto(fragment);
  await ready(page);
  await expect(page.locator('.hex-row').first()).toBeVisible();
}

const list = (page) => page.getByRole('grid');
const tree = (page) => page.getByRole('tree');
const item = (page, name) => tree(page).getByRole('treeitem', { name });
const selected = (page) => tree(page).getByRole('treeitem', { selected: true });
const card = (page) => page.locator('.field-card');

// The highlighted bytes of the list, in hexadecimal.
async function marked(page) {
  const runs = await page.locator('.hex-cells .highlighted').allInnerTexts();
  return runs.join(' ').trim().split(/\s+/).filter(Boolean);
}

// The screen position of a byte. Records (from the first one drawn) and bytes count from 0.
async function placeOf(page, record, byte) {
  const step = await page.locator('.hex-record').nth(record).getAttribute('data-step');
  const perRow = Number(await list(page).getAttribute('aria-colcount')) - 1;
  const row = page.locator(`.hex-line[data-step="${step}"][data-first="${byte - (byte % perRow)}"]`);
  const box = await row.locator('.hex-cells').boundingBox();
  return { x: box.x + ((byte % perRow) + 0.5) * (box.width / perRow), y: box.y + box.height / 2 };
}

test('a button and a link select the bytes level, and the link records it', async ({ lab }) => {
  await lab.getByRole('button', { name: 'Every byte' }).click();
  await expect(main(lab)).toHaveAttribute('data-detail', 'bytes');
  expect(lab.url()).toContain('detail=bytes');
  await expect(list(lab)).toBeVisible();
  await expect(lab.locator('.ladder')).toHaveCount(0);
  await lab.goBack();
  await expect(main(lab)).toHaveAttribute('data-detail', 'messages');
  await open(lab, FIXED);
  await expect(main(lab)).toHaveAttribute('data-detail', 'bytes');
});

test('by pointer: a byte highlights its field, and a field its bytes', async ({ lab }) => {
  await open(lab, FIXED);
  // The 32 bytes of the client random follow the record header, the message header and the version.
  const inRandom = await placeOf(lab, 0, 11);
  await lab.mouse.move(inRandom.x, inRandom.y);
  await expect(item(lab, 'Client random')).toHaveClass(/highlighted/);
  expect(await marked(lab)).toHaveLength(32);
  await lab.locator('h1').hover();
  await expect.poll(() => marked(lab)).toEqual([]);

  const place = await placeOf(lab, 0, 20);
  await lab.mouse.click(place.x, place.y);
  await expect(selected(lab)).toHaveText(/Client random/);
  await expect(card(lab)).toContainText('Client random');
  await expect(card(lab).getByRole('link')).toHaveAttribute('href', /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc5246#section-/);

  await item(lab, 'Cipher suite').first().hover();
  const hovered = (await marked(lab)).length;
  await item(lab, 'Version').first().click();
  await expect(card(lab)).toContainText('TLS 1.0');
  await lab.locator('h1').hover();
  expect(await marked(lab)).toEqual(['03', '01']);
  expect(hovered).toBeGreaterThan(2);
});

test('each byte of a record belongs to one field, which names and explains it', async ({ lab }) => {
  test.setTimeout(90_000);
  await open(lab, FIXED);
  await list(lab).focus();
  await lab.keyboard.press('Home');
  const length = Number((await lab.locator('.hex-size').first().innerText()).match(/\d+/)[0]);
  expect(length).toBeGreaterThan(100);
  // Runs inside the page, which saves a round trip per key press.
  const answers = await lab.evaluate(async (count) => {
    const found = [];
    const grid = document.querySelector('[role=grid]');
    for (let byte = 1; byte <= count; byte += 1) {
      const label = () => document.getElementById('hex-cursor').ariaLabel;
      while (!label().startsWith(`Byte ${byte} of ${count}: `)) await new Promise(requestAnimationFrame);
      const selected = [...document.querySelectorAll('[role=treeitem][aria-selected=true]')];
      found.push({
        leaves: selected.filter((it) => !it.hasAttribute('aria-expanded')).length,
        isNamed: label().endsWith(`, ${selected[0]?.querySelector('.field-name').textContent}`),
        about: document.querySelector('.field-card .field-about').textContent.length,
      });
      grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    }
    return found;
  }, length);
  expect(answers).toHaveLength(length);
  expect(answers.filter((it) => it.leaves !== 1 || !it.isNamed || it.about < 20)).toEqual([]);
});

test('by keyboard: the list is one tab stop, and arrows move by byte and by row', async ({ lab }) => {
  await open(lab, `${FIXED}&step=3`);
  const cursor = lab.locator('#hex-cursor');
  await list(lab).focus();
  await expect(list(lab)).toHaveAttribute('aria-activedescendant', 'hex-cursor');
  await lab.keyboard.press('ArrowRight');
  await expect(cursor).toHaveAttribute('aria-label', /^Byte 2 of 62: /);
  await lab.keyboard.press('ArrowDown');
  await expect(cursor).toHaveAttribute('aria-label', /^Byte 18 of 62: /);
  await lab.keyboard.press('End');
  await expect(cursor).toHaveAttribute('aria-label', /^Byte 62 of 62: /);
  await lab.keyboard.press('Home');
  await lab.keyboard.press('ArrowLeft');
  // Moving back from a record's first byte reaches the previous record's last byte.
  await expect(cursor).toHaveAttribute('aria-label', /^Byte 120 of 120: /);
  await expect(lab.locator('.bytes-title')).toHaveText('ClientHello');
  await lab.keyboard.press('Control+End');
  await expect(cursor).toHaveAttribute('aria-label', /^Byte 62 of 62: /);
  await lab.keyboard.press('Control+Home');
  await expect(cursor).toHaveAttribute('aria-label', /^Byte 1 of 120: .*Content type$/);
  // The page's step does not change.
  await expect(main(lab)).toHaveAttribute('data-step', '3');
});

test('by keyboard: the tree is one tab stop, and arrows walk, open and close it', async ({ lab }) => {
  await open(lab, FIXED);
  const focused = lab.locator(':focus');
  expect(await tree(lab).locator('[tabindex="0"]').count()).toBe(1);
  await item(lab, 'Record').focus();
  await lab.keyboard.press('ArrowDown');
  await expect(focused).toHaveText(/Content type/);
  await expect(focused).toHaveAttribute('aria-selected', 'true');
  await expect(focused).toHaveAttribute('aria-level', '2');
  expect(await marked(lab)).toEqual(['16']);
  await expect(card(lab)).toContainText('Content type');
  expect(await tree(lab).locator('[tabindex="0"]').count()).toBe(1);

  await lab.keyboard.press('ArrowLeft');
  await expect(focused).toHaveText(/Record/);
  const before = await tree(lab).getByRole('treeitem').count();
  await lab.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAttribute('aria-expanded', 'false');
  await expect(tree(lab).getByRole('treeitem')).toHaveCount(1);
  await lab.keyboard.press('ArrowRight');
  await expect(tree(lab).getByRole('treeitem')).toHaveCount(before);
  await lab.keyboard.press('ArrowRight');
  await expect(focused).toHaveText(/Content type/);
  await lab.keyboard.press('End');
  await expect(tree(lab).getByRole('treeitem').last()).toBeFocused();
  await lab.keyboard.press('Home');
  await expect(tree(lab).getByRole('treeitem').first()).toBeFocused();
  await lab.keyboard.press('Enter');
  await expect(focused).toHaveAttribute('aria-expanded', 'false');
  await lab.keyboard.press(' ');
  await expect(focused).toHaveAttribute('aria-expanded', 'true');
  await expect(main(lab)).toHaveAttribute('data-step', '1');
});

test.describe('by touch, on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a tap on a byte highlights its field, and a tap on a field its bytes', async ({ lab }) => {
    await open(lab, FIXED);
    await expect(list(lab)).toHaveAttribute('aria-colcount', '9');
    const place = await placeOf(lab, 0, 3);
    await lab.touchscreen.tap(place.x, place.y);
    await expect(selected(lab)).toHaveText(/Length/);
    await expect(card(lab)).toContainText('Length');
    await expect(card(lab)).toBeInViewport();
    expect(await marked(lab)).toHaveLength(2);
    await item(lab, 'Version').first().tap();
    await expect(card(lab)).toContainText('Version');
    expect(await marked(lab)).toEqual(['03', '01']);
  });
});

test('an encrypted record shows its wire format and its decrypted content', async ({ lab }) => {
  await open(lab, FIXED);
  await goToHeadline(lab, 'encrypted message travels');
  for (const name of ['Explicit nonce', 'Ciphertext', 'Authentication tag']) await expect(item(lab, name)).toBeVisible();
  await lab.locator('.field-tree').getByRole('button', { name: 'Decrypted' }).click();
  await expect(lab.locator('.hex-record.hex-selected')).toContainText('Decrypted');
  const line = lab.locator('.hex-line.hex-selected .hex-characters').first();
  await expect(line).toContainText('Hello, server!');
  await list(lab).focus();
  await lab.keyboard.press('End');
  await expect(lab.locator('#hex-cursor')).toHaveAttribute('aria-label', /^Byte 42 of 42: .*Data$/);
  await expect(card(lab).locator('.field-about')).not.toBeEmpty();
});

test('with a block cipher and DEFLATE, a record also shows its padded and compressed forms', async ({ lab }) => {
  const suites = 'client-suites=TLS_RSA_WITH_AES_128_CBC_SHA&client-compression=DEFLATE,null&server-compression=DEFLATE,null';
  await open(lab, `${FIXED}&${suites}`);
  await goToHeadline(lab, 'encrypted message travels');
  await expect(item(lab, 'Initialization vector')).toBeVisible();
  const size = async () => Number((await lab.locator('.hex-record.hex-selected .hex-size').innerText()).match(/\d+/)[0]);
  const sizes = new Set([await size()]);
  for (const [layer, field] of [['With padding', 'Padding'], ['Compressed', 'Compressed text'], ['Decrypted', 'Plaintext']]) {
    await lab.locator('.field-tree').getByRole('button', { name: layer }).click();
    await expect(lab.locator('.hex-layer')).toHaveText(layer);
    await expect(item(lab, field).first()).toBeVisible();
    sizes.add(await size());
  }
  expect(sizes.size).toBe(4);
});

test('an eavesdropper gets no decrypted form, and the list holds no plaintext', async ({ lab }) => {
  await open(lab, `${FIXED}&viewpoint=eavesdropper`);
  await goToHeadline(lab, 'encrypted message travels');
  await expect(lab.locator('.field-tree .segments')).toHaveCount(0);
  await expect(item(lab, 'Ciphertext')).toBeVisible();
  expect(await list(lab).innerText()).not.toContain('Hello, server!');
});

test('a certificate marks its signed part, the hash and the signature', async ({ lab }) => {
  await open(lab, FIXED);
  await goToHeadline(lab, 'shows its certificate');
  const label = lab.locator('.hex-mark').first();
  await expect(label).toHaveText(/^Hashed by the issuer with SHA-256: \d+ bytes$/);
  await expect(lab.locator('.hex-cells .signed-part').first()).toBeVisible();

  // The certificate's subtree is collapsed until it is opened or one of its bytes is selected.
  await lab.locator('.hex-cells .signed-part').first().click();
  const part = tree(lab).locator('.tree-item:has(.tree-mark.signed-part)').first();
  await expect(part).toContainText(await label.innerText());
  await part.click();
  await expect(card(lab)).toContainText('SHA-256');
  const signature = tree(lab).locator('.tree-item:has(.tree-mark.signed-signature)').first();
  await signature.click();
  await expect(card(lab)).toContainText('Signature over the hash');
  // The selection scrolls into view, and all of it carries the signature mark.
  await expect(lab.locator('#hex-cursor')).toBeVisible();
  await expect(lab.locator('.hex-cells .highlighted.signed-signature').first()).toBeVisible();
});

test('100 records of 16 KB: few rows are drawn, and the last byte can be reached', async ({ lab }) => {
  test.setTimeout(180_000);
  const messages = Array.from({ length: 100 }, (_, number) => ['say', `${number % 2 ? 'server' : 'client'}:${'x'.repeat(16_384)}`]);
  const link = `${new URLSearchParams([...messages, ['seed', '1'], ['time', '1790000000'], ['detail', 'bytes']])}`;
  await lab.evaluate((hash) => { location.hash = hash; }, link);
  await expect.poll(() => steps(lab), { timeout: 90_000 }).toBeGreaterThan(200);
  await lab.locator('h1').click();
  await lab.keyboard.press('End');
  await expect.poll(async () => Number(await list(lab).getAttribute('aria-rowcount')), { timeout: 30_000 }).toBeGreaterThan(100_000);
  const total = Number(await list(lab).getAttribute('aria-rowcount'));

  // All visible rows are drawn, and few others.
  const seen = () =>
    lab.evaluate(() => {
      const box = document.querySelector('.hex-scroller').getBoundingClientRect();
      const rows = [...document.querySelectorAll('.hex-row')];
      const shown = rows.map((row) => [row.getBoundingClientRect(), row]).filter(([place]) => place.bottom > box.top + 1 && place.top < box.bottom - 1);
      const covered = shown.length > 0 && shown[0][0].top <= box.top + 1 && shown.at(-1)[0].bottom >= box.bottom - 2;
      return { drawn: rows.length, covered, first: Number(shown[0]?.[1].getAttribute('aria-rowindex')) };
    });
  for (let tenth = 0; tenth <= 10; tenth += 1) {
    await list(lab).evaluate((it, share) => { it.scrollTop = share * it.scrollHeight; }, tenth / 10);
    await expect.poll(async () => (await seen()).covered).toBe(true);
    const { drawn, first } = await seen();
    expect(drawn).toBeLessThan(150);
    expect(Math.abs(first / total - tenth / 10)).toBeLessThan(0.01);
  }

  await list(lab).focus();
  await lab.keyboard.press('Control+Home');
  await expect(lab.locator('#hex-cursor')).toHaveAttribute('aria-label', /Content type$/);
  await lab.keyboard.press('Control+End');
  await expect(lab.locator('#hex-cursor')).toBeInViewport();
  await expect(lab.locator('.hex-row').last()).toHaveAttribute('aria-rowindex', String(total));
  await expect(selected(lab)).toHaveText(/Authentication tag/);
  await expect(card(lab)).toContainText('Authentication tag');
});

const SIZES = [{ width: 1360, height: 900 }, { width: 1000, height: 700 }, { width: 390, height: 844 }, { width: 320, height: 640 }];

for (const theme of ['light', 'dark']) {
  test(`fits at every size without axe violations, ${theme}`, async ({ lab }) => {
    test.setTimeout(240_000);
    for (const size of SIZES) {
      await lab.setViewportSize(size);
      for (const step of [1, 4, 8, 20]) {
        await open(lab, `#seed=0000000000000005&time=1790000000&theme=${theme}&detail=bytes&step=${step}`);
        await list(lab).focus();
        await lab.keyboard.press('ArrowRight');
        await settled(lab);
        expect(await lab.evaluate(faults), `step ${step} at ${size.width}`).toEqual([]);
        // A byte's cell is a pointer target, at least 24 px high (WCAG 2.5.8).
        const place = await lab.locator('.hex-line').first().boundingBox();
        expect(place.height).toBeGreaterThanOrEqual(24);
        await lab.screenshot({ path: `screenshots/bytes-${size.width}-${theme}-${step}.png` });
        if (![4, 20].includes(step) || ![1360, 390].includes(size.width)) continue;
        expect(await violations(lab), `step ${step}`).toEqual([]);
      }
    }
  });
}

test('the book explains every field of the session, and lays out more as one reads on', async ({ lab }) => {
  await open(lab, FIXED);
  await lab.keyboard.press('End');
  await lab.locator('#read-all').click();
  const book = lab.locator('.book');
  const titles = book.locator('.book-title');
  await expect(titles.first()).toHaveText('ClientHello');
  const begun = await book.locator('.book-field').count();
  expect(begun).toBeLessThan(40);
  await book.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect.poll(() => book.locator('.book-field').count()).toBeGreaterThan(begun);
  expect(await violations(lab)).toEqual([]);
  // By keyboard, a button at the end does the same.
  const more = lab.locator('#read-on');
  for (let pages = 0; pages < 100 && await more.count() > 0; pages += 1) {
    const before = await book.locator('.book-field').count();
    await more.press('Enter');
    await expect.poll(() => book.locator('.book-field').count()).toBeGreaterThan(before);
  }
  await expect(more).toHaveCount(0);
  await expect(titles.last()).toHaveText(/^(Alert|close_notify)/);
  expect(await book.locator('.book-field').count()).toBeGreaterThan(200);
});

test('in a right-to-left layout, the bytes keep their order', async ({ lab }) => {
  await open(lab, '#seed=0000000000000005&time=1790000000&locale=ar-XB&detail=bytes');
  const first = await placeOf(lab, 0, 0);
  await lab.mouse.click(first.x, first.y);
  await expect(lab.locator('#hex-cursor')).toHaveText(/16/);
  await list(lab).focus();
  await lab.keyboard.press('ArrowRight');
  await expect(lab.locator('#hex-cursor')).toHaveText(/03/);
  const places = await lab.locator('.hex-line').first().evaluate((row) =>
    ['.hex-offset', '.hex-cells', '.hex-characters'].map((part) => row.querySelector(part).getBoundingClientRect().left));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  // In the tree, the key that opens a group is the left arrow.
  await tree(lab).getByRole('treeitem').first().focus();
  await lab.keyboard.press('Home');
  await lab.keyboard.press('ArrowRight');
  await expect(lab.locator(':focus')).toHaveAttribute('aria-expanded', 'false');
  expect(await lab.evaluate(faults)).toEqual([]);
});

test('in forced colours, the selected byte and field and the signed bytes stay distinguishable', async ({ lab }) => {
  await lab.emulateMedia({ forcedColors: 'active' });
  await open(lab, FIXED);
  await goToHeadline(lab, 'shows its certificate');
  await list(lab).focus();
  await lab.keyboard.press('ArrowRight');
  const style = (selector, property) =>
    lab.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], property);
  expect(await style('.hex-cells .highlighted', 'outlineStyle')).toBe('solid');
  expect(await style('.tree-item.highlighted', 'outlineStyle')).toBe('solid');
  expect(await style('.hex-cells .signed-part', 'borderBlockEndStyle')).toBe('solid');
  await lab.screenshot({ path: 'screenshots/bytes-forced-colors.png' });
});
