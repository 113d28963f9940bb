// Text of twice the size on a phone: nothing scrolls sideways, at any level of detail, in any
// dialog or language.

import { faults } from './faults.mjs';
import { expect, fromMenu, inspected, ready, settled, test } from './lab.mjs';

const SESSION = 'seed=0000000000000005&time=1790000000';

// Opens a link with the browser's font size doubled.
async function open(page, fragment) {
  await page.goto('about:blank');
  await page.goto(fragment);
  await ready(page);
  await page.evaluate(() => { document.documentElement.style.fontSize = '32px'; });
  await inspected(page);
  await settled(page);
}

const sideways = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const dialog = document.querySelector('dialog');
    return [scrollWidth - clientWidth, dialog ? dialog.scrollWidth - dialog.clientWidth : 0];
  });

for (const width of [320, 390, 768]) {
  for (const locale of ['en', 'de']) {
    test(`every level of detail at ${width} px with text of 200 %, ${locale}`, async ({ lab }) => {
      test.setTimeout(120_000);
      await lab.setViewportSize({ width, height: 640 });
      for (const detail of ['story', 'messages', 'bytes']) {
        for (const step of [1, 4, 6, 9, 12, 20, 26]) {
          await open(lab, `#${SESSION}&locale=${locale}&detail=${detail}&step=${step}`);
          // The byte list shortens its rows one frame later.
          await expect.poll(() => lab.evaluate(faults), `${detail} ${step}`).toEqual([]);
          expect(await sideways(lab), `${detail} ${step}`).toEqual([0, 0]);
          if (detail !== 'messages') continue;
          for (const tab of ['bytes', 'computation', 'why']) {
            await lab.locator('.sheet-tabs .tab').last().click();
            await lab.locator(`#tab-${tab}`).click();
            expect(await lab.evaluate(faults), `${detail} ${step} ${tab}`).toEqual([]);
          }
        }
      }
    });

    test(`every dialog at ${width} px with text of 200 %, ${locale}`, async ({ lab }) => {
      await lab.setViewportSize({ width, height: 640 });
      for (const id of ['help', 'choices', 'exports', 'share']) {
        await open(lab, `#${SESSION}&locale=${locale}`);
        await (await fromMenu(lab, `#${id}`)).click();
        await expect(lab.locator('dialog')).toBeVisible();
        for (const summary of await lab.locator('dialog summary').all()) await summary.click();
        expect(await sideways(lab), id).toEqual([0, 0]);
        const outside = await lab.evaluate(() =>
          [...document.querySelectorAll('dialog *')]
            .filter((it) => it.checkVisibility() && !it.closest('.visually-hidden') && it.textContent.trim())
            .filter((it) => it.getBoundingClientRect().right > it.closest('dialog').getBoundingClientRect().right + 1)
            .map((it) => `${it.localName}.${it.className} ${it.textContent.slice(0, 20)}`),
        );
        expect(outside, id).toEqual([]);
      }
    });
  }
}
