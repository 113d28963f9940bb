// Messages between the lab and the embedding page: the lab's own, and the protocols of H5P, Canvas
// and Open edX for height and state.

import { expect, main, test } from './lab.mjs';
import { FIXED, ask, framed, received, lab, lesson, press } from './lesson.mjs';

test('the lab reports its state to the embedding page', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, `${FIXED}&scenario=expired`));
  const { state, source, version } = await received(page, 'ready');
  expect([source, version]).toEqual(['handshake-lab', 1]);
  expect(state).toMatchObject({ step: 1, stepName: 'client-hello', story: 'rsa', chapter: 1, chapters: 6, chaptersVisited: [1], outcome: null, playing: false });
  expect(state.link).toContain('certificate=expired');
  await press(page, 'End');
  const step = await received(page, 'step');
  expect(step.state).toMatchObject({ step: state.steps, outcome: 'failed' });
  expect(await received(page, 'outcome')).toMatchObject({ outcome: 'failed', alert: 'certificate_expired' });
  expect((await received(page, 'resize')).height).toBeGreaterThan(400);
});

test('messages control the lab and are answered', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, FIXED));
  // Also works before there is a session.
  const first = await ask(page, { type: 'goTo', chapter: 4 });
  expect(first).toMatchObject({ type: 'reply', state: { chapter: 4 } });
  expect((await ask(page, { type: 'goTo', step: 2 })).state.step).toBe(2);
  expect((await ask(page, { type: 'goTo', stepName: 'server.derive-keys' })).state).toMatchObject({ step: 11, stepName: 'server.derive-keys' });
  expect((await ask(page, { type: 'goTo', step: 2 })).state.stepName).toBe('server.negotiation');
  expect((await ask(page, { type: 'play' })).state.playing).toBe(true);
  expect((await ask(page, { type: 'pause' })).state.playing).toBe(false);
  await ask(page, { type: 'setOptions', options: { detail: 'story', viewpoint: 'eavesdropper', speed: 2 } });
  await expect(lab(page).locator('main')).toHaveAttribute('data-detail', 'story');
  await expect(lab(page).locator('#speed')).toContainText('2×');
  const failing = await ask(page, { type: 'setScenario', scenario: 'unknown-authority' });
  expect(failing.state.link).toContain('certificate=unknown-authority');
  // A reported state leads back to where it was reported.
  const { state } = await ask(page, { type: 'setScenario', scenario: first.state.link });
  expect(state).toMatchObject({ chapter: 4, step: first.state.step, link: first.state.link });
  expect((await ask(page, { type: 'getState' })).state).toEqual(state);
});

test('an invalid message is answered with an error and changes nothing', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, FIXED));
  const { state } = await received(page, 'ready');
  for (const [message, reason] of [
    [{ type: 'explode' }, /unknown type/],
    [{ type: 'constructor' }, /unknown type/],
    [{ type: 'getState', version: 2 }, /version/],
    [{ type: 'goTo' }, /step and chapter/],
    [{ type: 'goTo', step: '3' }, /step must be of the type number/],
    [{ type: 'goTo', step: 3, run: 'alert(1)' }, /unknown field: run/],
    [{ type: 'goTo', step: 3.5 }, /no such step/],
    [{ type: 'goTo', stepName: 3 }, /stepName must be of the type string/],
    [{ type: 'goTo', stepName: '3' }, /no such step/],
    [{ type: 'goTo', stepName: 'client-hello.2' }, /no such step/],
    [{ type: 'goTo', chapter: 9 }, /no such chapter/],
    [{ type: 'setScenario' }, /needed/],
    [{ type: 'setScenario', scenario: '<img src=x onerror=alert(1)>' }, /no such scenario|not understood/],
    [{ type: 'setOptions', options: { theme: 'pink' } }, /no such theme/],
    [{ type: 'setOptions', options: { type: 'play' } }, /unknown option/],
    [{ type: 'setOptions', options: null }, /type object/],
  ]) {
    const answer = await ask(page, message);
    expect(answer.type, JSON.stringify(message)).toBe('error');
    expect(answer.reason).toMatch(reason);
  }
  // Messages that are not addressed to the lab, or whose sender cannot be answered, are ignored.
  await page.evaluate(() => {
    const { contentWindow } = document.getElementById('lab');
    for (const garbage of [null, 7, 'goTo', '{', '{"method":"JSInput::nothing"}', [], { type: 'goTo', step: 5 }, { target: 'handshake-lab' }]) {
      contentWindow.postMessage(garbage, '*');
    }
  });
  expect((await ask(page, { type: 'getState' })).state).toEqual(state);
  expect(await received(page, 'error')).toMatchObject({ reason: expect.any(String) });
});

test('only the parent window is heard, and only from the origin that the query names', async ({ page, baseURL }) => {
  const origin = encodeURIComponent(new URL(baseURL).origin);
  await lesson(page, baseURL, `${framed(baseURL, `${FIXED}&origin=${origin}`)}<iframe id="beside" srcdoc="<p>beside"></iframe>`);
  const { state } = await received(page, 'ready');
  await page.frameLocator('#beside').locator('p').evaluate(() => {
    parent.frames[0].postMessage({ target: 'handshake-lab', version: 1, id: 1, type: 'goTo', step: 5 }, '*');
  });
  // Messages from within the frame itself are ignored too.
  await lab(page).locator('main').evaluate(() => {
    postMessage({ target: 'handshake-lab', version: 1, id: 2, type: 'goTo', step: 5 }, '*');
  });
  expect((await ask(page, { type: 'getState' })).state).toEqual(state);
});

