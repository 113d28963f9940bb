// Sharing: links, the embedding snippet, pictures of the ladder, and printed sheets.

import { readFile } from 'node:fs/promises';

import { atStep, expect, fromMenu, goToStep, inspected, main, ready, test } from './lab.mjs';

const SEED = '0123456789abcdef';
const LINK = `#step=3&detail=messages&host=shared.test&seed=${SEED}&time=1790000000`;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function openLink(page, link = LINK) {
  await page.goto('about:blank');
  await page.goto(link);
  await ready(page);
}

async function share(page) {
  await page.locator('#share').click();
  await expect(page.locator('#share-code')).toBeVisible();
}

const shared = (page) => page.locator('#share-link').inputValue();

async function bytes(page) {
  await page.locator('#tab-bytes').click();
  await inspected(page);
  return page.locator('.bytes-runs').innerText();
}

// An image that the browser can decode has a width.
const width = (image) => image.evaluate((element) => element.decode().then(() => element.naturalWidth));

async function copy(page, field) {
  await page.locator(`#copy-${field}`).click();
  await expect(page.locator('.share-text', { has: page.locator(`#${field}`) }).getByRole('status')).toHaveText('Copied');
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a copied link reproduces the bytes and the step, and a link without seed starts another session', async ({ lab: page, context }) => {
  await openLink(page);
  const before = await bytes(page);
  await share(page);
  const fixed = await copy(page, 'share-link');
  expect(fixed).toBe(await shared(page));
  await page.locator('#share-fresh').check();
  await expect(page.locator('#share-link')).not.toHaveValue(/seed=/);
  const fresh = await copy(page, 'share-link');
  await page.locator('#share-place').uncheck();
  await expect(page.locator('#share-link')).not.toHaveValue(/step=/);

  const other = await context.newPage();
  await other.goto(fixed);
  await atStep(other, 3);
  expect(await bytes(other)).toBe(before);
  await other.goto('about:blank');
  await other.goto(fresh);
  await atStep(other, 3);
  await expect(main(other)).toHaveAttribute('data-ready', 'true');
  expect(await bytes(other)).not.toBe(before);
  await expect(other.locator('.panel-server')).toContainText('shared.test');
});

test('the snippet works in a page of another path', async ({ page, baseURL }) => {
  await openLink(page);
  await share(page);
  const snippet = await copy(page, 'share-snippet');
  const elsewhere = new URL('/somebody/elses/lesson.html', baseURL).href;
  await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><h1>A lesson</h1>${snippet}` }));
  await page.goto(elsewhere);
  const frame = page.frameLocator('iframe[title="Handshake Lab"]');
  await expect(frame.locator('main')).toHaveAttribute('data-step', '3');
  // Only the stage, and a link to the whole lab.
  await expect(frame.locator('.header')).toBeHidden();
  await expect(frame.locator('#whole')).toHaveAttribute('href', /\/courses\/net\/tls\/#step=server-hello&.*seed=0123456789abcdef/);
});

test('without clipboard access, the text is selected', async ({ lab: page }) => {
  await page.addInitScript(() => { if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); });
  await openLink(page);
  await share(page);
  await page.locator('#copy-share-link').click();
  await expect(page.locator('.share-buttons').first().getByRole('status')).toContainText('selected');
  const field = page.locator('#share-link');
  expect(await field.evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd))).toBe(await shared(page));
});

test('the QR code follows the link, and can be saved', async ({ lab: page }) => {
  await openLink(page);
  await share(page);
  const code = page.locator('#share-code');
  const address = await code.getAttribute('src');
  expect(await width(code)).toBeGreaterThan(100);
  await page.locator('#share-fresh').check();
  await expect(code).toBeVisible();
  await expect(code).not.toHaveAttribute('src', address);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download-code').click()]);
  expect(download.suggestedFilename()).toBe('handshake-lab-qr.svg');
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
});

test('a link too long for a QR code is reported', async ({ lab: page }) => {
  await openLink(page, `${LINK}&say=client%3A${'long'.repeat(1000)}`);
  await page.locator('#share').click();
  await expect(page.locator('.share-code')).toContainText('too long for a QR code');
  await expect(page.locator('#share-code')).toHaveCount(0);
});

test('the ladder is exported as SVG and PNG', async ({ lab: page }) => {
  await openLink(page);
  await (await fromMenu(page, '#exports')).click();
  const take = async (key) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`#export-${key}`).click()]);
    await expect(page.locator('#exports-status')).toContainText('Handed to the browser');
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  };
  const svg = await take('ladder');
  expect(svg.name).toBe(`handshake-lab-${SEED}-ladder.svg`);
  expect(svg.content.toString()).toContain('shared.test');
  const size = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, svg.content.toString());
  expect(size[0]).toBe(760);
  const png = await take('ladder-points');
  expect(png.name).toBe(`handshake-lab-${SEED}-ladder.png`);
  expect([...png.content.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)]).toEqual(size.map((length) => 2 * length));
});

// Opens a sheet for printing with a `print` that does nothing, so that the sheet stays visible.
async function print(page, key, link = LINK) {
  await page.addInitScript(() => { window.print = () => { document.documentElement.dataset.printed = ''; }; });
  await openLink(page, link);
  await (await fromMenu(page, '#exports')).click();
  await page.locator(`#export-${key}`).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  return page.locator('.printed-sheet');
}

test('only the six steps are printed, with the session’s values', async ({ lab: page }) => {
  const sheet = await print(page, 'paper');
  await expect(page.locator('#exports-status')).toContainText('to print');
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(main(page)).toBeHidden();
  await expect(page.locator('dialog')).toBeHidden();
  await expect(sheet.locator('.printed-chapter')).toHaveCount(6);
  for (const words of ['shared.test', 'TLS_RSA_WITH_AES_128_GCM_SHA256', 'ClientKeyExchange', 'Master secret', 'the same on both sides']) {
    await expect(sheet).toContainText(words);
  }
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await expect(main(page)).toBeVisible();
});

test('a worksheet has a line for each name, a picture and room for the learner’s answers; solutions are optional', async ({ lab: page }) => {
  const sheet = await print(page, 'worksheet');
  await page.emulateMedia({ media: 'print' });
  const lines = await sheet.locator('.printed-blank').count();
  expect(lines).toBeGreaterThan(8);
  await expect(sheet.locator('.printed-line')).toHaveCount(2);
  await expect(sheet.locator('svg')).toBeVisible();
  await expect(sheet.locator('.printed-answers')).toHaveCount(0);
  expect(await sheet.locator('.printed-chapter', { hasText: 'ClientKeyExchange' }).count()).toBe(0);
  await page.emulateMedia({ media: null });
  const answers = await print(page, 'answers');
  await expect(answers.locator('.printed-answers li')).toHaveCount(lines);
  await expect(answers.locator('svg')).toHaveCount(0);
});

test('printed sheets use the page’s language', async ({ lab: page }) => {
  const sheet = await print(page, 'worksheet', `${LINK}&locale=de`);
  await expect(sheet).toHaveAttribute('lang', 'de');
  await expect(sheet.locator('h1')).toContainText('Arbeitsblatt');
});

test('without a requested sheet, only the page is printed', async ({ lab: page }) => {
  await goToStep(page, 2);
  await page.emulateMedia({ media: 'print' });
  await expect(main(page)).toBeVisible();
  await expect(page.locator('.printed-sheet')).toHaveCount(0);
});
