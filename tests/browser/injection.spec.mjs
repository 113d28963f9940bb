// Links, messages and files can make the lab show any text, but only as text: no markup, scripts or
// addresses of their own. The page's policy would block a script, but none may even get that far.

import { readFile } from 'node:fs/promises';

import { complaintsOf, expect, fromMenu, goToHeadline, goToStep, main, ready, steps, test as base } from './lab.mjs';

// Attempts to break out of an attribute, a text, a script and an address.
const HOSTILE = [
  '<img id="injected" src="x" onerror="injected()">',
  '"><svg id="injected" onload="injected()">',
  "'><a id='injected' href='javascript:injected()'>go</a>",
  '</script><script id="injected">injected()</script>',
  '</textarea></title></style><iframe id="injected" srcdoc="<script>parent.injected()</script>"></iframe>',
  '{{injected()}}${injected()}{ $injected }',
  'javascript:injected()',
];

const test = base.extend({
  // A page that records everything an injection could do.
  watched: async ({ page, baseURL }, use) => {
    const complaints = complaintsOf(page);
    const strange = [];
    page.on('dialog', (dialog) => {
      strange.push(`dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on('popup', (popup) => strange.push(`window: ${popup.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL) && !/^(data|blob):/.test(request.url())) strange.push(`request: ${request.url()}`);
    });
    await page.exposeFunction('injected', () => strange.push('a script was run'));
    await page.exposeFunction('violated', (what) => strange.push(`policy: ${what}`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => window.violated(`${event.effectiveDirective} ${event.blockedURI}`));
    });
    await use(page);
    expect(strange).toEqual([]);
    expect(complaints).toEqual([]);
  },
});

// Checks that the page has only its own kinds of elements, none of which run code or lead
// elsewhere.
async function isClean(page) {
  const found = await page.evaluate(() => {
    const found = [];
    const trees = [document, ...Array.from(document.querySelectorAll('template'), (template) => template.content)];
    for (const element of trees.flatMap((tree) => Array.from(tree.querySelectorAll('*')))) {
      const { localName } = element;
      if (element.id === 'injected' || ['iframe', 'object', 'embed', 'base'].includes(localName)) found.push(localName);
      if (localName === 'script' && !/^(trouble|start|offline|limits|handshake-lab|worker|exporter)/.test(element.src.split('/').at(-1))) found.push(`script ${element.src}`);
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on') || (['href', 'src', 'action', 'xlink:href'].includes(name) && /^\s*javascript:/i.test(value))) found.push(`${localName} ${name}="${value}"`);
      }
    }
    return found;
  });
  expect(found).toEqual([]);
}

async function open(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  await ready(page);
}

test('messages from a link are shown as text everywhere', async ({ watched: page }) => {
  test.setTimeout(120_000);
  const says = HOSTILE.map((text, index) => ['say', `${index % 2 ? 'server' : 'client'}:${text}`]);
  await open(page, `#${new URLSearchParams([...says, ['seed', '1'], ['time', '1790000000']])}`);
  const count = await steps(page);
  const seen = new Set();
  for (let step = 1; step <= count; step += 1) {
    await goToStep(page, step);
    const words = await page.locator('main').innerText();
    for (const text of HOSTILE.filter((text) => words.includes(text))) seen.add(text);
  }
  expect([...seen].sort()).toEqual([...HOSTILE].sort());
  await isClean(page);
  for (const id of ['choices', 'exports', 'share']) {
    await (await fromMenu(page, `#${id}`)).click();
    await expect(page.locator('dialog')).toBeVisible();
    await isClean(page);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
  }
  await page.locator('.details .segment-button').last().click();
  await isClean(page);
});

