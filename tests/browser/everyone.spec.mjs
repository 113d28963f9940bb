// Accessibility: keyboard only, screen reader output, zoom, forced colours and print. The screen
// reader walk through the chapters is recorded in everyone-walk.txt. `npx playwright test everyone
// --update-snapshots` rewrites it; review the diff before committing it.

import { violations } from './axe.mjs';
import { faults } from './faults.mjs';
import { atStep, expect, fromMenu, goToStep, main, ready, settled, steps, test } from './lab.mjs';

// A fixed session, because the recorded walk contains its values.
const FIXED = '#seed=0000000000000005&time=1790000000&locale=en&theme=light';

async function open(page, fragment) {
  await page.goto('about:blank');
  await page.goto(fragment);
  await ready(page);
  await settled(page);
}

// The story that a page without a link tells, and those of today's handshakes.
const WALKS = [
  ['RSA key exchange', 'everyone-walk.txt', ''],
  ['ECDHE', 'everyone-walk-ecdhe.txt', '&handshake=ecdhe'],
  ['TLS 1.3', 'everyone-walk-tls13.txt', '&handshake=tls13'],
  ['early data', 'everyone-walk-early-data.txt', '&scenario=early-data'],
];

for (const [name, golden, choice] of WALKS) test(`a walk through all chapters of ${name} by keyboard says what happens, and what is to be had at each`, async ({ lab }) => {
  test.setTimeout(180_000);
  await open(lab, FIXED + choice);
  const count = await steps(lab);
  let walk = '';
  let chapter;
  for (let step = 1; step <= count; step += 1) {
    await atStep(lab, step);
    await settled(lab);
    walk += `> ${await lab.locator('[role=status][aria-live]').innerText()}\n`;
    const current = await main(lab).getAttribute('data-chapter');
    if (current !== chapter) walk += `${await lab.locator('body').ariaSnapshot()}\n`;
    chapter = current;
    if (step < count) await lab.keyboard.press('ArrowRight');
  }
  expect(walk).toMatchSnapshot(golden);
});

// The focused element: a short description, and its problems, if any.
function focused() {
  const element = document.activeElement;
  if (element === document.body) return null;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const shown = element.matches('input.visually-hidden') ? element.nextElementSibling : element;
  const shownStyle = getComputedStyle(shown);
  const isMarked = [style, shownStyle].some((it) => it.outlineStyle !== 'none' && parseFloat(it.outlineWidth) >= 2);
  const place = shown.getBoundingClientRect();
  const middle = [(place.left + place.right) / 2, (place.top + place.bottom) / 2];
  const onTop = document.elementFromPoint(...middle);
  const isSeen = Boolean(onTop) && (shown.contains(onTop) || onTop.contains(shown));
  const name = `${element.localName}#${element.id}.${element.className} ${element.textContent.trim().slice(0, 20)}`;
  return { name, isMarked, isSeen, width: box.width };
}

for (const size of [{ width: 1360, height: 900 }, { width: 390, height: 844 }]) {
  test(`the focus is always visible and never covered at ${size.width} px`, async ({ lab }) => {
    test.setTimeout(120_000);
    // Without this, a list may still be scrolling to the focused element.
    await lab.emulateMedia({ reducedMotion: 'reduce' });
    await lab.setViewportSize(size);
    for (const fragment of [`${FIXED}&step=12`, `${FIXED}&step=20&detail=story`, `${FIXED}&step=12&detail=bytes`]) {
      await open(lab, fragment);
      const wrong = [];
      const seen = new Set();
      for (let presses = 0; presses < 250; presses += 1) {
        await lab.keyboard.press('Tab');
        await settled(lab);
        const focus = await lab.evaluate(focused);
        if (!focus) break;
        seen.add(focus.name);
        if (!focus.isMarked || !focus.isSeen) wrong.push(focus);
      }
      expect(wrong, fragment).toEqual([]);
      expect(seen.size).toBeGreaterThan(8);
    }
  });
}

