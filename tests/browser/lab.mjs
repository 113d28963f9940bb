// What the browser tests share: opening the page as a learner would, and watching for complaints.

import { expect, test as base } from '@playwright/test';

// What the browser complains about, as it comes: the page's errors, its warnings, and what could not be loaded.
export function complaintsOf(page) {
  const complaints = [];
  // Playwright's own, for what its configuration blocks.
  const isPlaywrights = (text) => text === 'Service Worker registration blocked by Playwright';
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isPlaywrights(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}

// The page of somebody who chose the messages on an earlier visit, as most tests are about these. `kept` is what the browser
// has kept of how deep they look: `null` on a first visit.
const returning = base.extend({
  kept: ['messages', { option: true }],
  page: async ({ page, kept }, use) => {
    await page.addInitScript((detail) => {
      try {
        if (detail) localStorage['handshake-lab-detail'] ??= JSON.stringify(detail);
      } catch {
        // A frame without an origin has no storage.
      }
    }, kept);
    await use(page);
  },
});

// The page at its first step. Anything that the browser complains about, and any request that leaves the
// page's own origin, fails the test.
export const test = returning.extend({
  lab: async ({ page, baseURL }, use) => {
    const complaints = complaintsOf(page);
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL) && !request.url().startsWith('data:')) {
        complaints.push(`another origin: ${request.url()}`);
      }
    });
    await page.goto('');
    await ready(page);
    await use(page);
    expect(complaints).toEqual([]);
  },
});

export { expect };

export const main = (page) => page.locator('main');

export async function ready(page) {
  await expect(main(page)).toHaveAttribute('data-ready', 'true');
  // The long texts come after the first view, and mark terms in it.
  await expect(main(page)).not.toHaveAttribute('data-words', 'awaited');
}

// Something that the header's menu holds, which is opened for it. On small screens that is also what the header holds
// where there is room.
export async function fromMenu(page, selector) {
  const item = page.locator(`${selector}, ${selector.replace('#', '#menu-')}`).filter({ visible: true });
  if ((await item.count()) === 0) await page.locator('#menu').click();
  return item;
}

export async function steps(page) {
  return Number(await main(page).getAttribute('data-steps'));
}

export async function atStep(page, step) {
  await expect(main(page)).toHaveAttribute('data-step', String(step));
  await inspected(page);
}

export async function goToStep(page, step) {
  await page.locator('#scrubber').fill(String(step - 1));
  await atStep(page, step);
}

// A step is found by its words, since a session's number of steps may differ. Gives the step's number.
export async function goToHeadline(page, headline) {
  const count = await steps(page);
  for (let step = 1; step <= count; step += 1) {
    await goToStep(page, step);
    if ((await page.locator('h1').innerText()).includes(headline)) return step;
  }
  throw new Error(`no step says: ${headline}`);
}

// Waits until the inspector, which follows a moment after the rest, shows the step as well.
export async function inspected(page) {
  await page.waitForFunction(() => {
    const { step, inspected } = document.querySelector('main')?.dataset ?? {};
    return step === inspected;
  });
}

// Waits until nothing is moving any more: pictures and measurements are of what stays.
export async function settled(page) {
  await inspected(page);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))));
}

// The address, once it says which session and step is shown: it is written after the paint of the step.
export async function address(page) {
  await page.waitForFunction(() => {
    const link = new URLSearchParams(location.hash.slice(1));
    return link.has('seed') && (link.get('step') ?? 'client-hello') === document.querySelector('main')?.dataset.stepName;
  });
  return page.url();
}

// Browsers that give the page no worker, each with a script that makes one of this browser before the page is opened.
export const WITHOUT_WORKERS = [
  ['there are no workers', () => { delete globalThis.Worker; }],
  ['a worker cannot be started', () => {
    globalThis.Worker = class extends EventTarget {
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event('error')));
      }
      postMessage() {}
      terminate() {}
    };
  }],
];
