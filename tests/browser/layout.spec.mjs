// The page at every size and in both themes: nothing is cut off, overlaps or scrolls sideways, and
// axe finds no violations. Screenshots of each chapter go to screenshots/.

import { violations } from './axe.mjs';
import { expect, fromMenu, main, settled, test } from './lab.mjs';
import { expectWholeSteps } from './whole_steps.mjs';

const sizes = [
  { name: 'small', width: 320, height: 640 },
  { name: 'phone', width: 360, height: 780 },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'desktop', width: 1360, height: 900 },
  { name: 'wide', width: 1920, height: 1080 },
];

for (const size of sizes) {
  for (const theme of ['light', 'dark']) {
    test(`every step fits at ${size.width} px, ${theme}`, async ({ lab }) => {
      test.setTimeout(120_000);
      await lab.setViewportSize(size);
      await lab.emulateMedia({ colorScheme: theme });
      await expectWholeSteps(lab, `${size.name}-${theme}`, async () => {
        if (['phone', 'desktop'].includes(size.name)) expect(await violations(lab)).toEqual([]);
      });
      await expect(main(lab)).toHaveAttribute('data-chapter', '6');
    });
  }
}

test('the chosen theme is kept', async ({ lab }) => {
  const root = lab.locator('html');
  await (await fromMenu(lab, '#theme')).click();
  const chosen = await root.getAttribute('data-theme');
  expect(['light', 'dark']).toContain(chosen);
  await lab.reload();
  await expect(root).toHaveAttribute('data-theme', chosen);
});

test('a click exactly on a dot of the scrubber goes to its step', async ({ lab }) => {
  await lab.setViewportSize({ width: 1366, height: 657 });
  await settled(lab);
  const dots = lab.locator('.mark');
  for (const step of [5, 12, 20]) {
    const box = await dots.nth(step - 1).boundingBox();
    // The dot is at the end of its segment.
    await lab.mouse.click(box.x + box.width, box.y + box.height / 2);
    await expect(main(lab)).toHaveAttribute('data-step', String(step));
  }
});