test('prints and pictures show them as text too', async ({ watched: page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => { window.print = () => { document.documentElement.dataset.printed = ''; }; });
  const says = HOSTILE.map((text) => ['say', `client:${text}`]);
  await open(page, `#${new URLSearchParams([...says, ['seed', '1'], ['time', '1790000000']])}`);
  await (await fromMenu(page, '#exports')).click();
  await page.locator('#export-paper').click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  await expect(page.locator('.printed-sheet')).toHaveCount(1);
  await isClean(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export-ladder').click()]);
  const svg = await readFile(await download.path(), 'utf8');
  const drawn = await page.evaluate((source) => {
    const picture = new DOMParser().parseFromString(source, 'image/svg+xml');
    return Array.from(picture.querySelectorAll('*'), ({ localName }) => localName);
  }, svg);
  expect(drawn.length).toBeGreaterThan(20);
  for (const kind of ['parsererror', 'script', 'img', 'a', 'iframe', 'foreignObject']) expect(drawn).not.toContain(kind);
});

// Every link parameter, with a valid value followed by value templates: `*` is replaced by a
// hostile string.
const PARAMETERS = {
  step: ['2', '*', '2*'],
  chapter: ['2', '*'],
  detail: ['messages', '*'],
  viewpoint: ['everyone', '*'],
  theme: ['system', '*'],
  locale: ['en', '*', 'en-*'],
  scenario: ['expired', '*', 'certificate=*'],
  session: ['fixed', '*'],
  challenge: ['thief', '*'],
  solved: ['thief', '*', 'thief,*'],
  host: ['example.test', '*', '*.test', 'example.test/*'],
  certificate: ['valid', '*'],
  key: ['2048', '*'],
  'server-key': ['', '*', '2048.*.1.1', '2048.0000000000000001.*.1'],
  trust: ['lab', '*'],
  clock: ['0', '*'],
  resume: ['none', '*'],
  'early-data': ['once', '*'],
  'ask-client': ['no', '*'],
  'client-certificate': ['yes', '*'],
  grease: ['yes', '*'],
  leader: ['client', '*'],
  'client-versions': ['TLS 1.2', '*', 'TLS 1.2,*'],
  'server-versions': ['TLS 1.2', '*', 'TLS 1.2,*'],
  'client-suites': ['TLS_RSA_WITH_AES_128_GCM_SHA256', '*', 'TLS_RSA_WITH_AES_128_GCM_SHA256,*'],
  'server-suites': ['TLS_RSA_WITH_AES_128_GCM_SHA256', '*', 'TLS_RSA_WITH_AES_128_GCM_SHA256,*'],
  'client-groups': ['x25519', '*', 'x25519,*'],
  'server-groups': ['secp256r1', '*', 'secp256r1,*'],
  'server-keys': ['rsa', '*', 'rsa,*'],
  'client-key': ['ed25519', '*'],
  'client-compression': ['null', '*', 'null,*'],
  'server-compression': ['null', '*', 'null,*'],
  // These accept any protocol name of up to 255 bytes, as the test above shows.
  'client-protocols': ['h2'],
  'server-protocols': ['h2'],
  'client-extended-master-secret': ['yes', '*'],
  'server-extended-master-secret': ['yes', '*'],
  'client-encrypt-then-mac': ['yes', '*'],
  'server-encrypt-then-mac': ['yes', '*'],
  say: ['client:Hello', '*', '*:Hello'],
  edit: ['client.4.drop', '*', '*.4.flip.20.1', 'client.*.drop', 'client.4.flip.*.1', 'client.4.flip.20.*', 'client.4.inject.*', 'client.4.drop.*', 'off.*'],
  flip: ['client.4.20.1', '*', '*.4.20.1', 'client.*.20.1', 'client.4.*.1', 'client.4.20.*', 'client.4.20.1.*'],
  time: ['1790000000', '*'],
  seed: ['0000000000000001', '*'],
};
const fragment = (parts) => new URLSearchParams([...parts, ['time', '1790000000'], ['seed', '0000000000000001']]).toString();

test('protocol names from a link are text in the choices and in the negotiation', async ({ watched: page }) => {
  const protocols = HOSTILE.join(',');
  await open(page, `#${fragment([['client-protocols', protocols], ['server-protocols', protocols]])}`);
  await expect(page.locator('.notice')).toHaveCount(0);
  await page.locator('#tab-computation').click();
  await goToHeadline(page, 'The server picks');
  for (const text of HOSTILE) await expect(main(page)).toContainText(text);
  await isClean(page);
  await page.locator('#choices').click();
  for (const text of HOSTILE) await expect(page.locator('#choose-client-protocols')).toContainText(text);
  await isClean(page);
});

test('a hostile part of a value is reported and otherwise ignored', async ({ watched: page }) => {
  test.setTimeout(180_000);
  // Checks that every key is a real parameter and its first value is valid.
  await open(page, `#${new URLSearchParams(Object.entries(PARAMETERS).map(([key, [value]]) => [key, value]))}`);
  await expect(page.locator('.notice')).toHaveCount(0);
  await page.locator('#choices').click();
  const offered = await page.locator('dialog [id^="choose-"]').evaluateAll((all) => all.map(({ id }) => id.replace(/^choose-|-problem$/g, '')));
  expect(offered.length).toBeGreaterThan(15);
  expect(offered.filter((key) => !(key in PARAMETERS))).toEqual([]);

  await open(page, `#${fragment([])}`);
  const count = await steps(page);
  let tried = 0;
  for (const [key, [, ...forms]] of Object.entries(PARAMETERS)) {
    for (const form of forms) {
      const value = form.replace('*', () => HOSTILE[tried % HOSTILE.length]);
      tried += 1;
      await page.evaluate((hash) => { location.hash = hash; }, fragment([[key, value]]));
      // A parameter written out inside a scenario is reported as if it stood in the link itself.
      const named = form.includes('=') ? value : `${key}=${value}`;
      await expect(page.locator('.notice').first(), `${key}=${value}`).toContainText(named.slice(0, 40));
      await ready(page);
      await expect.poll(() => steps(page), `${key}=${value}`).toBe(count);
      await isClean(page);
    }
  }
  expect(tried).toBeGreaterThan(50);
});

test('hostile parameter names and values are reported and have no other effect', async ({ watched: page }) => {
  test.setTimeout(120_000);
  const keys = [...Object.keys(PARAMETERS), 'controls', 'autoplay', 'speed', 'lock', 'allowLinks'];
  for (const text of HOSTILE) {
    const parameters = new URLSearchParams([...keys.map((key) => [key, text]), [text, text], ['__proto__', text]]);
    await open(page, `?${parameters}#${parameters}`);
    await expect(page.locator('.notice').first()).toContainText(text.slice(0, 10));
    await isClean(page);
  }
});

test('a language never loads a file from outside the lab', async ({ watched: page }) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  for (const tag of ['../../x', '..%2f..%2fx', 'de/../../x', '//other.test/x', 'https://other.test/x', 'de"]', 'x".ftl', '\\\\other\\x']) {
    await open(page, `?locale=${encodeURIComponent(tag)}#locale=${encodeURIComponent(tag)}`);
    await expect(page.locator('html')).toHaveAttribute('lang', /^(en|de)$/);
  }
  const paths = fetched.filter((url) => url.startsWith('http')).map((url) => new URL(url)).map(({ origin, pathname }) => origin + pathname);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => /other\.test|\/x|locales\/(?!(de|en)\/[a-z]+-)/.test(path))).toEqual([]);
});

