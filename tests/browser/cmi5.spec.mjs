// The cmi5 package against a real learning record store, whose statements are read back, and
// against failing ones.

import { readFile } from 'node:fs/promises';

import { complaintsOf, expect, test as base } from './lab.mjs';
import { goToChapter, host, run, unpack } from './courses.mjs';
import { startCourseSystem, TOKEN } from './record-store.mjs';

const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories';

const test = base.extend({
  folder: async ({}, use) => {
    const { folder, remove } = await unpack('handshake-lab-cmi5.zip');
    await use(folder);
    await remove();
  },

  // Hosts the course on a different origin from the learning record store.
  course: async ({ folder }, use) => {
    const { address, close } = await host({ folders: { '/course/': folder }, pages: { '/back': '<!doctype html><title>Back</title><link rel="icon" href="data:,">' } });
    await use(address);
    close();
  },

  // Shared by many tests because it starts slowly; registrations keep their statements apart.
  system: [async ({}, use) => {
    const system = await startCourseSystem();
    await use(system);
    await system.stop();
  }, { scope: 'worker' }],
});

const lab = (page) => page.frameLocator('#lab');
const limit = (page) => page.locator('.limit');
const open = async (page, course, query) => {
  await page.goto(`${course}/course/index.html?${query}`);
  await expect(lab(page).locator('main')).toHaveAttribute('data-ready', 'true');
};
const verbs = async (system, { registration }) => (await system.statements(registration)).map(({ verb }) => verb.id.split('/').at(-1));

test('the course structure is well-formed and names one unit, completed by its own statement', async ({ folder, page }) => {
  await run('xmllint', ['--nonet', '--noout', `${folder}/cmi5.xml`]);
  const text = await readFile(`${folder}/cmi5.xml`, 'utf8');
  const outline = await page.evaluate((xml) => {
    const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
    const names = (element) => [...element.children].map(({ localName }) => localName);
    const unit = documentElement.querySelector('au');
    return [documentElement.namespaceURI, names(documentElement), names(documentElement.querySelector('course')), names(unit), unit.getAttribute('moveOn')];
  }, text);
  expect(outline).toEqual([
    'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd', ['course', 'au'], ['title', 'description'], ['title', 'description', 'url'], 'Completed',
  ]);
});

test('a course reports initialized, completed and terminated in the order that cmi5 requires', async ({ page, course, system }) => {
  const complaints = complaintsOf(page);
  const launch = system.launch();
  const { registration, session, query } = launch;
  await open(page, course, query);
  await expect.poll(() => verbs(system, launch)).toEqual(['initialized']);
  for (const chapter of [2, 3, 4, 5, 6]) await goToChapter(lab(page), chapter);
  await expect.poll(() => verbs(system, launch)).toEqual(['initialized', 'completed']);
  await goToChapter(lab(page), 1);
  await page.goto('about:blank');
  await expect.poll(() => verbs(system, launch)).toEqual(['initialized', 'completed', 'terminated']);
  const [initialized, completed, terminated] = await system.statements(registration);
  for (const statement of [initialized, completed, terminated]) {
    expect(statement).toMatchObject({
      actor: { account: { homePage: 'https://example.org', name: 'learner' } },
      object: { id: 'https://example.org/activities/lab' },
      context: {
        registration,
        contextActivities: { grouping: [{ id: 'https://example.org/courses/1' }] },
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session },
      },
    });
    expect(statement.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(Date.parse(statement.timestamp)).not.toBeNaN();
  }
  const categories = ({ context }) => context.contextActivities.category.map(({ id }) => id);
  expect(categories(initialized)).toEqual([`${CATEGORIES}/cmi5`]);
  expect(categories(completed)).toEqual([`${CATEGORIES}/cmi5`, `${CATEGORIES}/moveon`]);
  expect(categories(terminated)).toEqual([`${CATEGORIES}/cmi5`]);
  expect(initialized.result).toBeUndefined();
  expect(completed.result).toEqual({ completion: true, duration: expect.stringMatching(/^PT\d+\.\d\dS$/) });
  expect(terminated.result).toEqual({ duration: expect.stringMatching(/^PT\d+\.\d\dS$/) });
  await expect(limit(page)).toHaveCount(0);
  // xAPI requires 404 for a document that does not exist, and the browser logs it as an error.
  expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
});

