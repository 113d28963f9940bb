// A host page with the lab in a frame, and helpers for the messages between them.

import { readFile } from 'node:fs/promises';

export const FIXED = 'session=fixed';
export const file = (path) => readFile(new URL(`../../${path}`, import.meta.url));

// Makes a page record the messages that it receives.
export const listen = (page) => page.addInitScript(() => {
  if (window.parent !== window) return;
  window.received = [];
  addEventListener('message', ({ data }) => window.received.push(data));
});

// Opens a host page with the lab in a frame, on the same server in another folder.
export async function lesson(page, baseURL, frame) {
  const address = new URL('/somebody/elses/lesson.html', baseURL).href;
  const body = `<!doctype html><title>A lesson</title><link rel="icon" href="data:,"><h1>A lesson</h1>${frame}`;
  await listen(page);
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(address);
}

export const framed = (baseURL, query, more = '') => `<iframe id="lab" src="${baseURL}?embed&amp;${query.replaceAll('&', '&amp;')}" title="Lab" width="800" height="500" ${more}></iframe>`;
export const lab = (page) => page.frameLocator('#lab');

// Waits for the first message of a type.
export const received = (page, type) => page.waitForFunction((wanted) => window.received.find((it) => it?.type === wanted), type).then((it) => it.jsonValue());

// Sends a message to the lab and returns the answer.
export const ask = (page, message) => page.evaluate(async (content) => {
  const { contentWindow } = document.getElementById('lab');
  const id = content.id ?? `ask-${Math.random()}`;
  const answer = new Promise((resolve) => {
    addEventListener('message', ({ source, data }) => {
      if (source === contentWindow && ['reply', 'error'].includes(data?.type) && data.inReplyTo === id) resolve(data);
    });
  });
  contentWindow.postMessage({ target: 'handshake-lab', version: 1, id, ...content }, '*');
  return answer;
}, message);

// Presses a key while the focus is in the lab.
export async function press(page, key) {
  await lab(page).locator('h1').click();
  await page.keyboard.press(key);
}
