// How long the search for a new key holds up the page, with a worker and without.

import { milliseconds } from './statistics.mjs';

const TIMES = 5;

async function search(page, address) {
  await page.goto('about:blank');
  await page.goto(`${address}/page/`);
  await page.locator('main[data-ready=true]').waitFor();
  await page.locator('#choices').click();
  await page.locator('.choice-details summary').click();
  await page.evaluate(() => window.longTasks.splice(0));
  await page.locator('#generate-key').click();
  await page.locator('#server-key-status:not(:empty)').waitFor({ timeout: 120_000 });
  await page.locator('main[data-ready=true]').waitFor();
  return page.evaluate(() => window.longTasks);
}

export async function newKeys({ page, address }) {
  const rows = ['| new keys, 2048 bits | longest task over 50 ms | tasks over 50 ms | searches |', '|---|---:|---:|---:|'];
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ entryTypes: ['longtask'] });
  });
  for (const where of ['in a worker', 'in the page']) {
    if (where === 'in the page') await page.addInitScript(() => delete globalThis.Worker);
    const tasks = [];
    for (let run = 0; run < TIMES; run += 1) tasks.push(...(await search(page, address)));
    const longest = tasks.length ? milliseconds(Math.max(...tasks)) : 'none';
    rows.push(`| ${where} | ${longest} | ${tasks.length} | ${TIMES} |`);
  }
  return rows;
}
