// Sessions while they run: the first steps appear early, and only the most recently requested
// session is ever complete.

import { atStep, expect, main, ready, steps, test } from './lab.mjs';

const link = (choices, seed) => `#${choices}&seed=${seed}&time=1790000000`;

// Records the number of steps of each session shown from now on.
const watchSessions = (page) =>
  page.evaluate(() => {
    window.shown = [];
    const stage = document.querySelector('main');
    new MutationObserver(() => window.shown.push(stage.dataset.steps)).observe(stage, { attributeFilter: ['data-steps'] });
  });

async function stepsOf(page, address) {
  await page.goto(address);
  await ready(page);
  return main(page).getAttribute('data-steps');
}

test('of two sessions requested in a row, only the second is shown', async ({ page }) => {
  const [first, second] = [link('certificate=expired', 1), link('resume=ticket', 2)];
  const failing = await stepsOf(page, first);
  await page.goto('about:blank');
  const resumed = await stepsOf(page, second);
  await page.goto('about:blank');
  const before = await stepsOf(page, link('', 3));
  expect(new Set([failing, resumed, before]).size).toBe(3);

  await watchSessions(page);
  await page.evaluate(([first, second]) => {
    window.location.hash = first;
    window.location.hash = second;
  }, [first, second]);
  await expect(main(page)).toHaveAttribute('data-steps', resumed);
  // The engine handles orders in sequence, so the first session would appear before the third.
  await page.evaluate((third) => { window.location.hash = third; }, link('', 3));
  await expect(main(page)).toHaveAttribute('data-steps', before);
  expect(await page.evaluate(() => window.shown)).toEqual([resumed, before]);
});

test('an engine that crashes during a session is restarted with that session', async ({ page }) => {
  await page.addInitScript(() => {
    window.started = 0;
    const Given = Worker;
    globalThis.Worker = class extends Given {
      constructor(...rest) {
        super(...rest);
        window.started += 1;
      }

      postMessage(...rest) {
        super.postMessage(...rest);
        if (window.breaksAtNextOrder) {
          window.breaksAtNextOrder = false;
          this.dispatchEvent(new ErrorEvent('error'));
        }
      }
    };
  });
  await stepsOf(page, link('', 1));
  await page.evaluate((other) => {
    window.breaksAtNextOrder = true;
    window.location.hash = other;
  }, link('certificate=expired', 2));
  await expect(page.locator('.limit')).toContainText('started again');
  await ready(page);
  await page.keyboard.press('End');
  await expect(main(page)).toHaveAttribute('data-outcome', 'failed');
  expect(await page.evaluate(() => window.started)).toBe(2);
});

test('the first steps are shown and usable before the session is complete', async ({ page }) => {
  // Withholds all reports about the session after its first steps.
  await page.addInitScript(() => {
    const held = [];
    let growths = 0;
    window.isHolding = true;
    window.goOn = () => {
      window.isHolding = false;
      for (const deliver of held.splice(0)) deliver();
    };
    const Given = Worker;
    globalThis.Worker = class extends Given {
      addEventListener(type, listener, ...rest) {
        const hold = (event) => {
          // `News::Growth` is the variant with index 1: crates/timeline/src/work.rs.
          if (event.data?.message?.[0] === 1) growths += 1;
          if (window.isHolding && growths > 1) held.push(() => listener(event));
          else listener(event);
        };
        super.addEventListener(type, type === 'message' ? hold : listener, ...rest);
      }
    };
  });
  await page.goto('');
  await atStep(page, 1);
  const first = await steps(page);
  await page.keyboard.press('ArrowRight');
  await atStep(page, 2);
  await expect(main(page)).toHaveAttribute('data-ready', 'false');
  await page.evaluate(() => window.goOn());
  await ready(page);
  expect(await steps(page)).toBeGreaterThan(first);
  await atStep(page, 2);
});
