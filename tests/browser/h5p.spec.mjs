// The H5P package in h5p-standalone, which contains H5P's own run-time, and in a server's package
// validator.

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { complaintsOf, expect, test as base } from './lab.mjs';
import { goToChapter, host, page as written, project, unpack } from './courses.mjs';

const test = base.extend({
  folder: async ({}, use) => {
    const { folder, remove } = await unpack('handshake-lab.h5p');
    await use(folder);
    await remove();
  },

  // A host with the content and the player; each test supplies its pages.
  site: async ({ folder }, use) => {
    const pages = {};
    const { address, close } = await host({ folders: { '/content/': folder, '/player/': project('node_modules/h5p-standalone/dist') }, pages });
    await use({ address, pages });
    close();
  },
});

// A page with the content, which records the xAPI statements of the dispatcher.
const player = (kept) => written(`<script src="/player/main.bundle.js"></script><div id="player"></div><script>
  window.told = [];
  const user = { name: 'Learner', mail: 'learner@example.org' };
  const state = ${JSON.stringify(kept ?? null)};
  const options = {
    h5pJsonPath: '/content', frameJs: '/player/frame.bundle.js', frameCss: '/player/styles/h5p.css', id: 'lab', user,
    saveFreq: 1, contentUserData: [{ state: JSON.stringify(state ?? {}) }],
    ajax: { setFinishedUrl: '/finished', contentUserDataUrl: '/kept' },
  };
  new H5PStandalone.H5P(document.getElementById('player'), options).then(() => {
    H5P.externalDispatcher.on('xAPI', ({ data }) => window.told.push(data.statement));
  });
</script>`);

const lab = (page) => page.frameLocator('#player iframe').frameLocator('iframe');
const ready = (page) => expect(lab(page).locator('main')).toHaveAttribute('data-ready', 'true', { timeout: 15_000 });
const verbs = (page) => page.evaluate(() => window.told.map(({ verb }) => verb.id.split('/').at(-1)));
// Writes the author's choices.
const choose = (folder, choices) => writeFile(join(folder, 'content/content.json'), JSON.stringify(choices));

test('the lab runs in the player, and reports progress by xAPI', async ({ page, site }) => {
  const complaints = complaintsOf(page);
  site.pages['/'] = player();
  await page.goto(`${site.address}/`);
  await ready(page);
  await expect.poll(() => verbs(page)).toEqual(['attempted', 'progressed']);
  for (const chapter of [2, 3, 4, 5]) await goToChapter(lab(page), chapter);
  await expect.poll(() => verbs(page)).toEqual(['attempted', ...Array(5).fill('progressed')]);
  await goToChapter(lab(page), 6);
  await expect.poll(() => verbs(page)).toEqual(['attempted', ...Array(6).fill('progressed'), 'completed']);
  const told = await page.evaluate(() => window.told);
  expect(told.at(-1).result).toEqual({ completion: true, duration: expect.stringMatching(/^PT\d+\.\d\dS$/) });
  expect(told.at(-2).object.definition.extensions).toMatchObject({ 'http://id.tincanapi.com/extension/ending-point': 6 });
  // Going back reports nothing twice.
  await goToChapter(lab(page), 1);
  await goToChapter(lab(page), 6);
  expect((await verbs(page)).filter((verb) => verb === 'completed')).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('learners get the author’s choices and cannot change them', async ({ page, folder, site }) => {
  await choose(folder, { language: 'de', chapter: '3', handshake: 'ecdhe', scenario: 'expired', lock: { scenario: true, locale: true, step: false } });
  site.pages['/'] = player();
  await page.goto(`${site.address}/`);
  await ready(page);
  await expect(lab(page).locator('html')).toHaveAttribute('lang', 'de');
  await expect(lab(page).locator('main')).toHaveAttribute('data-chapter', '3');
  await expect(lab(page).locator('.rail')).toContainText('Client sendet seine Hälfte');
  for (const gone of ['#language', '#choices', '#new-session', '.header']) await expect(lab(page).locator(gone)).toBeHidden();
  await lab(page).locator('#next').click();
  await expect(lab(page).locator('.story h1')).toContainText('Der Client beendet die Verbindung');
});

test('a learner’s progress is kept and resumed', async ({ page, site }) => {
  site.pages['/'] = player();
  await page.goto(`${site.address}/`);
  await ready(page);
  await goToChapter(lab(page), 4);
  const kept = await page.evaluate(() => document.querySelector('#player iframe').contentWindow.H5P.instances[0].getCurrentState());
  expect(JSON.parse(kept.kept)).toMatchObject({ version: 1, chaptersVisited: [1, 4], link: expect.stringContaining('seed=') });
  site.pages['/'] = player(kept);
  await page.goto(`${site.address}/`);
  await ready(page);
  await expect(lab(page).locator('main')).toHaveAttribute('data-chapter', '4');
});

test('in a page loaded from a blob, the fragment follows the learner, and the lab can start over', async ({ page, site }) => {
  site.pages['/'] = player();
  await page.goto(`${site.address}/`);
  await ready(page);
  expect(await lab(page).locator('main').evaluate(() => location.protocol)).toBe('blob:');
  await lab(page).locator('#next').click();
  await expect.poll(() => lab(page).locator('main').evaluate(() => location.hash)).toContain('step=server.negotiation');
  await lab(page).locator('main').evaluate(() => dispatchEvent(new CustomEvent('panic', { detail: 'for a test' })));
  await lab(page).locator('#trouble-anew').click();
  await ready(page);
  await expect(lab(page).locator('main')).toHaveAttribute('data-step', '1');
});

test('the frame takes the height that the lab requests', async ({ page, site }) => {
  await page.setViewportSize({ width: 500, height: 700 });
  site.pages['/'] = player();
  await page.goto(`${site.address}/`);
  await ready(page);
  await expect.poll(() => lab(page).locator('html').evaluate((root) => root.scrollHeight - root.clientHeight)).toBeLessThanOrEqual(1);
  await expect.poll(() => page.frameLocator('#player iframe').locator('html').evaluate((root) => root.scrollHeight - root.clientHeight)).toBeLessThanOrEqual(1);
});

test('an H5P server accepts the package, but would reject the lab’s page as a file', async ({ folder }) => {
  const [{ H5PConfig, LibraryManager }, { default: validator }] = await Promise.all([
    import('@lumieducation/h5p-server'), import('@lumieducation/h5p-server/build/src/PackageValidator.js'),
  ]);
  const nothingInstalled = new LibraryManager({ isInstalled: async () => false });
  const server = new (validator.default ?? validator)(new H5PConfig(), nothingInstalled);
  expect(await server.validateExtractedPackage(folder, true, true)).toBe(true);
  const [library] = (await readdir(folder)).filter((name) => name.startsWith('H5P.'));
  await writeFile(join(folder, library, 'handshake-lab.html'), '');
  await expect(server.validateExtractedPackage(folder, true, true)).rejects.toThrow('not-in-whitelist');
});
