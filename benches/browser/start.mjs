// The time to a page's first paint, and until it can be stepped through, on a slow connection: this build beside the one
// before the timeline became data, and beside a plain page in which node-forge performs a handshake. In turns, so that other
// load on the machine affects all of them.

import { Line } from './line.mjs';
import { serve } from './site.mjs';
import { kilobytes, median } from './statistics.mjs';

// Lighthouse's "Slow 4G" for a phone: 1.6 Mbit/s and 150 ms there and back, which its throttling by requests turns into
// these numbers, and a processor that is four times slower: of the page's own thread, since Chromium slows down no worker.
const SLOW = { latency: 562.5, throughput: (1474.56 * 1024) / 8 };
const CPU_SLOWDOWN = 4;
const TIMES = 7;

const THIS_BUILD = 'this build';
// Their paths in the site; the build before is there if its commit is in this clone.
const pages = (folders) => {
  const paths = { [THIS_BUILD]: '/page/', 'the build before': '/before/', 'node-forge': '/forge/' };
  return Object.entries(paths).filter(([, path]) => folders[path]);
};

// The values noted in each run.
const NOTED = { 'first paint': 'firstPaint', interactive: 'interactive', 'bytes until then': 'bytes' };

export async function start({ page, devtools, folders }) {
  const line = new Line(SLOW);
  const site = await serve(folders, line);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (paint) window.firstPaint = paint.startTime;
    }).observe({ type: 'paint', buffered: true });
    const note = () => {
      // Once the browser has had time to show it.
      if (document.querySelector('main[data-ready=true]')) {
        requestAnimationFrame(() => setTimeout(() => (window.interactive ??= performance.now())));
      }
    };
    new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const runs = Object.fromEntries(pages(folders).map(([name]) => [name, []]));
  for (let run = 0; run < TIMES; run += 1) {
    for (const [name, path] of pages(folders)) {
      await page.goto('about:blank');
      const before = line.sent;
      await page.goto(`${site.address}${path}`, { waitUntil: 'commit' });
      await page.waitForFunction(() => window.firstPaint && window.interactive, undefined, { timeout: 120_000 });
      const times = await page.evaluate(() => ({ firstPaint: window.firstPaint, interactive: window.interactive }));
      runs[name].push({ ...times, bytes: line.sent - before });
    }
  }
  site.close();
  return table(runs);
}

function table(runs) {
  const of = (name, noted) => median(runs[name].map((run) => run[noted]));
  const seconds = (time) => `${(time / 1000).toFixed(2)} s`;
  const row = (name) => {
    const cells = Object.values(NOTED).map((noted) => {
      const value = of(name, noted);
      return noted === 'bytes' ? kilobytes(value) : `${seconds(value)} | ${(of(THIS_BUILD, noted) / value).toFixed(2)}`;
    });
    return `| ${name} | ${cells.join(' | ')} |`;
  };
  return [
    `Slow 4G, processor ${CPU_SLOWDOWN} times slower, nothing cached, medians of ${TIMES}; ratios are this build's time to the row's.`,
    '',
    '| | first paint | ratio | interactive | ratio | bytes until then |',
    '|---|---:|---:|---:|---:|---:|',
    ...Object.keys(runs).map(row),
  ];
}
