// Questions and glossary terms: a tab at each step, a searchable list with links, and terms with
// definitions. Their texts are fetched for the messages and bytes levels only.

import { violations } from './axe.mjs';
import { expect, fromMenu, goToHeadline, main, ready, test } from './lab.mjs';

const isOfReference = (url) => /\/(explanations|questions)[^/]*\.ftl$/.test(new URL(url).pathname);

test('questions appear at their step, with a value, and the story does not fetch their texts', async ({ lab }) => {
  const fetched = [];
  lab.on('request', (request) => {
    if (isOfReference(request.url())) fetched.push(request.url());
  });
  await lab.goto('about:blank');
  await lab.goto('#detail=story');
  await ready(lab);
  await lab.locator('#next').click();
  expect(fetched).toEqual([]);
  await lab.locator('#detail-messages').click();
  const step = await goToHeadline(lab, 'makes up a secret');
  await lab.locator('#tab-questions').click();
  const question = lab.locator('#inspector-content .entry').filter({ hasText: 'Is the session key sent' });
  await expect(question.locator('code')).toHaveText(/^03 03/);
  await expect(question.getByRole('button', { name: new RegExp(`step ${step}`) })).toBeVisible();
  expect(fetched).toHaveLength(2);
  expect(await violations(lab, '#inspector')).toEqual([]);
});

test('the list is searchable, a link opens a question, and a button goes to its step', async ({ lab }) => {
  await (await fromMenu(lab, '#reference')).click();
  const entries = lab.locator('.dialog-reference .entry');
  await expect(entries.first()).toBeVisible();
  expect(await entries.count()).toBeGreaterThan(70);
  await lab.locator('#reference-search').fill('wireshark');
  await expect(entries.first()).toContainText('Wireshark');
  expect(await entries.count()).toBeLessThan(5);
  expect(await violations(lab, '.dialog-reference')).toEqual([]);
  const link = await entries.first().locator('.entry-link').getAttribute('href');
  await lab.locator('#close-reference').click();
  await lab.goto('about:blank');
  await lab.goto(link);
  await ready(lab);
  const wanted = lab.locator('.dialog-reference .entry[aria-current]');
  await expect(wanted).toBeInViewport();
  await expect(wanted).toContainText('Wireshark');
  await wanted.getByRole('button').click();
  await expect(lab.locator('dialog')).toHaveCount(0);
  await expect(main(lab)).not.toHaveAttribute('data-step', '1');
});

test('a term shows its definition to a pointer, a key and a screen reader, in the page’s language', async ({ lab }) => {
  await lab.goto('about:blank');
  await lab.goto('#locale=de&session=fixed');
  await ready(lab);
  await goToHeadline(lab, 'mit dem öffentlichen Schlüssel des Servers');
  await lab.locator('#tab-why').click();
  const term = lab.locator('#inspector-content .term').filter({ hasText: 'Padding' });
  await expect(term).toHaveAttribute('title', /Bytes, die einen Text auf die Länge auffüllen/);
  const meaning = lab.locator('#term-padding');
  await expect(meaning).toBeHidden();
  await term.focus();
  await lab.keyboard.press('Enter');
  await expect(meaning).toBeVisible();
  await expect(meaning).toContainText('Im Alltag: Füllstoff in der Kiste.');
  await lab.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
  expect(await violations(lab, '#inspector')).toEqual([]);
});

test('a page can embed the list alone, and its print is complete', async ({ lab }) => {
  await lab.goto('about:blank');
  await lab.goto('?embed&question=all');
  await ready(lab);
  const list = lab.locator('.dialog-reference');
  await expect(list.locator('.entry').first()).toBeVisible();
  const { width, height } = lab.viewportSize();
  const box = await list.boundingBox();
  expect([box.width, box.height]).toEqual([width, height]);
  await lab.emulateMedia({ media: 'print' });
  await expect(lab.locator('main')).toBeHidden();
  await expect(list.locator('.entry').last()).toBeVisible();
  await expect(lab.locator('#print-reference')).toBeHidden();
});

test('if the texts cannot be fetched, the list says so, and retries when reopened', async ({ page }) => {
  await page.route((url) => isOfReference(url.href), (route) => route.abort());
  await page.goto('');
  await ready(page);
  await (await fromMenu(page, '#reference')).click();
  await expect(page.locator('.dialog-reference [role=status]').first()).toContainText('could not be loaded');
  await page.unrouteAll();
  await page.locator('#close-reference').click();
  await (await fromMenu(page, '#reference')).click();
  await expect(page.locator('.dialog-reference .entry').first()).toBeVisible();
});