test('a page of an origin that the query does not name receives nothing and is ignored', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, `${FIXED}&origin=https%3A%2F%2Fschool.test`));
  await expect(lab(page).locator('main')).toHaveAttribute('data-ready', 'true');
  await page.evaluate(() => document.getElementById('lab').contentWindow.postMessage({ target: 'handshake-lab', version: 1, id: 1, type: 'goTo', step: 5 }, '*'));
  // The learner's click is handled after the messages posted before it.
  await lab(page).locator('#next').click();
  await expect(lab(page).locator('main')).toHaveAttribute('data-step', '2');
  expect(await page.evaluate(() => window.received)).toEqual([]);
});

test('outside a frame, the page neither loads the embedding code nor accepts messages', async ({ lab: page }) => {
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => name.includes('embedding.js'))).toEqual([]);
  await page.evaluate(() => postMessage({ target: 'handshake-lab', version: 1, id: 1, type: 'goTo', step: 5 }, '*'));
  await page.locator('#next').click();
  await expect(main(page)).toHaveAttribute('data-step', '2');
});

test('H5P’s resizer and Canvas get the height in their own formats', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, FIXED));
  // Same as h5p-resizer.js.
  await page.evaluate(() => {
    const frame = document.getElementById('lab');
    const answer = (action) => frame.contentWindow.postMessage({ context: 'h5p', action }, '*');
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow || data?.context !== 'h5p') return;
      if (data.action === 'hello') answer('hello');
      if (data.action === 'prepareResize') {
        frame.style.height = `${data.clientHeight}px`;
        answer('resizePrepared');
      }
      if (data.action === 'resize') frame.style.height = `${data.scrollHeight}px`;
    });
    answer('ready');
  });
  const { height } = await received(page, 'resize');
  await expect.poll(() => page.locator('#lab').evaluate((frame) => frame.style.height)).toBe(`${height}px`);
  const messages = await page.evaluate(() => window.received);
  expect(messages).toContainEqual({ subject: 'lti.frameResize', height });
  expect(messages).toContain(JSON.stringify({ subject: 'lti.frameResize', height }));
  // Nothing is cut off at that height, and the new height does not trigger another request.
  const overflow = await lab(page).locator('html').evaluate((root) => root.scrollHeight - root.clientHeight);
  expect(overflow).toBeLessThanOrEqual(1);
  expect(await page.evaluate(() => window.received.filter((it) => it?.type === 'resize').length)).toBe(1);
});

test('Open edX’s JSInput gets and sets the state over its channel', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, FIXED));
  await received(page, 'ready');
  // The part of jschannel that a peer needs.
  const call = (method, params) => page.evaluate(([name, value]) => new Promise((resolve) => {
    const { contentWindow } = document.getElementById('lab');
    const id = Math.floor(Math.random() * 1e6);
    addEventListener('message', ({ source, data }) => {
      if (source !== contentWindow || typeof data !== 'string') return;
      const answer = JSON.parse(data);
      if (answer.id === id) resolve(answer);
    });
    contentWindow.postMessage(JSON.stringify({ id, method: `JSInput::${name}`, params: value }), '*');
  }), [method, params]);
  await page.evaluate(() => document.getElementById('lab').contentWindow.postMessage('{"method":"JSInput::__ready","params":"ping"}', '*'));
  for (const params of ['ping', 'pong']) {
    await page.waitForFunction((text) => window.received.includes(text), JSON.stringify({ method: 'JSInput::__ready', params }));
  }
  await ask(page, { type: 'goTo', chapter: 2 });
  const { result: kept } = await call('getState', '');
  expect(JSON.parse((await call('getGrade', '')).result)).toEqual({ chaptersVisited: [1, 2], outcome: null });
  await ask(page, { type: 'setScenario', scenario: 'expired' });
  expect((await call('setState', kept)).result).toBe(true);
  const { state } = await ask(page, { type: 'getState' });
  expect(state.link).toBe(JSON.parse(kept).link);
  for (const wrong of ['', '{}', '{"version":1,"link":"colour=red"}']) expect((await call('setState', wrong)).error).toBe('invalid_state');
  expect((await call('eval', '1')).error).toBe('method_not_found');
});

test('if the lab cannot start, requests are answered with an error', async ({ page, baseURL }) => {
  await page.addInitScript(() => { if (window.parent !== window) delete globalThis.WebAssembly; });
  await lesson(page, baseURL, framed(baseURL, FIXED));
  await expect(lab(page).locator('.without-program')).toBeVisible();
  expect(await received(page, 'error')).toMatchObject({ reason: 'there is no webassembly' });
  expect(await ask(page, { type: 'goTo', step: 2 })).toMatchObject({ type: 'error', reason: 'there is no webassembly' });
});