test('a second visit resumes the first, and the course is completed only once', async ({ page, course, system }) => {
  const launch = system.launch();
  const { registration } = launch;
  await open(page, course, launch.query);
  for (const chapter of [2, 3, 4]) await goToChapter(lab(page), chapter);
  const step = await lab(page).locator('main').getAttribute('data-step');
  await page.goto('about:blank');
  await expect.poll(() => verbs(system, launch)).toEqual(['initialized', 'terminated']);

  await open(page, course, system.launch({ registration }).query);
  await expect(lab(page).locator('main')).toHaveAttribute('data-step', step);
  for (const chapter of [5, 6]) await goToChapter(lab(page), chapter);
  await expect.poll(() => verbs(system, launch)).toEqual(['initialized', 'terminated', 'initialized', 'completed']);
  await page.goto('about:blank');

  await open(page, course, system.launch({ registration }).query);
  for (const chapter of [5, 6]) await goToChapter(lab(page), chapter);
  await page.goto('about:blank');
  const told = ['initialized', 'terminated', 'initialized', 'completed', 'terminated', 'initialized', 'terminated'];
  await expect.poll(() => verbs(system, launch)).toEqual(told);
});

test('browse mode completes nothing', async ({ page, course, system }) => {
  const launch = system.launch({ launchMode: 'Browse' });
  await open(page, course, launch.query);
  for (const chapter of [2, 3, 4, 5, 6]) await goToChapter(lab(page), chapter);
  await page.goto('about:blank');
  await expect.poll(() => verbs(system, launch)).toEqual(['initialized', 'terminated']);
  expect(system.isKept(launch)).toBe(false);
});

test('the lab uses the learner’s language, and has a link back to the course', async ({ page, course, system }) => {
  const launch = system.launch({ returnURL: `${course}/back` });
  await open(page, course, launch.query);
  await expect(lab(page).locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('link', { name: 'Zurück zum Kurs' }).click();
  await expect(page).toHaveTitle('Back');
  await expect.poll(() => verbs(system, launch)).toEqual(['initialized', 'terminated']);
});

test('launch data does not reach the lab, and only the course system can be contacted', async ({ page, course, system }) => {
  const launch = system.launch();
  const { registration, session, query } = launch;
  await open(page, course, query);
  await expect.poll(() => verbs(system, launch)).toEqual(['initialized']);
  await lab(page).locator('#next').click();
  await expect(lab(page).locator('main')).toHaveAttribute('data-step', '2');
  const known = await lab(page).locator('main').evaluate((main) => [location.href, document.referrer, main.ownerDocument.documentElement.outerHTML].join('\n'));
  const secrets = [TOKEN, session, registration, new URL(system.address).host, 'example.org/activities'];
  expect(secrets.filter((secret) => known.includes(secret))).toEqual([]);
  const stranger = await host({ answer: () => [200, { 'Access-Control-Allow-Origin': '*' }, ''] });
  expect(await page.evaluate((address) => fetch(address).then(() => 'reached', () => 'blocked'), stranger.address)).toBe('blocked');
  stranger.close();
});

test('opened without a launch, with garbage or with a used token, the lab runs and says so', async ({ page, course, system }) => {
  const launch = system.launch();
  const { query } = launch;
  const garbage = new URLSearchParams(query);
  garbage.set('actor', '{"name":');
  const elsewhere = new URLSearchParams(query);
  elsewhere.set('endpoint', 'javascript:alert(1)');
  for (const wrong of ['', garbage, elsewhere]) {
    await open(page, course, wrong);
    await expect(limit(page)).toContainText('There is no course system around this page');
  }
  await open(page, course, query);
  await expect.poll(() => verbs(system, launch)).toEqual(['initialized']);
  await page.reload();
  await expect(lab(page).locator('main')).toHaveAttribute('data-ready', 'true');
  await expect(limit(page)).toContainText('does not take the lab’s reports');
  expect(await verbs(system, launch)).toEqual(['initialized', 'terminated']);
});

test('unsent statements go out with the next ones, and the failure is reported once', async ({ page, course, system }) => {
  const launch = system.launch();
  await open(page, course, launch.query);
  await expect.poll(() => verbs(system, launch)).toEqual(['initialized']);
  await page.route('**/xapi/statements', (route) => route.abort());
  for (const chapter of [2, 3, 4, 5, 6]) await goToChapter(lab(page), chapter);
  await expect(limit(page)).toContainText('nimmt die Meldungen des Handshake Lab nicht an');
  await limit(page).getByRole('button').click();
  await page.unroute('**/xapi/statements');
  await page.goto('about:blank');
  await expect.poll(() => verbs(system, launch)).toEqual(['initialized', 'completed', 'terminated']);
});