test('even without the program, a language never loads a file from outside the lab', async ({ page, baseURL }) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.addInitScript(() => delete window.WebAssembly);
  for (const tag of ['../../x', 'de"],*[x="', '//other.test/x', HOSTILE[0]]) {
    await page.goto('about:blank');
    await page.goto(`#locale=${encodeURIComponent(tag)}`);
    await expect(page.locator('#without-program')).toBeVisible();
    await isClean(page);
  }
  expect(fetched.filter((url) => url !== 'about:blank' && !url.startsWith(baseURL))).toEqual([]);
});

test('a message from another window never becomes script or markup', async ({ watched: page }) => {
  await open(page, '#seed=1&time=1790000000');
  const before = await page.locator('main').innerHTML();
  await page.evaluate(async (texts) => {
    const types = ['goTo', 'setScenario', 'setOptions', 'getState', 'constructor', '__proto__', 'eval'];
    const ofContract = (type, text) => ({ target: 'handshake-lab', version: 1, id: text, type, step: text, chapter: text, scenario: { toString: text }, options: { theme: text, locale: text, detail: text } });
    for (const text of texts) {
      for (const message of [text, JSON.stringify({ context: 'h5p', action: text }), { context: 'h5p', action: 'hello', html: text }, { call: { loader: text, module: text }, tell: text }, [text], ...types.map((type) => ofContract(type, text))]) postMessage(message, '*');
    }
    // By then, the earlier messages have arrived.
    await new Promise((resolve) => {
      addEventListener('message', ({ data }) => data === 'the last' && resolve());
      postMessage('the last', '*');
    });
  }, HOSTILE);
  await isClean(page);
  expect(await page.locator('main').innerHTML()).toBe(before);
});

test('the content of a file is shown as text', async ({ watched: page }) => {
  test.setTimeout(120_000);
  await open(page, '#seed=1&time=1790000000');
  const before = await steps(page);
  await (await fromMenu(page, '#exports')).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export-timeline').click()]);
  const session = JSON.parse(await readFile(await download.path(), 'utf8'));
  await page.keyboard.press('Escape');
  session.scenario.messages = HOSTILE.map((text) => ({ from: 'client', text }));
  const openFile = async (name, content) => {
    await (await fromMenu(page, '#exports')).click();
    await page.locator('#open-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  };
  await openFile(`${HOSTILE[0].replaceAll('/', '')}.json`, JSON.stringify(session));
  await expect(page.locator('dialog')).toHaveCount(0);
  await page.locator('#run-again').click();
  await expect.poll(() => steps(page)).toBeGreaterThan(before);
  await goToStep(page, await steps(page));
  for (const text of HOSTILE) await expect(main(page)).toContainText(text);
  await isClean(page);

  // Unknown names and values are reported in a sentence.
  for (const text of HOSTILE) {
    await openFile('session.json', JSON.stringify({ ...session, scenario: { ...session.scenario, [text]: text, host_name: text } }));
    await expect(page.locator('#exports-status')).not.toBeEmpty();
    await isClean(page);
    await page.keyboard.press('Escape');
  }
});
