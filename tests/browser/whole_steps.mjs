// Checks that nothing sticks out, is cut off or overlaps at any step of the open session.

import { faults } from './faults.mjs';
import { expect, goToStep, main, settled, steps } from './lab.mjs';

// Screenshots each chapter's first step, named after `name`, and then calls `atChapter`.
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
