// Exports: each download is checked with the program it is meant for, and reopened in the page.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

import Ajv from 'ajv/dist/2020.js';

import { violations } from './axe.mjs';
import { WITHOUT_WORKERS, address, expect, fromMenu, main, ready, test } from './lab.mjs';

const SEED = '0123456789abcdef';
const SAID = ['Tell me a secret, ä', 'The cake is real'];
const LINK = `#${new URLSearchParams([['say', `client:${SAID[0]}`], ['say', `server:${SAID[1]}`], ['seed', SEED], ['time', '1790000000']])}`;
const EXPORTS = ['capture', 'key-log', 'certificates', 'roots', 'server-key', 'timeline'];
// The lowest Wireshark severity that signals a possible problem: `PI_WARN` in epan/proto.h.
const WARNING = 0x00600000;

// The number of permanent workers: only the engine's.
const ENGINE = 1;

const status = (page) => page.locator('#exports-status');
const isExporters = (url) => /\/exporter-[0-9a-f]{16}(_bg\.wasm|\.js)$/.test(url);

async function output(program, ...rest) {
  const { stdout } = await promisify(execFile)(program, rest);
  return stdout;
}

async function openLink(page, link = LINK) {
  await page.goto('about:blank');
  await page.goto(link);
  await ready(page);
}

async function openDialog(page) {
  await (await fromMenu(page, '#exports')).click();
  await expect(page.locator('.dialog-exports')).toBeVisible();
}

// Exports one item. Returns its name, path and content.
async function take(page, key) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`#export-${key}`).click()]);
  await expect(status(page)).toContainText('Handed to the browser');
  const path = await download.path();
  return { name: download.suggestedFilename(), path, content: await readFile(path) };
}

async function takeAll(page) {
  const all = {};
  for (const key of EXPORTS) all[key] = await take(page, key);
  return all;
}

// Opens a text as a file, through the picker or by drag and drop.
const open = {
  picker: (page, name, text) =>
    page.locator('#open-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) }),
  drop: async (page, name, text) => {
    const transfer = await page.evaluateHandle(
      ([name, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], name));
        return transfer;
      },
      [name, text],
    );
    await page.locator('h1').dispatchEvent('dragover', { dataTransfer: transfer });
    await expect(page.locator('.drop-area')).toContainText('Drop the file here');
    await page.locator('h1').dispatchEvent('drop', { dataTransfer: transfer });
    await expect(page.locator('.drop-area')).toHaveCount(0);
  },
};

test('the exporter is fetched on the first export, and its worker ends afterwards', async ({ lab: page }) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  await openLink(page);
  await openDialog(page);
  await page.waitForLoadState('networkidle');
  expect(fetched.length).toBeGreaterThan(3);
  expect(fetched.filter((url) => url.includes('exporter'))).toEqual([]);
  const workers = [];
  page.on('worker', (worker) => workers.push(worker.url()));

  const { name, content } = await take(page, 'key-log');
  expect(name).toBe(`handshake-lab-${SEED}-keys.log`);
  expect(content.toString()).toMatch(/^CLIENT_RANDOM [0-9a-f]{64} [0-9a-f]{96}\n$/);
  expect(workers).toHaveLength(1);
  expect(fetched.filter(isExporters)).toHaveLength(2);
  await expect.poll(() => page.workers().length).toBe(ENGINE);
});

test('each file is accepted by the program it is meant for', async ({ lab: page }) => {
  test.setTimeout(120_000);
  await openLink(page);
  const { href } = await page.evaluate(() => ({ href: location.href }));
  await openDialog(page);
  const files = await takeAll(page);
  for (const { name } of Object.values(files)) expect(name).toMatch(new RegExp(`^handshake-lab-${SEED}`));
  const path = (key) => files[key].path;

  // Wireshark decrypts the application data without warnings, with the key log or with the private
  // key alone.
  const fields = ['data.data', '_ws.expert.severity', '_ws.expert.message'].flatMap((field) => ['-e', field]);
  const dissect = (...options) =>
    output('tshark', '-r', path('capture'), '-o', 'tcp.check_checksum:TRUE', '-n', '-T', 'fields', '-E', 'separator=|', ...options, ...fields);
  const rows = (text) => text.trimEnd().split('\n').map((row) => row.split('|'));
  const dissected = rows(await dissect());
  expect(dissected.length).toBeGreaterThan(10);
  const said = dissected.map(([data]) => Buffer.from(data.replaceAll(',', ''), 'hex').toString()).filter(Boolean);
  expect(said).toEqual(SAID);
  const remarks = dissected.filter(([, severities]) => severities.split(',').some((severity) => Number(severity) >= WARNING));
  expect(remarks).toEqual([]);
  // The recording contains the same secrets as the key log.
  expect(files.capture.content.includes(files['key-log'].content.toString().trimEnd())).toBe(true);

  expect(await output('openssl', 'x509', '-in', path('certificates'), '-noout', '-subject', '-ext', 'subjectAltName')).toContain('example.test');
  const keyOfCertificate = await output('openssl', 'x509', '-in', path('certificates'), '-noout', '-pubkey');
  expect(await output('openssl', 'rsa', '-in', path('server-key'), '-check', '-noout')).toContain('RSA key ok');
  expect(await output('openssl', 'pkey', '-in', path('server-key'), '-pubout')).toBe(keyOfCertificate);
  const verified = ['-attime', '1790000000', '-CAfile', path('roots'), '-untrusted', path('certificates'), path('certificates')];
  expect(await output('openssl', 'verify', ...verified)).toContain(': OK');

  // The schema as published beside the page.
  const schema = await page.evaluate(async () => (await fetch('schema/timeline-2.json')).json());
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  const timeline = JSON.parse(files.timeline.content);
  validate(timeline);
  expect(validate.errors).toBe(null);
  expect(timeline.steps).toHaveLength(Number(await main(page).getAttribute('data-steps')));
  delete timeline.scenario.seed;
  expect(validate(timeline)).toBe(false);

  expect(page.url()).toBe(href);
});

