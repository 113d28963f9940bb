// Languages: how the page selects one, that longer words fit, and that right-to-left layout works.

import { faults } from './faults.mjs';
import { atStep, expect, fromMenu, ready, settled, test } from './lab.mjs';
import { expectWholeSteps } from './whole_steps.mjs';

const file = /\/locales\/de\/[a-z]+-[0-9a-f]{16}\.ftl$/;

async function inGerman(page) {
  await ready(page);
  await expect(page.locator('h1')).toHaveText('Der Client sagt Hallo.');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /^Ein echter TLS-Handshake/);
  await expect(page.locator('#language')).toHaveValue('de');
}

async function inEnglish(page) {
  await ready(page);
  await expect(page.locator('h1')).toHaveText('The client says hello.');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#language')).toHaveValue('en');
}

// Opens a link as a new visitor would.
async function open(page, fragment) {
  await page.goto('about:blank');
  await page.goto(fragment);
  await ready(page);
}

test('a link selects its language, and only the needed files are fetched', async ({ lab }) => {
  const fetched = [];
  lab.on('request', (request) => {
    if (request.url().includes('locales/')) fetched.push(request.url());
  });
  await open(lab, '#locale=de');
  await inGerman(lab);
  // The interface, the stories and the terms, plus the long texts that the messages level needs.
  expect(fetched).toHaveLength(5);
  for (const address of fetched) expect(address).toMatch(file);
  expect(lab.url()).toContain('locale=de');
  await lab.keyboard.press('6');
  await expect(lab.locator('.calculation').first()).toContainText('Hallo, Server!');

  await open(lab, '#locale=en');
  await inEnglish(lab);
  await open(lab, '');
  await inEnglish(lab);
  // Of English, only the long texts are fetched.
  expect(fetched.slice(5).map((address) => /locales\/en\/(\w+)/.exec(address)[1]).sort()).toEqual(
    ['explanations', 'explanations', 'questions', 'questions']);
});

test('an unknown language is reported, and the page uses another', async ({ lab }) => {
  await open(lab, '#locale=tlh');
  await inEnglish(lab);
  await expect(lab.locator('.notice')).toContainText('locale=tlh');
});

test('the language menu uses native names, and the choice is kept', async ({ lab }) => {
  await lab.locator('#next').click();
  await atStep(lab, 2);
  await (await fromMenu(lab, '#language')).selectOption({ label: 'Deutsch' });
  await expect(lab.locator('html')).toHaveAttribute('lang', 'de');
  await atStep(lab, 2);
  await lab.goBack();
  await atStep(lab, 1);
  await expect(lab.locator('html')).toHaveAttribute('lang', 'de');

  await open(lab, '');
  await inGerman(lab);
  await lab.reload();
  await inGerman(lab);
  await (await fromMenu(lab, '#language')).selectOption('en');
  await inEnglish(lab);
  await open(lab, '');
  await inEnglish(lab);
});

test.describe('a browser that prefers German', () => {
  test.use({ locale: 'de-AT' });

  test('gets it, unless a link says otherwise', async ({ lab }) => {
    await inGerman(lab);
    await open(lab, '#locale=en');
    await inEnglish(lab);
  });

  test('gets the same session from a link as everybody else', async ({ lab }) => {
    await open(lab, '#seed=0000000000000001&time=1790000000');
    await inGerman(lab);
    await lab.keyboard.press('6');
    await expect(lab.locator('.calculation').first()).toContainText('Hello, server!');
  });
});

for (const [name, answer] of [
  ['nobody answers', (route) => route.abort()],
  ['the host answers with a page of its own', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })],
  ['the file is missing', (route) => route.fulfill({ status: 404, body: '' })],
]) {
  test(`when ${name}, the page stays English, says so, and retries on request`, async ({ page }) => {
    await page.route(file, answer);
    await page.goto('#locale=de');
    await inEnglish(page);
    const notice = page.locator('.notice');
    await expect(notice).toContainText('Deutsch could not be loaded');

    await page.unroute(file);
    await (await fromMenu(page, '#language')).selectOption('de');
    await inGerman(page);
    await expect(notice).toHaveCount(0);
  });
}

for (const locale of ['de', 'en-XA', 'ar-XB']) {
  for (const [width, height] of [[360, 780], [1360, 900]]) {
    test(`every step fits in ${locale} at ${width} px`, async ({ lab }) => {
      test.setTimeout(120_000);
      await lab.setViewportSize({ width, height });
      await lab.emulateMedia({ reducedMotion: 'reduce' });
      await open(lab, `#locale=${locale}&resume=ticket`);
      await expect(lab.locator('html')).toHaveAttribute('lang', locale);
      await expect(lab.locator('html')).toHaveAttribute('dir', locale === 'ar-XB' ? 'rtl' : 'ltr');
      await expectWholeSteps(lab, `${locale}-${width}`);
      for (const dialog of ['help', 'choices', 'comparison']) {
        await (await fromMenu(lab, `#${dialog}`)).click();
        const window = lab.getByRole('dialog');
        await expect(window).toBeVisible();
        const cut = await window.evaluate((element) =>
          [element, ...element.querySelectorAll('button, h2, h3, dd, label, legend, p')]
            .filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 1)
            .map((it) => it.textContent),
        );
        expect(cut).toEqual([]);
        await lab.screenshot({ path: `screenshots/${locale}-${width}-${dialog}.png` });
        await lab.keyboard.press('Escape');
        await expect(window).toHaveCount(0);
      }
    });
  }
}

