// The engine beside node-forge, in turns, so that other load on the machine affects both.

import { median, milliseconds } from './statistics.mjs';

export const compareEngines = (name) => async ({ page, address }) => {
  await page.goto(`${address}/engines/`);
  await page.waitForFunction(() => window.comparisons);
  const times = await page.evaluate(async (wanted) => {
    const { ours, forge, warmUp, times: count } = window.comparisons[wanted];
    const measured = { ours: [], forge: [] };
    for (let round = -warmUp; round < count; round += 1) {
      for (const [who, work] of Object.entries({ ours, forge })) {
        const begin = performance.now();
        await work();
        if (round >= 0) measured[who].push(performance.now() - begin);
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    return measured;
  }, name);
  const [ours, forge] = [median(times.ours), median(times.forge)];
  return [
    '| | ours | node-forge | ratio |',
    '|---|---:|---:|---:|',
    `| ${name}, median of ${times.ours.length} | ${milliseconds(ours)} | ${milliseconds(forge)} | ${(ours / forge).toFixed(2)} |`,
  ];
};