for (const way of ['picker', 'drop']) {
  test(`an exported session reopens byte for byte, by ${way}, and going back restores the previous one`, async ({ lab: page }) => {
    test.setTimeout(120_000);
    await openLink(page, `${LINK}&resume=ticket&client-suites=TLS_RSA_WITH_AES_128_CBC_SHA`);
    await openDialog(page);
    const before = await takeAll(page);

    await openLink(page, '#seed=0000000000000001&time=1780000000&step=3&viewpoint=client');
    const link = await address(page);
    if (way === 'picker') await openDialog(page);
    await open[way](page, 'session.json', before.timeline.content.toString());
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect.poll(() => page.url()).toContain(SEED);
    await ready(page);
    await expect(page.locator('main')).toHaveAttribute('data-step', '1');
    expect(page.url()).toContain('viewpoint=client');
    await expect(page.locator('.notice')).toHaveCount(0);
    await expect(page.locator('.of-file')).toContainText('This is what the file holds.');

    await openDialog(page);
    const after = await takeAll(page);
    for (const key of EXPORTS) expect(after[key].content.equals(before[key].content), key).toBe(true);
    await page.keyboard.press('Escape');
    await page.goBack();
    await expect.poll(() => page.url()).toBe(link);
    await expect(page.locator('main')).toHaveAttribute('data-step', '3');
  });
}

test('an edited file is shown as it is, and its scenario is re-run on request', async ({ lab: page }) => {
  await openLink(page);
  await openDialog(page);
  const timeline = JSON.parse((await take(page, 'timeline')).content);
  const whole = timeline.steps.length;
  timeline.steps.splice(5);
  await open.picker(page, 'edited.json', JSON.stringify(timeline));
  await expect(page.locator('.of-file')).toContainText('This is what the file holds.');
  await expect(main(page)).toHaveAttribute('data-steps', '5');
  await page.locator('#share').click();
  await expect(page.locator('#share-of-file')).toContainText('The link runs its scenario again');
  await page.keyboard.press('Escape');
  await openDialog(page);
  expect(JSON.parse((await take(page, 'timeline')).content).steps).toHaveLength(5);
  await page.keyboard.press('Escape');
  await page.locator('#run-again').click();
  await expect(main(page)).toHaveAttribute('data-steps', String(whole));
  await expect(page.locator('.of-file')).toHaveCount(0);

  // A file without a scenario is shown too, without any button that re-runs it.
  delete timeline.scenario;
  await openDialog(page);
  await open.picker(page, 'edited.json', JSON.stringify(timeline));
  await expect(main(page)).toHaveAttribute('data-steps', '5');
  await expect(page.locator('.of-file')).toBeVisible();
  await expect(page.locator('#run-again')).toHaveCount(0);
  await page.locator('#share').click();
  await expect(page.locator('#share-of-file')).toContainText('no link leads to this session');
  await expect(page.locator('#share-link')).toHaveCount(0);
  expect(await violations(page, '.dialog-share')).toEqual([]);
});

test('a file of an earlier format is re-run, with a notice', async ({ lab: page }) => {
  await openLink(page);
  await openDialog(page);
  const timeline = JSON.parse((await take(page, 'timeline')).content);
  // Before revision 1 of version 1, a file held less than a timeline needs.
  await open.picker(page, 'earlier.json', JSON.stringify({ ...timeline, version: 1, steps: timeline.steps.slice(0, 2) }));
  await expect(page.locator('.notice')).toContainText('its scenario has been run again');
  await expect(main(page)).toHaveAttribute('data-steps', String(timeline.steps.length));
  await expect(page.locator('.of-file')).toHaveCount(0);
});