test('dialogs are opened, used and closed by keyboard, and return the focus', async ({ lab }) => {
  const menu = lab.locator('#menu');
  for (const { item, opener } of [{ item: '#choices', opener: '#choices' }, { item: '#help', opener: '#menu' }]) {
    if (opener === '#menu') {
      await menu.focus();
      await lab.keyboard.press('Enter');
    }
    await lab.locator(item).focus();
    await lab.keyboard.press('Enter');
    await expect(lab.locator('dialog')).toBeVisible();
    expect(await lab.evaluate(() => Boolean(document.activeElement.closest('dialog')))).toBe(true);
    await lab.keyboard.press('Escape');
    await expect(lab.locator('dialog')).toHaveCount(0);
    await expect(lab.locator(opener)).toBeFocused();
  }
});

test('every target is at least 24 px wide and high, or isolated', async ({ lab }) => {
  for (const size of [{ width: 1360, height: 900 }, { width: 320, height: 640 }]) {
    await lab.setViewportSize(size);
    for (const step of [1, 3, 6, 12, 20]) {
      await open(lab, `${FIXED}&step=${step}`);
      const small = await lab.evaluate(() => {
        const targets = [...document.querySelectorAll('button, summary, select, input, a[href], [tabindex="0"][role]')];
        const shown = targets.filter((it) => it.checkVisibility() && !it.closest('.visually-hidden') && !it.matches('.visually-hidden'));
        return shown
          .map((it) => ({ it, box: it.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 23.9 || box.height < 23.9))
          .map(({ it, box }) => `${it.localName}.${it.className} ${Math.round(box.width)}x${Math.round(box.height)}`);
      });
      expect(small, `step ${step} at ${size.width}`).toEqual([]);
    }
  }
});

// 1280 x 1024 at 200 % and at 400 % zoom.
for (const size of [{ width: 640, height: 512 }, { width: 320, height: 256 }]) {
  test(`the page is whole and usable at ${size.width}x${size.height}`, async ({ lab }) => {
    test.setTimeout(90_000);
    await lab.setViewportSize(size);
    for (const step of [1, 6, 9, 12, 20]) {
      await open(lab, `${FIXED}&step=${step}`);
      expect(await lab.evaluate(faults), `step ${step}`).toEqual([]);
    }
    await open(lab, FIXED);
    await lab.locator('#next').click();
    await atStep(lab, 2);
    await (await fromMenu(lab, '#choices')).click();
    await expect(lab.locator('dialog')).toBeVisible();
    expect(await lab.evaluate(faults)).toEqual([]);
  });
}

test('axe finds no violations in dialogs, story, viewpoints, connections, failures and languages', async ({ lab }) => {
  test.setTimeout(240_000);
  const views = [
    'detail=story', 'detail=story&step=9', 'detail=story&step=24', 'step=9&viewpoint=eavesdropper',
    'step=12&viewpoint=client', 'resume=ticket&step=32', 'certificate=expired&step=6', 'step=6&locale=de',
    'step=12&locale=ar-XB', 'step=20&locale=en-XA', 'detail=bytes&step=4&locale=de',
    'detail=bytes&step=20&viewpoint=eavesdropper',
  ];
  for (const theme of ['light', 'dark']) {
    for (const [index, view] of views.entries()) {
      await lab.setViewportSize(index % 2 === 0 ? { width: 1360, height: 900 } : { width: 390, height: 844 });
      await open(lab, `#seed=0000000000000005&time=1790000000&theme=${theme}&${view}`);
      expect(await violations(lab), `${view} ${theme}`).toEqual([]);
    }
    for (const id of ['help', 'choices']) {
      await open(lab, `#theme=${theme}`);
      await (await fromMenu(lab, `#${id}`)).click();
      await expect(lab.locator('dialog')).toBeVisible();
      for (const summary of await lab.locator('dialog summary').all()) await summary.click();
      await settled(lab);
      expect(await violations(lab), `${id} ${theme}`).toEqual([]);
    }
  }
});

test('in forced colours, chosen, new, correct and wrong states stay distinguishable', async ({ lab }) => {
  await lab.emulateMedia({ forcedColors: 'active' });
  await open(lab, `${FIXED}&step=6`);
  const differs = (chosen, other, properties) =>
    lab.evaluate(
      ([chosen, other, properties]) => {
        const [one, two] = [chosen, other].map((selector) => getComputedStyle(document.querySelector(selector)));
        return properties.some((property) => one[property] !== two[property]);
      },
      [chosen, other, properties],
    );
  const looks = ['borderBlockEndColor', 'borderBlockStartColor', 'borderInlineStartColor', 'outlineStyle', 'backgroundColor', 'borderBlockStartStyle'];
  for (const [chosen, other] of [
    ['.chapter-current', '.chapter:not(.chapter-current)'],
    ['.tab[aria-selected=true]', '.tab[aria-selected=false]'],
    ['.segment-button[aria-pressed=true]', '.segment-button[aria-pressed=false]'],
    ['.known-new', '.known-item:not(.known-new)'],
  ]) {
    expect(await differs(chosen, other, looks), chosen).toBe(true);
  }
  await lab.screenshot({ path: 'screenshots/forced-colors.png' });
});

test('printed, the drawn part of the byte list appears beside the fields and the panels', async ({ lab }) => {
  await open(lab, `${FIXED}&detail=bytes&step=3`);
  await lab.emulateMedia({ media: 'print' });
  for (const selector of ['h1', '#client', '#server', '.hex', '.hex-line >> nth=-1', '#inspector', '.tree-item >> nth=-1']) {
    await expect(lab.locator(selector)).toBeVisible();
  }
  expect(await lab.evaluate(() => document.querySelector('.hex-scroller').scrollHeight <= document.querySelector('.hex-scroller').clientHeight + 2)).toBe(true);
  expect(await lab.evaluate(() => document.querySelector('.tree').scrollHeight <= document.querySelector('.tree').clientHeight + 2)).toBe(true);
});

test('printed, the whole step appears on white paper, without clickable controls', async ({ lab }) => {
  await open(lab, '#seed=0000000000000005&time=1790000000&theme=dark&step=12');
  await lab.emulateMedia({ media: 'print' });
  for (const selector of ['.transport', '.header-button']) await expect(lab.locator(selector).first()).toBeHidden();
  for (const selector of ['h1', '#client', '#server', '.ladder', '#inspector']) {
    await expect(lab.locator(selector)).toBeVisible();
  }
  // No visible part may need scrolling.
  const cut = await lab.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((it) => it.checkVisibility() && it.scrollHeight > it.clientHeight + 2 && getComputedStyle(it).overflowY !== 'visible')
      .filter((it) => !it.closest('.visually-hidden'))
      .map((it) => it.className),
  );
  expect(cut).toEqual([]);
  expect(await lab.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  await lab.screenshot({ path: 'screenshots/print.png', fullPage: true });
});

test('printed, each box names its owner and holds every byte of its values', async ({ lab }) => {
  // A sheet of paper is about as wide as a tablet.
  await lab.setViewportSize({ width: 718, height: 1000 });
  await open(lab, `${FIXED}&step=14`);
  await lab.emulateMedia({ media: 'print' });
  for (const [id, name] of [['client', 'Client'], ['server', 'Server']]) {
    const panel = lab.locator(`#${id}`);
    expect(await panel.locator('h2').evaluate((it) => [it.clientWidth > 1, it.textContent])).toEqual([true, name]);
    await expect(panel.locator('.panel-knows')).toBeVisible();
    const values = panel.locator('details.value');
    expect(await values.count()).toBeGreaterThan(2);
    for (const value of await values.all()) {
      await expect(value.locator('.value-full code')).toBeVisible();
      expect(await value.innerText()).not.toContain('…');
    }
  }
  for (const part of ['#client', '#server', '#inspector']) {
    expect(await lab.locator(part).evaluate((it) => getComputedStyle(it).breakInside)).toBe('avoid');
  }
});

test('printed, nothing looks like a button', async ({ lab }) => {
  for (const fragment of ['&step=4', '&step=12', '&step=20', '&detail=bytes&step=20', '&detail=story&step=20']) {
    await open(lab, `${FIXED}${fragment}`);
    await lab.emulateMedia({ media: 'print' });
    const pressed = await lab.evaluate(() =>
      [...document.querySelectorAll('button, select, textarea, .skip-link')]
        .filter((it) => it.checkVisibility())
        // Names of messages, fields, chapters, terms and tabs stay, styled as plain text.
        .filter((it) => !it.matches('.arrow-button, .field, .chapter, .term, .tab[aria-selected=true], .origin, .segment-button[aria-pressed=true]'))
        .map((it) => `${it.id}.${it.className}`),
    );
    expect(pressed, fragment).toEqual([]);
    await lab.emulateMedia({ media: null });
  }
});
