// The pages in examples/, each set up as its README.md says, with the lab beside it on a plain
// static host.

import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { complaintsOf, expect, test as base } from './lab.mjs';
import { serve } from './plain_host.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url));

// A separate host and build folder per test.
const test = base.extend({
  host: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'handshake-lab-example-'));
    const servers = [];
    await use({
      folder,
      start: async (folders) => {
        const server = await serve(folders);
        servers.push(server);
        return `http://127.0.0.1:${server.address().port}`;
      },
    });
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    await rm(folder, { recursive: true });
  },
});

// Collects browser complaints and requests to other hosts.
function watch(page, address) {
  const complaints = complaintsOf(page);
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) complaints.push(`another host: ${request.url()}`);
  });
  return complaints;
}

const elementFrame = (page, index = 0) => page.locator('handshake-lab').nth(index).locator('iframe').contentFrame();

test.describe('a course made with MkDocs', () => {
  // Follows examples/mkdocs/README.md.
  const build = async ({ folder, start }) => {
    const course = join(folder, 'course');
    const site = join(folder, 'site/');
    await cp(join(project, 'examples/mkdocs'), course, { recursive: true });
    await cp(join(project, 'dist'), join(course, 'docs/tls'), { recursive: true });
    // Strict mode turns every MkDocs warning into an error.
    const { stderr } = await promisify(execFile)(process.env.MKDOCS, ['build', '--strict', '--site-dir', site], { cwd: course });
    expect(stderr).not.toContain('not included in the "nav"');
    return start({ '/': site });
  };

  test('builds without warnings, and its pages contain the lab', async ({ page, host }) => {
    const address = await build(host);
    const complaints = watch(page, address);
    await page.goto(`${address}/`);
    const lab = elementFrame(page);
    await expect(lab.locator('main')).toHaveAttribute('data-detail', 'story');
    await expect(lab.locator('main')).toHaveAttribute('data-ready', 'true');
    await expect(lab.locator('.header, .rail').first()).toBeHidden();
    await lab.locator('#next').click();
    await expect(lab.locator('main')).not.toHaveAttribute('data-step', '1');

    await page.locator('iframe[title="Handshake Lab"]').scrollIntoViewIfNeeded();
    const frame = page.frameLocator('iframe[title="Handshake Lab"]');
    await expect(frame.locator('main')).toHaveAttribute('data-step', '9');
    await expect(frame.locator('main')).toHaveAttribute('data-chapter', '4');

    // A page in a subfolder finds the lab as well.
    await page.getByRole('link', { name: 'What can go wrong' }).first().click();
    await expect(page).toHaveURL(`${address}/certificates/`);
    const failing = elementFrame(page);
    await expect(failing.locator('main')).toHaveAttribute('data-chapter', '3');
    await expect(failing.locator('h1')).toContainText('This card expired on');
    await expect(failing.locator('.notice')).toHaveCount(0);
    await expect(failing.locator('#choices')).toBeHidden();
    expect(complaints).toEqual([]);
  });
});

test.describe('a deck of reveal.js', () => {
  const open = async ({ page, host }) => {
    const folders = ['examples/reveal/', 'node_modules/reveal.js/', 'dist/'];
    const address = await host.start(Object.fromEntries(folders.map((path) => [`/talk/${path}`, join(project, path)])));
    const complaints = watch(page, address);
    const fetched = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(`${address}/talk/examples/reveal/index.html`);
    await expect(page.locator('.reveal.ready')).toBeVisible();
    return { complaints, fetched };
  };
  const next = (page) => page.evaluate(() => window.Reveal.next());
  const toSlide = (page, slide) => page.evaluate((index) => window.Reveal.slide(index), slide);

  test('loads the lab with its slide and removes it with the slide', async ({ page, host }) => {
    const { complaints, fetched } = await open({ page, host });
    // The first slide has no lab, so only the element's script has been fetched.
    const ofLab = () => fetched.filter((path) => path.startsWith('/talk/dist/'));
    expect(ofLab()).toEqual(['/talk/dist/handshake-lab-element.js']);
    await next(page);
    const slide = page.locator('section.present');
    await expect(slide.locator('iframe').contentFrame().locator('main')).toHaveAttribute('data-ready', 'true');
    await expect(slide.locator('iframe').contentFrame().locator('main')).toHaveAttribute('data-detail', 'story');
    await next(page);
    await expect(page.locator('section.past iframe[data-src]')).not.toHaveAttribute('src');
    expect(complaints).toEqual([]);
  });

  test('moves the lab forwards and backwards with its own steps', async ({ page, host }) => {
    const { complaints } = await open({ page, host });
    await toSlide(page, 2);
    const chapter = (number) => expect(elementFrame(page).locator('main')).toHaveAttribute('data-chapter', String(number));
    await chapter(1);
    await next(page);
    await chapter(2);
    await next(page);
    await chapter(3);
    await expect(elementFrame(page).locator('h1')).toContainText('This card expired on');
    await page.evaluate(() => window.Reveal.prev());
    await chapter(2);
    // The lab keeps its state until its slide returns.
    await toSlide(page, 0);
    await toSlide(page, 2);
    await chapter(2);
    expect(complaints).toEqual([]);
  });

  // Some transitions move a slide away; others only hide it.
  for (const transition of ['slide', 'none']) {
    test(`plays nothing while its slide is hidden, with the transition "${transition}"`, async ({ page, host }) => {
      await page.clock.install();
      await open({ page, host });
      await page.evaluate((name) => window.Reveal.configure({ transition: name }), transition);
      await toSlide(page, 2);
      const element = page.locator('handshake-lab');
      const state = () => element.evaluate((it) => it.getState());
      const main = elementFrame(page).locator('main');
      await page.clock.runFor(1000);
      await expect(main).toHaveAttribute('data-ready', 'true');
      await element.evaluate((it) => it.play());
      // Longer than the reading time of the first step.
      await page.clock.runFor(20_000);
      await expect(main).not.toHaveAttribute('data-step', '1');
      await toSlide(page, 3);
      await expect(elementFrame(page).locator('html')).toHaveClass(/out-of-sight/);
      const left = await state();
      await page.clock.runFor(60_000);
      expect((await state()).step).toBe(left.step);
    });
  }
});
