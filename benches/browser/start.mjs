// How long the page takes to its first headline, and until it can be stepped through, on a slow connection.

import { median } from './statistics.mjs';

// Lighthouse's "Slow 4G" for a phone: 1.6 Mbit/s and 150 ms there and back, which its throttling by DevTools turns into
// these numbers, and a processor that is four times slower.
const slow = { offline: false, latency: 562.5, downloadThroughput: (1474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };
const CPU_SLOWDOWN = 4;
const TIMES = 5;

export async function start({ page, devtools, address }) {
  await page.addInitScript(() => {
    const note = () => {
      if (document.querySelector('h1')) window.headlineAt ??= performance.now();
      if (document.querySelector('main[data-ready=true]')) window.interactiveAt ??= performance.now();
    };
    new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  // It has all files after the first visit.
  await devtools.send('Network.setBypassServiceWorker', { bypass: true });
  await devtools.send('Network.emulateNetworkConditions', slow);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const runs = [];
  for (let run = 0; run < TIMES; run += 1) {
    await page.goto('about:blank');
    await page.goto(`${address}/page/`);
    await page.waitForFunction(() => window.interactiveAt, undefined, { timeout: 120_000 });
    runs.push(await page.evaluate(() => [window.headlineAt, window.interactiveAt]));
  }
  const seconds = (place) => `${(median(runs.map((run) => run[place])) / 1000).toFixed(1)} s`;
  return [
    `| Slow 4G, CPU ${CPU_SLOWDOWN} times slower, nothing cached | median of ${TIMES} |`,
    '|---|---:|',
    `| first headline | ${seconds(0)} |`,
    `| interactive | ${seconds(1)} |`,
  ];
}
