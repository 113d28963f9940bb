// The lab in somebody else's page: parameters, locks, messages, the element, the protocols by which others set heights
// and keep states, and many labs on one page.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

import { violations } from './axe.mjs';
import { complaintsOf, expect, main, ready, settled, test } from './lab.mjs';

const FIXED = 'session=fixed';
const file = (path) => readFile(new URL(`../../${path}`, import.meta.url));

// Has a page keep what it hears.
const listen = (page) => page.addInitScript(() => {
  if (window.parent !== window) return;
  window.heard = [];
  addEventListener('message', ({ data }) => window.heard.push(data));
});

// A page of somebody's, on the same host in another folder, with the lab in a frame.
async function lesson(page, baseURL, frame) {
  const address = new URL('/somebody/elses/lesson.html', baseURL).href;
  const body = `<!doctype html><title>A lesson</title><link rel="icon" href="data:,"><h1>A lesson</h1>${frame}`;
  await listen(page);
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(address);
}

const framed = (baseURL, query, more = '') => `<iframe id="lab" src="${baseURL}?embed&amp;${query.replaceAll('&', '&amp;')}" title="Lab" width="800" height="500" ${more}></iframe>`;
const lab = (page) => page.frameLocator('#lab');

// The first message of a type that has been heard, or that is heard next.
const heard = (page, type) => page.waitForFunction((wanted) => window.heard.find((it) => it?.type === wanted), type).then((it) => it.jsonValue());

// What the lab answers to a message.
const ask = (page, message) => page.evaluate(async (content) => {
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
async function press(page, key) {
  await lab(page).locator('h1').click();
  await page.keyboard.press(key);
}

// A host as docs/hosting.md has it: browsers may keep what has a hash in its name, and sandboxed frames, which have no
// origin, may read. It notes what is fetched.
async function host(lesson, use) {
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
  const fetched = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    try {
      const content = path === '/lesson.html' ? `<!doctype html><title>A lesson</title><link rel="icon" href="data:,"><h1>A lesson</h1>${lesson}` : await file(path.replace(/^\/lab\//, 'dist/'));
      fetched.push(path);
      response.writeHead(200, {
        'Content-Type': types[extname(path)] ?? 'text/plain',
        'Cache-Control': /[-.][0-9a-f]{8,16}[_.]/.test(path) ? 'max-age=31536000, immutable' : 'no-cache',
        'Access-Control-Allow-Origin': '*',
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  try {
    await use(`http://127.0.0.1:${server.address().port}/`, fetched);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test('a frame begins where its query says, and shows nothing that it is not to show', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page);
  await lesson(page, baseURL, framed(baseURL, `${FIXED}&chapter=3&scenario=expired&detail=story&theme=dark&locale=de&controls=minimal`));
  await expect(lab(page).locator('main')).toHaveAttribute('data-chapter', '3');
  await expect(lab(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(lab(page).locator('html')).toHaveAttribute('lang', 'de');
  for (const gone of ['.header', '.rail', '.scrubber', '#speed']) await expect(lab(page).locator(gone)).toBeHidden();
  await lab(page).locator('#next').click();
  await expect(lab(page).locator('.story h1')).toContainText('Der Client beendet die Verbindung');
  expect(complaints).toEqual([]);
});

test('the lab tells the page around it how things stand', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, `${FIXED}&scenario=expired`));
  const { state, source, version } = await heard(page, 'ready');
  expect([source, version]).toEqual(['handshake-lab', 1]);
  expect(state).toMatchObject({ step: 1, chapter: 1, chaptersVisited: [1], outcome: null, playing: false });
  expect(state.link).toContain('certificate=expired');
  await press(page, 'End');
  const step = await heard(page, 'step');
  expect(step.state).toMatchObject({ step: state.steps, outcome: 'failed' });
  expect(await heard(page, 'outcome')).toMatchObject({ outcome: 'failed', alert: 'certificate_expired' });
  expect((await heard(page, 'resize')).height).toBeGreaterThan(400);
});

test('messages move the lab and are answered', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, FIXED));
  // Before there is a session, too.
  const first = await ask(page, { type: 'goTo', chapter: 4 });
  expect(first).toMatchObject({ type: 'reply', state: { chapter: 4 } });
  expect((await ask(page, { type: 'goTo', step: 2 })).state.step).toBe(2);
  expect((await ask(page, { type: 'play' })).state.playing).toBe(true);
  expect((await ask(page, { type: 'pause' })).state.playing).toBe(false);
  await ask(page, { type: 'setOptions', options: { detail: 'story', viewpoint: 'eavesdropper', speed: 2 } });
  await expect(lab(page).locator('main')).toHaveAttribute('data-detail', 'story');
  await expect(lab(page).locator('#speed')).toContainText('2×');
  const failing = await ask(page, { type: 'setScenario', scenario: 'unknown-authority' });
  expect(failing.state.link).toContain('certificate=unknown-authority');
  // A state leads back to where it was said.
  const { state } = await ask(page, { type: 'setScenario', scenario: first.state.link });
  expect(state).toMatchObject({ chapter: 4, step: first.state.step, link: first.state.link });
  expect((await ask(page, { type: 'getState' })).state).toEqual(state);
});

test('what is not understood is answered with an error, and nothing is done', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, FIXED));
  const { state } = await heard(page, 'ready');
  for (const [message, reason] of [
    [{ type: 'explode' }, /unknown type/],
    [{ type: 'constructor' }, /unknown type/],
    [{ type: 'getState', version: 2 }, /version/],
    [{ type: 'goTo' }, /step and chapter/],
    [{ type: 'goTo', step: '3' }, /step must be of the type number/],
    [{ type: 'goTo', step: 3, run: 'alert(1)' }, /unknown field: run/],
    [{ type: 'goTo', step: 3.5 }, /no such step/],
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
  // Not addressed to it, or by nobody who can be answered.
  await page.evaluate(() => {
    const { contentWindow } = document.getElementById('lab');
    for (const garbage of [null, 7, 'goTo', '{', '{"method":"JSInput::nothing"}', [], { type: 'goTo', step: 5 }, { target: 'handshake-lab' }]) {
      contentWindow.postMessage(garbage, '*');
    }
  });
  expect((await ask(page, { type: 'getState' })).state).toEqual(state);
  expect(await heard(page, 'error')).toMatchObject({ reason: expect.any(String) });
});

test('only the window around the frame is heard, and only of the origin that the query names', async ({ page, baseURL }) => {
  const origin = encodeURIComponent(new URL(baseURL).origin);
  await lesson(page, baseURL, `${framed(baseURL, `${FIXED}&origin=${origin}`)}<iframe id="beside" srcdoc="<p>beside"></iframe>`);
  const { state } = await heard(page, 'ready');
  await page.frameLocator('#beside').locator('p').evaluate(() => {
    parent.frames[0].postMessage({ target: 'handshake-lab', version: 1, id: 1, type: 'goTo', step: 5 }, '*');
  });
  // From within the frame itself, too.
  await lab(page).locator('main').evaluate(() => {
    postMessage({ target: 'handshake-lab', version: 1, id: 2, type: 'goTo', step: 5 }, '*');
  });
  expect((await ask(page, { type: 'getState' })).state).toEqual(state);
});

test('a page of another origin than the one that the query names hears nothing and is not heard', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, `${FIXED}&origin=https%3A%2F%2Fschool.test`));
  await expect(lab(page).locator('main')).toHaveAttribute('data-ready', 'true');
  await page.evaluate(() => document.getElementById('lab').contentWindow.postMessage({ target: 'handshake-lab', version: 1, id: 1, type: 'goTo', step: 5 }, '*'));
  // What the learner does comes after what was posted before.
  await lab(page).locator('#next').click();
  await expect(lab(page).locator('main')).toHaveAttribute('data-step', '2');
  expect(await page.evaluate(() => window.heard)).toEqual([]);
});

