// Goes through all steps of the session that is open: nothing may stick out, be cut off or overlap at any of them.

import { faults } from './faults.mjs';
import { expect, goToStep, main, settled, steps } from './lab.mjs';

// Takes a picture of each chapter's first step, named after `name`, and then calls `atChapter`.
export async function expectWholeSteps(page, name, atChapter = async () => {}) {
  const count = await steps(page);
  let photographed;
  for (let step = 1; step <= count; step += 1) {
    await goToStep(page, step);
    await settled(page);
    expect(await page.evaluate(faults), `step ${step}`).toEqual([]);
    const chapter = await main(page).getAttribute('data-chapter');
    if (chapter === photographed) continue;
    photographed = chapter;
    await page.screenshot({ path: `screenshots/${name}-${chapter}.png`, fullPage: true });
    await atChapter();
  }
}