for (const locale of ['de', 'en-XA', 'ar-XB']) {
  for (const [name, choices] of [['ECDHE', 'handshake=ecdhe'], ['TLS 1.3', 'scenario=early-data-copied']]) {
    test(`every step of ${name} fits in ${locale} on a phone`, async ({ lab }) => {
      test.setTimeout(180_000);
      await lab.setViewportSize({ width: 360, height: 780 });
      await lab.emulateMedia({ reducedMotion: 'reduce' });
      await open(lab, `#locale=${locale}&${choices}`);
      await expectWholeSteps(lab, `${locale}-360-${name.replace(/\W/g, '')}`);
    });
  }
}

for (const locale of ['de', 'en-XA', 'ar-XB']) {
  test(`the bytes level fits in ${locale}`, async ({ lab }) => {
    test.setTimeout(90_000);
    for (const width of [360, 1360]) {
      await lab.setViewportSize({ width, height: 900 });
      for (const step of [4, 20]) {
        await open(lab, `#locale=${locale}&detail=bytes&step=${step}`);
        await settled(lab);
        expect(await lab.evaluate(faults), `step ${step} at ${width}`).toEqual([]);
        await lab.screenshot({ path: `screenshots/${locale}-${width}-bytes-${step}.png` });
      }
    }
  });
}

test('every word of the page is translated', async ({ lab }) => {
  await open(lab, '#locale=en-XA');
  const words = await lab.locator('h1, h2, .story p, .label, .tab, .panel-knows, #next, .position').allInnerTexts();
  const plain = words.filter((text) => /[aeiou]/.test(text.replace(/\b(example\.test|ClientHello)\b/g, '')));
  expect(words.length).toBeGreaterThan(10);
  expect(plain).toEqual([]);
});

// Describes an arrow's path from the left edge: its envelope before and after travelling, its head,
// and whether the head points left.
function wayOfArrow(row) {
  const middle = (element) => {
    const box = element.getBoundingClientRect();
    return (box.left + box.right) / 2;
  };
  const carrier = row.querySelector('.arrow-carrier');
  const animations = carrier.getAnimations();
  const at = (time) => {
    for (const animation of animations) {
      animation.pause();
      animation.currentTime = time;
    }
    return middle(row.querySelector('.envelope'));
  };
  const matrix = new DOMMatrix(getComputedStyle(row.querySelector('.arrow-track')).transform);
  return {
    moves: animations.length > 0,
    start: at(0),
    end: at(animations[0]?.effect.getComputedTiming().endTime - 1),
    head: middle(row.querySelector('.arrow-head')),
    pointsLeft: matrix.a < 0,
    middle: middle(row),
  };
}

for (const [locale, clientIsLeft] of [['en', true], ['ar-XB', false]]) {
  test(`in ${locale} messages travel from their sender's side to the other`, async ({ lab }) => {
    await lab.setViewportSize({ width: 1360, height: 900 });
    await open(lab, `#locale=${locale}`);
    const [client, server] = [await lab.locator('#client').boundingBox(), await lab.locator('#server').boundingBox()];
    expect(client.x < server.x).toBe(clientIsLeft);

    // Longer than the test runs.
    await lab.evaluate(() => document.documentElement.style.setProperty('--travel', '60s'));
    const seen = new Set();
    for (let step = 2; step < 14; step += 1) {
      await lab.locator('#next').click();
      await atStep(lab, step);
      const row = lab.locator('.ladder-current.arrow-moving');
      if (!(await row.count())) continue;
      const isFromClient = (await row.getAttribute('class')).includes('from-client');
      seen.add(isFromClient);
      const way = await row.evaluate(wayOfArrow);
      const leadsLeft = isFromClient !== clientIsLeft;
      expect(way.moves).toBe(true);
      expect(way.pointsLeft).toBe(leadsLeft);
      expect(way.start > way.end).toBe(leadsLeft);
      expect(way.head < way.middle).toBe(leadsLeft);
    }
    expect(seen.size).toBe(2);
  });
}

test('in a right-to-left layout, forward points left, and bytes keep their order', async ({ lab }) => {
  await open(lab, '#locale=ar-XB');
  const isMirrored = (id) =>
    lab.locator(`#${id} svg`).evaluate((icon) => new DOMMatrix(getComputedStyle(icon).transform).a < 0);
  for (const id of ['next', 'back', 'start']) expect(await isMirrored(id), id).toBe(true);
  for (const id of ['play', 'new-session', 'theme']) expect(await isMirrored(id), id).toBe(false);

  const [first, last] = [lab.locator('.mark').first(), lab.locator('.mark').last()];
  expect((await first.boundingBox()).x).toBeGreaterThan((await last.boundingBox()).x);
  await lab.keyboard.press('ArrowLeft');
  await atStep(lab, 2);
  await lab.keyboard.press('ArrowRight');
  await atStep(lab, 1);
  await (await fromMenu(lab, '#help')).click();
  await expect(lab.getByRole('dialog').locator('kbd').first()).toHaveText('←');
  await lab.keyboard.press('Escape');

  const order = await lab.locator('.runs').evaluate((runs) => {
    const walker = document.createTreeWalker(runs, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    const left = (at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    };
    return [left(0), left(1)];
  });
  expect(order[0]).toBeLessThan(order[1]);
});

test('a formula and a value run from left to right in every language', async ({ lab }) => {
  await open(lab, '#locale=ar-XB');
  await lab.keyboard.press('4');
  await lab.locator('#tab-computation').click();
  await expect(lab.locator('.formula').first()).toHaveCSS('direction', 'ltr');
  await expect(lab.locator('.value-short').first()).toHaveCSS('direction', 'ltr');
});
