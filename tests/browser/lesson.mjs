// A page of somebody's with the lab in a frame, and the messages between the two.

import { readFile } from 'node:fs/promises';

export const FIXED = 'session=fixed';
export const file = (path) => readFile(new URL(`../../${path}`, import.meta.url));

// Has a page keep the messages that it receives.
export const listen = (page) => page.addInitScript(() => {
  if (window.parent !== window) return;
  window.received = [];
  addEventListener('message', ({ data }) => window.received.push(data));
});

// A page of somebody's, on the same host in another folder, with the lab in a frame.
export async function lesson(page, baseURL, frame) {
  const address = new URL('/somebody/elses/lesson.html', baseURL).href;
  const body = `<!doctype html><title>A lesson</title><link rel="icon" href="data:,"><h1>A lesson</h1>${frame}`;
  await listen(page);
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(address);
}

export const framed = (baseURL, query, more = '') => `<iframe id="lab" src="${baseURL}?embed&amp;${query.replaceAll('&', '&amp;')}" title="Lab" width="800" height="500" ${more}></iframe>`;
export const lab = (page) => page.frameLocator('#lab');

// The first message of a type, once it has been received.
export const received = (page, type) => page.waitForFunction((wanted) => window.received.find((it) => it?.type === wanted), type).then((it) => it.jsonValue());

// What the lab answers to a message.
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

// A key while the focus is in the lab.
export async function press(page, key) {
  await lab(page).locator('h1').click();
  await page.keyboard.press(key);
}
