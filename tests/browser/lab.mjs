// Shared by the browser tests: opens the page as a learner would, and collects complaints.

import { expect, test as base } from '@playwright/test';

// Collects complaints as they come: page errors, console errors and warnings, and failed requests.
export function complaintsOf(page) {
  const complaints = [];
  // Playwright's own warning about what its configuration blocks.
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

// The page of a returning visitor who last chose the messages level, which most tests use. `kept`
// is the level stored in the browser, or `null` on a first visit.
const returning = base.extend({
  kept: ['messages', { option: true }],
  page: async ({ page, kept }, use) => {
    await page.addInitScript((detail) => {
      try {
        if (detail) localStorage['handshake-lab-detail'] ??= JSON.stringify(detail);
      } catch {
        // A frame with an opaque origin has no storage.
      }
    }, kept);
    await use(page);
  },
});

// The page at its first step. Any browser complaint and any request to another origin fails the
// test.
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
  // Long texts load after the first view and mark terms in it.
  await expect(main(page)).not.toHaveAttribute('data-words', 'awaited');
}

// Returns an item of the header's menu, opening the menu if the item is not visible. On small
// screens the menu also holds items that otherwise stand in the header.
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

// Finds a step by its headline, since the number of steps differs between sessions. Returns the
// step's number.
export async function goToHeadline(page, headline) {
  const count = await steps(page);
  for (let step = 1; step <= count; step += 1) {
    await goToStep(page, step);
    if ((await page.locator('h1').innerText()).includes(headline)) return step;
  }
  throw new Error(`no step says: ${headline}`);
}

// Waits until the inspector, which updates after the rest of the page, shows the current step.
export async function inspected(page) {
  await page.waitForFunction(() => {
    const { step, inspected } = document.querySelector('main')?.dataset ?? {};
    return step === inspected;
  });
}

// Waits until all animations have finished, for screenshots and measurements.
export async function settled(page) {
  await inspected(page);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))));
}

// Returns the address once it describes the current session and step; the page writes it after
// painting the step.
export async function address(page) {
  await page.waitForFunction(() => {
    const link = new URLSearchParams(location.hash.slice(1));
    return link.has('seed') && (link.get('step') ?? 'client-hello') === document.querySelector('main')?.dataset.stepName;
  });
  return page.url();
}

// Ways in which workers may be unavailable, each with a script that simulates it before the page
// opens.
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
