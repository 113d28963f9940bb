// The <handshake-lab> custom element, which embeds the lab's frame in another page.

import { extname } from 'node:path';

import { complaintsOf, expect, test } from './lab.mjs';
import { file } from './lesson.mjs';

// Serves the example's own files beside the built lab, at the same relative paths as in the
// repository.
async function openExample(page, baseURL) {
  const types = { '.html': 'text/html', '.js': 'text/javascript' };
  await page.route('**/repository/examples/*', async (route) => {
    const path = new URL(route.request().url()).pathname.split('/repository/')[1];
    await route.fulfill({ contentType: types[extname(path)], body: await file(path) });
  });
  await page.route('**/repository/dist/**', (route) => {
    const address = route.request().url().replace('/repository/dist/', '/courses/net/tls/');
    return route.continue({ url: address });
  });
  await page.goto(new URL('/repository/examples/plain.html', baseURL).href);
}

test('the example page uses the element, whose methods return promises and which fires events', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page);
  await openExample(page, baseURL);
  const status = page.locator('#status');
  await expect(status).toContainText('Step 1 of');
  const frame = page.frameLocator('#lab iframe');
  await page.locator('#key').click();
  await expect(frame.locator('main')).toHaveAttribute('data-chapter', '4');
  await page.locator('#expired').click();
  await expect(frame.locator('main')).toHaveAttribute('data-chapter', '3');
  await page.locator('#eavesdropper').click();
  await expect(frame.locator('.story')).toBeVisible();
  const element = page.locator('#lab');
  const fails = (act) => element.evaluate((it, [name, value]) => it[name](value).then(() => null, (error) => error.message), act);
  expect(await fails(['goTo', 999])).toContain('no such step');
  expect(await fails(['setOptions', { theme: 'dark' }])).toBe('locked: theme');
  expect(await element.evaluate((it) => it.getState().then(({ chapter }) => chapter))).toBe(3);

  // A change of attribute either reaches the running lab or restarts it.
  await element.evaluate((it) => it.setAttribute('detail', 'bytes'));
  await expect(frame.locator('main')).toHaveAttribute('data-detail', 'bytes');
  await element.evaluate((it) => it.setAttribute('locale', 'de'));
  await expect(frame.locator('html')).toHaveAttribute('lang', 'de');
  await element.evaluate((it) => it.setAttribute('controls', 'full'));
  await expect(frame.locator('.rail')).toBeVisible();
  await expect(frame.locator('main')).toHaveAttribute('data-step', '1');
  expect(complaints).toEqual([]);
});

test('the element takes the height that the lab requests, at any width and detail', async ({ page, baseURL }) => {
  test.setTimeout(90_000);
  await openExample(page, baseURL);
  await expect(page.locator('#status')).toContainText('Step 1 of');
  const element = page.locator('#lab');
  await element.evaluate((it) => it.setAttribute('controls', 'full'));
  const frame = page.frameLocator('#lab iframe');
  await expect(frame.locator('.rail')).toBeVisible();
  const missing = () => element.evaluate((it) => {
    const inner = it.shadowRoot.firstChild;
    return inner.contentDocument.documentElement.scrollHeight - inner.clientHeight;
  });
  for (const width of [320, 400, 700, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const detail of ['story', 'messages', 'bytes']) {
      await element.evaluate((it, value) => it.setAttribute('detail', value), detail);
      await expect(frame.locator('main')).toHaveAttribute('data-detail', detail);
      for (const step of [1, 8, 20]) {
        await element.evaluate((it, value) => it.goTo(value), step);
        await expect.poll(missing, `${detail}, step ${step}, ${width} pixels`).toBeLessThanOrEqual(1);
      }
    }
  }
});

test('an element without a lab says so, and a removed one settles its promises', async ({ page, baseURL }) => {
  await openExample(page, baseURL);
  await expect(page.locator('#status')).toContainText('Step 1 of');
  const reasons = await page.evaluate(async () => {
    const lab = document.getElementById('lab');
    const asked = lab.setScenario('expired').catch((error) => error.message);
    lab.remove();
    return [await asked, await lab.play().catch((error) => error.message)];
  });
  expect(reasons).toEqual(['the element was taken out of the page', 'the element is not in a page']);
});

test('an element with an invalid address says so, and starts once it gets a valid one', async ({ page, baseURL }) => {
  const sources = [
    'javascript:parent.wasRun=1', ' \u0001JaVa\tScRiPt:parent.wasRun=1', 'data:text/html,<script>parent.wasRun=1</script>',
    'blob:https://school.test/1', 'vbscript:run', 'file:///tmp/index.html', 'about:blank', 'http://', 'mailto:a@school.test',
  ];
  await page.route('**/somebody/elses/lesson.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="de-AT"><title>A lesson</title><p>A lesson</p></html>' }));
  await page.goto(new URL('/somebody/elses/lesson.html', baseURL).href);
  await page.addScriptTag({ url: `${baseURL}handshake-lab-element.js` });
  for (const src of sources) {
    await page.evaluate((src) => {
      window.reasons = [];
      document.querySelector('handshake-lab')?.remove();
      const lab = document.createElement('handshake-lab');
      lab.addEventListener('handshake-lab-error', ({ detail }) => window.reasons.push(detail.reason));
      lab.setAttribute('src', src);
      document.body.append(lab);
    }, src);
    await expect(page.locator('handshake-lab')).toHaveText('Hier fehlt das Handshake Lab: Diese Seite sagt nicht, unter welcher Webadresse es ist.');
    await expect(page.locator('handshake-lab iframe')).toHaveCount(0);
    expect(await page.evaluate(() => [window.reasons.length, window.wasRun])).toEqual([1, undefined]);
  }
  await page.evaluate((src) => document.querySelector('handshake-lab').setAttribute('src', src), new URL('index.html', baseURL).pathname);
  await expect(page.locator('handshake-lab iframe').contentFrame().locator('main')).toHaveAttribute('data-ready', 'true');
  await expect(page.locator('handshake-lab [role=alert]')).toHaveCount(0);
});
