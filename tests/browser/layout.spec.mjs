// The page at every size and in both themes: nothing cut off, overlapping or scrolling sideways, and axe has
// nothing to say. Each chapter is photographed into screenshots/.

import { violations } from './axe.mjs';
import { faults } from './faults.mjs';
import { expect, fromMenu, goToStep, main, settled, steps, test } from './lab.mjs';

const sizes = [
  { name: 'small', width: 320, height: 640 },
  { name: 'phone', width: 360, height: 780 },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'desktop', width: 1360, height: 900 },
  { name: 'wide', width: 1920, height: 1080 },
];

for (const size of sizes) {
  for (const theme of ['light', 'dark']) {
    test(`every step is whole at ${size.width} px, ${theme}`, async ({ lab }) => {
      test.setTimeout(120_000);
      await lab.setViewportSize(size);
      await lab.emulateMedia({ colorScheme: theme });
      const count = await steps(lab);
      let photographed = '0';
      for (let step = 1; step <= count; step += 1) {
        await goToStep(lab, step);
        await settled(lab);
        expect(await lab.evaluate(faults), `step ${step}`).toEqual([]);
        const chapter = await main(lab).getAttribute('data-chapter');
        if (chapter === photographed) continue;
        photographed = chapter;
        await lab.screenshot({ path: `screenshots/${size.name}-${theme}-${chapter}.png`, fullPage: true });
        if (['phone', 'desktop'].includes(size.name)) {
          expect(await violations(lab)).toEqual([]);
        }
      }
      expect(photographed).toBe('6');
    });
  }
}

test('the theme can be chosen, and is kept', async ({ lab }) => {
  const root = lab.locator('html');
  await (await fromMenu(lab, '#theme')).click();
  const chosen = await root.getAttribute('data-theme');
  expect(['light', 'dark']).toContain(chosen);
  await lab.reload();
  await expect(root).toHaveAttribute('data-theme', chosen);
});