test('a file that is not a session is rejected with one sentence and changes nothing', async ({ lab: page }) => {
  test.setTimeout(120_000);
  await openLink(page);
  await page.locator('#scrubber').fill('4');
  await openDialog(page);
  const good = (await take(page, 'timeline')).content.toString();
  const link = await address(page);
  const bad = [
    ['a picture', '\u0089PNG\r\n', /is no JSON/],
    ['nothing', '', /is no JSON/],
    ['cut off', good.slice(0, good.length / 2), /is incomplete: line \d+/],
    ['something else', '{"format": "shopping list", "version": 1}', /no session of this lab/],
    ['of the future', good.replace('"version": 2', '"version": 3'), /version 3 of the file’s format/],
    ['altered', good.replace('"trust"', '"thrust"'), /thrust/],
    ['out of range', good.replace(/"now": \d+/, '"now": 1e99'), /now has a value that no session can have/],
    ['deeply nested', `{"format": "handshake-lab timeline", "version": 1, "scenario": ${'['.repeat(100_000)}`, /is no JSON/],
  ];
  for (const [what, text, sentence] of bad) {
    expect(text, what).not.toBe(good);
    await open.picker(page, `${what}.json`, text);
    await expect(status(page), what).toHaveText(sentence);
    await expect(status(page)).toContainText('Nothing has changed');
    await expect(status(page)).toHaveClass(/exports-failed/);
  }
  // A file of 50 MB is not even read.
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(50_000_000)], 'long.json'));
    const input = document.getElementById('open-file');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(status(page)).toContainText('too long: a session has at most 32 MB');
  await expect.poll(() => page.workers().length).toBe(ENGINE);

  // The dialog reports a dropped file too.
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await open.drop(page, 'nothing.json', '');
  await expect(status(page)).toContainText('is no JSON');
  expect(await address(page)).toBe(link);
  await expect(main(page)).toHaveAttribute('data-step', '5');
  // Exporting still works.
  expect((await take(page, 'timeline')).content.toString()).toBe(good);
});

for (const [name, prepare] of WITHOUT_WORKERS) {
  test(`where ${name}, the page itself makes and opens the files`, async ({ lab: page }) => {
    test.setTimeout(120_000);
    await openLink(page);
    await openDialog(page);
    const files = await takeAll(page);
    await page.addInitScript(prepare);
    await openLink(page);
    await openDialog(page);
    const again = await takeAll(page);
    for (const key of EXPORTS) expect(again[key].content.equals(files[key].content), key).toBe(true);
    await open.picker(page, 'bad.json', '[]');
    await expect(status(page)).toContainText('no session of this lab');
    await openLink(page, '#seed=0000000000000001&time=1780000000');
    await openDialog(page);
    await open.picker(page, 'good.json', files.timeline.content.toString());
    await expect.poll(() => page.url()).toContain(SEED);
    await ready(page);
  });
}

test('missing content and load failures are reported in the page’s language', async ({ page }) => {
  await openLink(page, '#trust=nobody&locale=de&seed=0000000000000001&time=1790000000');
  await openDialog(page);
  await page.locator('#export-roots').click();
  await expect(status(page)).toContainText('Es gibt nichts mitzunehmen');
  await page.route(isExporters, (route) => route.abort());
  await openLink(page, `${LINK}&locale=de`);
  await openDialog(page);
  await page.locator('#export-capture').click();
  await expect(status(page)).toContainText('ließ sich nicht laden');
  await page.unroute(isExporters);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export-capture').click()]);
  expect(download.suggestedFilename()).toBe(`handshake-lab-${SEED}.pcapng`);
});

for (const [width, theme, locale] of [[320, 'light', 'en-XA'], [360, 'dark', 'de'], [1360, 'light', 'de'], [1360, 'dark', 'ar-XB']]) {
  test(`the dialog fits at ${width} px, ${theme}, ${locale}`, async ({ lab: page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: theme });
    await openLink(page, `${LINK}&locale=${locale}`);
    await openDialog(page);
    await page.locator('#export-key-log').click();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expect(status(page)).toBeInViewport();
    const outside = await page.locator('.dialog-exports').evaluate((dialog) =>
      [dialog, ...dialog.querySelectorAll('*:not(.visually-hidden)')].filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < 0 || right > innerWidth || element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      }).map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(outside).toEqual([]);
    expect(await violations(page, '.dialog-exports')).toEqual([]);
    await page.locator('#close-exports').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#menu')).toBeFocused();
  });
}

test('a program with a different digest is not run', async ({ page }) => {
  await openLink(page);
  await openDialog(page);
  // An extra custom section, which engines ignore: only the digest differs.
  await page.route(/exporter-.*\.wasm$/, async (route) => {
    const response = await route.fetch();
    const body = Buffer.concat([await response.body(), Buffer.from([0, 2, 1, 0x61])]);
    await route.fulfill({ response, body });
  });
  await page.locator('#export-key-log').click();
  await expect(status(page)).toContainText('could not be loaded');
  await page.unroute(/exporter-.*\.wasm$/);
  await take(page, 'key-log');
});

test('closing the dialog cancels the export', async ({ lab: page }) => {
  await openLink(page);
  await openDialog(page);
  let isWaiting = () => {};
  const asked = new Promise((resolve) => { isWaiting = resolve; });
  await page.route(isExporters, isWaiting);
  await page.locator('#export-capture').click();
  await asked;
  await expect(page.locator('#export-capture')).toHaveAttribute('aria-busy', 'true');
  await expect(status(page)).toHaveText('Being made: Recording (pcapng)');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.workers().length).toBe(ENGINE);
  await page.unroute(isExporters);
  await openDialog(page);
  await expect(status(page)).toHaveText('');
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
});
