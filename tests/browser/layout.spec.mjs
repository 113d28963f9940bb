// The page at every size and in both themes: nothing cut off, overlapping or scrolling sideways, and axe has
// nothing to say. Each chapter is photographed into screenshots/.

import AxeBuilder from '@axe-core/playwright';

import { expect, goToStep, main, settled, steps, test } from './lab.mjs';

const sizes = [
  { name: 'small', width: 320, height: 640 },
  { name: 'phone', width: 360, height: 780 },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'desktop', width: 1360, height: 900 },
  { name: 'wide', width: 1920, height: 1080 },
];

// What sticks out of the page, text that is cut off without an ellipsis, and regions on top of each other.
function faults() {
  const found = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth}`);
  const isHidden = (element) => element.clientWidth <= 1 && element.clientHeight <= 1 && getComputedStyle(element).overflow === 'hidden';
  const visible = (element) => element.getClientRects().length > 0 && !element.closest('.visually-hidden') && !isHidden(element);
  const hasInk = (element) =>
    element.matches('svg, button, input') || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  for (const element of document.querySelectorAll('main *, .header *')) {
    if (!visible(element)) continue;
    const box = element.getBoundingClientRect();
    const label = `${element.tagName}.${element.className?.baseVal ?? element.className} “${element.textContent.slice(0, 30)}”`;
    if (hasInk(element) && (box.right > width + 1 || box.left < -1)) found.push(`outside of the page: ${label}`);
    const style = getComputedStyle(element);
    const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    if (isCut && hasInk(element) && ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis') found.push(`cut off: ${label}`);
    if (element.matches('button, input:not(.visually-hidden), summary') && (box.width < 24 || box.height < 24)) {
      found.push(`smaller than 24 px: ${label} ${box.width}×${box.height}`);
    }
  }
  const regions = [...document.querySelectorAll('main > *, .header')].filter(
    (element) => visible(element) && getComputedStyle(element).position !== 'fixed' && getComputedStyle(element).position !== 'sticky',
  );
  for (const [index, first] of regions.entries()) {
    for (const second of regions.slice(index + 1)) {
      const [a, b] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1 && down > 1) found.push(`on top of each other: ${first.className} and ${second.className}`);
    }
  }
  return found;
}

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
          const { violations } = await new AxeBuilder({ page: lab }).analyze();
          expect(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(', ')}`)).toEqual([]);
        }
      }
      expect(photographed).toBe('6');
    });
  }
}

test('the theme can be chosen, and is kept', async ({ lab }) => {
  const root = lab.locator('html');
  await lab.locator('#theme').click();
  const chosen = await root.getAttribute('data-theme');
  expect(['light', 'dark']).toContain(chosen);
  await lab.reload();
  await expect(root).toHaveAttribute('data-theme', chosen);
});