test('a page that is not in a frame neither loads what speaks with one nor hears messages', async ({ lab: page }) => {
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => name.includes('embedding.js'))).toEqual([]);
  await page.evaluate(() => postMessage({ target: 'handshake-lab', version: 1, id: 1, type: 'goTo', step: 5 }, '*'));
  await page.locator('#next').click();
  await expect(main(page)).toHaveAttribute('data-step', '2');
});

test('what is locked is neither there nor to be had by keys, links and messages', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}?${FIXED}&lock=detail,theme,locale,viewpoint,speed,scenario`);
  await ready(page);
  for (const gone of ['.details', '.viewpoint', '#theme', '#language', '#choices', '#new-session', '#speed']) {
    await expect(page.locator(gone)).toBeHidden();
  }
  await page.evaluate(() => { location.hash = 'step=3&detail=bytes&trust=nobody'; });
  await expect(main(page)).toHaveAttribute('data-step', '3');
  await expect(main(page)).toHaveAttribute('data-detail', 'messages');
  await expect(page.locator('.notice')).toContainText('fixed here');
  await page.locator('.notice button').click();
  await expect(page.locator('.notice')).toHaveCount(0);

  await lesson(page, baseURL, framed(baseURL, `${FIXED}&lock=step,scenario`));
  await heard(page, 'ready');
  await expect(lab(page).locator('#next')).toBeHidden();
  await expect(lab(page).locator('.rail-list button:enabled')).toHaveCount(0);
  await press(page, 'ArrowRight');
  await expect(lab(page).locator('.notice')).toContainText('fixed here');
  await expect(lab(page).locator('main')).toHaveAttribute('data-step', '1');
  expect(await ask(page, { type: 'goTo', step: 2 })).toMatchObject({ type: 'error', reason: 'locked: step' });
  expect(await ask(page, { type: 'setScenario', scenario: 'expired' })).toMatchObject({ type: 'error', reason: 'locked: scenario' });
});

test('without controls there is nothing to press but a way to stop what plays', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, `${FIXED}&controls=none`));
  await heard(page, 'ready');
  await expect(lab(page).locator('.transport')).toBeHidden();
  await ask(page, { type: 'play' });
  await expect(lab(page).locator('#play')).toBeVisible();
  await lab(page).locator('#play').click();
  await expect(lab(page).locator('.transport')).toBeHidden();
  expect((await ask(page, { type: 'getState' })).state.playing).toBe(false);
});

test('a lab that plays by itself does not where less motion is asked for, and has a button in any case', async ({ page, baseURL }) => {
  await page.clock.install();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lesson(page, baseURL, framed(baseURL, `${FIXED}&autoplay&controls=none`));
  await page.clock.runFor(1000);
  expect((await heard(page, 'ready')).state.playing).toBe(false);
  await expect(lab(page).locator('#play')).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await lesson(page, baseURL, framed(baseURL, `${FIXED}&autoplay&controls=none`));
  await page.clock.runFor(1000);
  expect((await heard(page, 'ready')).state.playing).toBe(true);
  await page.clock.runFor(10_000);
  await expect(lab(page).locator('main')).not.toHaveAttribute('data-step', '1');
  await lab(page).locator('#play').click();
  expect((await ask(page, { type: 'getState' })).state.playing).toBe(false);
});

test('a lab out of sight neither plays on nor moves', async ({ page, baseURL }) => {
  await page.clock.install();
  await lesson(page, baseURL, `${framed(baseURL, FIXED)}<div style="block-size: 5000px"></div><p id="far">far</p>`);
  await page.clock.runFor(1000);
  await ask(page, { type: 'play' });
  await page.locator('#far').scrollIntoViewIfNeeded();
  await expect(lab(page).locator('html')).toHaveClass(/out-of-sight/);
  const { state } = await ask(page, { type: 'getState' });
  await page.clock.runFor(60_000);
  expect((await ask(page, { type: 'getState' })).state).toEqual(state);
  await page.locator('h1').scrollIntoViewIfNeeded();
  await expect(lab(page).locator('html')).not.toHaveClass(/out-of-sight/);
  await page.clock.runFor(10_000);
  expect((await ask(page, { type: 'getState' })).state.step).toBeGreaterThan(state.step);
});

test('a sandboxed frame without an origin runs, and is spoken with', async ({ page }) => {
  await host(framed('lab/index.html', `${FIXED}&theme=dark`, 'sandbox="allow-scripts"'), async (address) => {
    await listen(page);
    await page.goto(`${address}lesson.html`);
    expect((await heard(page, 'ready')).state.step).toBe(1);
    expect((await ask(page, { type: 'goTo', step: 4 })).state.step).toBe(4);
    await expect(lab(page).locator('html')).toHaveAttribute('data-theme', 'dark');
    expect((await ask(page, { type: 'setScenario', scenario: 'expired' })).state.link).toContain('certificate=expired');
  });
});

test('H5P’s resizer and Canvas are told the height in their words', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, FIXED));
  // As h5p-resizer.js does.
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
  const { height } = await heard(page, 'resize');
  await expect.poll(() => page.locator('#lab').evaluate((frame) => frame.style.height)).toBe(`${height}px`);
  const said = await page.evaluate(() => window.heard);
  expect(said).toContainEqual({ subject: 'lti.frameResize', height });
  expect(said).toContain(JSON.stringify({ subject: 'lti.frameResize', height }));
  // Nothing is cut off at that height, and the lab does not ask for another one because of it.
  const overflow = await lab(page).locator('html').evaluate((root) => root.scrollHeight - root.clientHeight);
  expect(overflow).toBeLessThanOrEqual(1);
  expect(await page.evaluate(() => window.heard.filter((it) => it?.type === 'resize').length)).toBe(1);
});

test('JSInput of Open edX gets and sets the state by its channel', async ({ page, baseURL }) => {
  await lesson(page, baseURL, framed(baseURL, FIXED));
  await heard(page, 'ready');
  // As much of jschannel as a peer needs.
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
    await page.waitForFunction((text) => window.heard.includes(text), JSON.stringify({ method: 'JSInput::__ready', params }));
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

// The example's own files, beside the built lab as in the repository.
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

test('the example page uses the element, whose methods are promises and which raises events', async ({ page, baseURL }) => {
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

  // Attributes are handed on, or the lab begins anew.
  await element.evaluate((it) => it.setAttribute('detail', 'bytes'));
  await expect(frame.locator('main')).toHaveAttribute('data-detail', 'bytes');
  await element.evaluate((it) => it.setAttribute('locale', 'de'));
  await expect(frame.locator('html')).toHaveAttribute('lang', 'de');
  await element.evaluate((it) => it.setAttribute('controls', 'full'));
  await expect(frame.locator('.rail')).toBeVisible();
  await expect(frame.locator('main')).toHaveAttribute('data-step', '1');
  expect(complaints).toEqual([]);
});

test('the element is as high as the lab asks for, at any width and however deep one looks', async ({ page, baseURL }) => {
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

test('where the lab cannot begin, whoever asks is told so', async ({ page, baseURL }) => {
  await page.addInitScript(() => { if (window.parent !== window) delete globalThis.WebAssembly; });
  await lesson(page, baseURL, framed(baseURL, FIXED));
  await expect(lab(page).locator('.without-program')).toBeVisible();
  expect(await heard(page, 'error')).toMatchObject({ reason: 'there is no webassembly' });
  expect(await ask(page, { type: 'goTo', step: 2 })).toMatchObject({ type: 'error', reason: 'there is no webassembly' });
});

test('an element without a lab says so, and one that is taken away keeps nobody waiting', async ({ page, baseURL }) => {
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

test('an element whose address is none of a web page says so in its place, and begins when it gets one', async ({ page, baseURL }) => {
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
    await expect(page.locator('handshake-lab')).toHaveText('Hier fehlt das Labor: Diese Seite sagt nicht, unter welcher Webadresse es ist.');
    await expect(page.locator('handshake-lab iframe')).toHaveCount(0);
    expect(await page.evaluate(() => [window.reasons.length, window.wasRun])).toEqual([1, undefined]);
  }
  await page.evaluate((src) => document.querySelector('handshake-lab').setAttribute('src', src), new URL('index.html', baseURL).pathname);
  await expect(page.locator('handshake-lab iframe').contentFrame().locator('main')).toHaveAttribute('data-ready', 'true');
  await expect(page.locator('handshake-lab [role=alert]')).toHaveCount(0);
});

test('ten labs on one page load each program once, and only those in view are awake', async ({ page }) => {
  const labs = Array.from({ length: 10 }, (_, index) => `<iframe title="Lab ${index + 1}" src="lab/index.html?embed&amp;session=fixed&amp;chapter=${1 + (index % 6)}" width="800" height="700"></iframe>`);
  await host(labs[0], async (address, fetched) => {
    const complaints = complaintsOf(page);
    const within = (index) => page.locator('iframe').nth(index).contentFrame();
    await page.goto(`${address}lesson.html`);
    await expect(within(0).locator('main')).toHaveAttribute('data-ready', 'true');
    await page.evaluate((more) => document.body.insertAdjacentHTML('beforeend', more), labs.slice(1).join('<br>'));
    for (let index = 0; index < 10; index += 1) {
      await expect(within(index).locator('main')).toHaveAttribute('data-chapter', String(1 + (index % 6)), { timeout: 30_000 });
    }
    expect(fetched.filter((path) => path.endsWith('index.html'))).toHaveLength(10);
    const programs = fetched.filter((path) => path.endsWith('.wasm'));
    expect(programs.map((path) => path.replace(/^.*\/|-[0-9a-f]{8,16}_bg.wasm$/g, '')).sort()).toEqual(['engine', 'handshake-lab']);
    // The page is ten frames high, the window one: the first is awake, the last ones sleep.
    await expect(within(0).locator('html')).not.toHaveClass(/out-of-sight/);
    for (let index = 2; index < 10; index += 1) await expect(within(index).locator('html')).toHaveClass(/out-of-sight/);
    await page.locator('iframe').nth(9).scrollIntoViewIfNeeded();
    await expect(within(9).locator('html')).not.toHaveClass(/out-of-sight/);
    await expect(within(0).locator('html')).toHaveClass(/out-of-sight/);
    expect(complaints).toEqual([]);
  });
});

for (const theme of ['light', 'dark']) {
  for (const [width, height] of [[800, 500], [360, 640]]) {
    test(`whole in a frame of ${width} by ${height}, and axe has nothing to say, ${theme}`, async ({ page, baseURL }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      for (const query of ['controls=full', 'controls=minimal', 'controls=none&autoplay', 'lock=step,detail,viewpoint,scenario']) {
        await page.goto(`${baseURL}?embed&${FIXED}&theme=${theme}&chapter=4&${query}`);
        await ready(page);
        await settled(page);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wider, query).toBe(0);
        expect(await violations(page), query).toEqual([]);
      }
    });
  }
}
