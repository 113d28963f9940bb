// What can be taken away: each download against its reader, and the way back into the page.

import { readFile } from 'node:fs/promises';

import { expect, main, ready, test } from './lab.mjs';

const LINK = '#say=client%3ATell+me+a+secret&say=server%3AThe+cake+is+real&seed=0123456789abcdef&time=1790000000';
const SEED = '0123456789abcdef';

const status = (page) => page.locator('#exports-status');

async function openLink(page, link = LINK) {
  await page.goto('about:blank');
  await page.goto(link);
  await ready(page);
}

// Takes one thing away and gives the file's name and content.
async function take(page, key) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`#export-${key}`).click()]);
  await expect(status(page)).toContainText('Handed to the browser');
  return { name: download.suggestedFilename(), path: await download.path(), content: await readFile(await download.path()) };
}

test('the keys are made in a worker that is gone afterwards, by a program that is fetched only then', async ({ lab: page }) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  const workers = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await openLink(page);
  await page.locator('#exports').click();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => url.includes('exporter'))).toEqual([]);

  const { name, content } = await take(page, 'key-log');
  expect(name).toBe(`handshake-lab-${SEED}-keys.log`);
  expect(content.toString()).toMatch(/^CLIENT_RANDOM [0-9a-f]{64} [0-9a-f]{96}\n$/);
  expect(workers).toHaveLength(1);
  await expect.poll(() => page.workers().length).toBe(0);
  expect(fetched.filter((url) => /\/exporter-[0-9a-f]{16}(_bg\.wasm|\.js)$/.test(url))).toHaveLength(2);
  await expect(main(page)).toHaveAttribute('data-ready', 'true');
});
