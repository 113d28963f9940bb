// The claims of docs/teachers.md, docs/model.md and docs/attacks.md: each link opens the described view, each
// address is understood, and each snippet matches the Share panel's.

import { readFileSync } from 'node:fs';

import { expect, ready, test } from './lab.mjs';

// The placeholder address of a copy of the lab in all documents.
const COPY = 'https://example.org/tls/';
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const unescaped = (html) => html.replaceAll('&amp;', '&');

// Links with the view that they describe: "[headline](address)<br>step 4, 9 of 26, Messages,
// Everyone".
function viewsOf(document) {
  const views = [];
  let heading = '';
  for (const line of document.split('\n')) {
    heading = /^#+ (.+)$/.exec(line)?.[1] ?? heading;
    for (const [link, headline, address, place] of line.matchAll(/\[([^\]]+)\]\((https:\/\/example\.org\/tls\/[?#][^)]*)\)(?:<br>([^|]+))?/g)) {
      const [, chapter, position, detail, viewpoint] = /^step (\d), (\d+ of \d+), ([^,]+), (\S+)\s*$/.exec(place ?? '') ?? [];
      if (!viewpoint) throw new Error(`what the page shows has to stand under ${link}`);
      views.push({ heading, address, row: line.split('|'), shown: { headline, chapter, position, detail, viewpoint } });
    }
  }
  return views;
}

// Opens an address of the documents in the built page. The blank page in between forces a reload
// even if only the fragment differs.
async function open(page, baseURL, address) {
  await page.goto('about:blank');
  await page.goto(unescaped(address).replace(COPY, baseURL));
  await ready(page);
}

// The page's notices about the address; empty if it was understood completely.
const notice = (page) => page.locator('.notice span').allInnerTexts();

const shown = (page) => page.evaluate(() => {
  const text = (selector) => document.querySelector(selector)?.innerText.trim();
  return {
    headline: text('h1'),
    chapter: document.querySelector('main').dataset.chapter,
    // After a failure, this text starts with a message.
    position: text('.position')?.match(/\d+ of \d+/)?.[0],
    detail: text('.details [aria-pressed="true"]'),
    viewpoint: document.querySelector('#viewpoint')?.selectedOptions[0].text,
  };
});

for (const path of ['docs/teachers.md', 'docs/model.md', 'docs/attacks.md']) {
  const views = viewsOf(read(path));
  for (const heading of new Set(views.map((view) => view.heading))) {
    test(`${path}, ${heading}: every link opens the view that it names`, async ({ page, baseURL }) => {
      test.setTimeout(120_000);
      for (const view of views.filter((it) => it.heading === heading)) {
        await open(page, baseURL, view.address);
        expect(await notice(page), view.address).toEqual([]);
        expect(await shown(page), view.address).toEqual(view.shown);
        // In the lessons, the view must contain the quoted phrases and protocol field names of the
        // answer.
        const [, , , , answer = ''] = heading.startsWith('A lesson of') ? view.row : [];
        for (const [, quoted, name] of answer.matchAll(/"([^"]+)"|\b([a-z]+_[a-z_]+)\b/g)) {
          await expect(page.locator('main'), view.address).toContainText(quoted ?? name);
        }
      }
    });
  }
}

test('every question of the lessons has a view that answers it', () => {
  const lessons = read('docs/teachers.md').split(/^### /m).filter((part) => part.startsWith('A lesson of'));
  expect(lessons).toHaveLength(3);
  for (const lesson of lessons) {
    const rows = lesson.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').map((cell) => cell.trim()));
    const asked = rows.filter(([, , , question]) => /\?|same question/.test(question));
    expect(asked.length).toBeGreaterThan(7);
    for (const [, minute, , question, answer, view] of asked) {
      expect(answer, `${minute}: ${question}`).not.toBe('');
      expect(view, `${minute}: ${question}`).toContain(COPY);
    }
  }
});

// All addresses in a document, plus addresses built from its elements and from the parameters in a
// table's second column.
function addressesOf(document) {
  const written = [...document.matchAll(/https:\/\/example\.org\/tls\/[?#][^\s"')`]*/g)].map(([address]) => address);
  const elements = [...document.matchAll(/<handshake-lab ([^>]*)>/g)].map(([, attributes]) => {
    const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
    return `${COPY}?embed&${new URLSearchParams(pairs.filter(([name]) => !['title', 'height'].includes(name)))}`;
  });
  const parameters = [...document.matchAll(/^\|[^|]*\| `([A-Za-z]+=[^`]*)` \|/gm)].map(([, query]) => `${COPY}?embed&${query}`);
  return [...written, ...elements, ...parameters];
}

for (const path of ['README.md', 'docs/embedding.md', 'docs/teachers.md', 'examples/mkdocs/docs/index.md', 'examples/mkdocs/docs/certificates.md']) {
  test(`${path}: every address and every element is understood`, async ({ page, baseURL }) => {
    test.setTimeout(120_000);
    // The test above covers addresses with a view.
    const views = new Set(viewsOf(read(path)).map(({ address }) => address));
    const addresses = addressesOf(read(path)).filter((address) => !views.has(address));
    expect(addresses).not.toEqual([]);
    for (const address of new Set(addresses)) {
      await open(page, baseURL, address);
      expect(await notice(page), address).toEqual([]);
    }
  });
}

test('every address is also understood by the single file', async ({ page }) => {
  const endings = [...read('docs/teachers.md').matchAll(/`handshake-lab\.html([?#][^`]+)`/g)].map(([, ending]) => ending);
  expect(endings).toContain('?lock=scenario#step=client-key-exchange');
  for (const ending of endings) {
    await page.goto('about:blank');
    await page.goto(new URL('../../dist/handshake-lab.html', import.meta.url).href + ending);
    await ready(page);
    expect(await notice(page), ending).toEqual([]);
    expect((await shown(page)).chapter, ending).toBe('4');
    await expect(page.locator('#choices'), ending).toBeVisible({ visible: !ending.includes('lock=') });
  }
});

test('an address that is not understood is detected', async ({ page, baseURL }) => {
  await open(page, baseURL, `${COPY}?embed&amp;detail=pages#colour=red`);
  expect((await notice(page)).join()).toMatch(/detail=pages, colour=red/);
});

for (const path of ['README.md', 'docs/embedding.md', 'docs/teachers.md', 'examples/mkdocs/docs/index.md']) {
  test(`${path}: every frame matches the Share panel’s snippet, apart from parameters`, async ({ page, baseURL }) => {
    const snippets = [...read(path).matchAll(/<iframe src="([^"?]*)(\?embed[^"#]*)(#[^"]*)?"[^>]*><\/iframe>/g)];
    expect(snippets).not.toEqual([]);
    for (const [snippet, copy, query, fragment = ''] of snippets) {
      await open(page, baseURL, `${COPY}${fragment}`);
      await page.locator('#share').click();
      await page.locator('#share-fresh').check();
      const field = page.locator('#share-snippet');
      await expect(field).not.toHaveValue(/seed=/);
      expect(snippet).toBe((await field.inputValue()).replace(`${baseURL}?embed`, `${copy}${query}`));
    }
  });
}
