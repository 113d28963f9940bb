// Course packages for the tests: unpacked as a course system unpacks them, and served beside a page of such a system's.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect } from './lab.mjs';

export const run = promisify(execFile);
export const project = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// A package's files in a folder, by somebody else's reader of zips. Gives the folder, and how to remove it.
export async function unpack(name) {
  const folder = await mkdtemp(join(tmpdir(), 'handshake-lab-course-'));
  await run('python3', ['-m', 'zipfile', '-e', project(`dist/${name}`), folder]);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

// No more types of files than any course system knows: what it does not know comes as nothing in particular.
const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

// A host of its own origin. It has folders by the beginnings of their paths, pages by their whole paths, and what answers
// all else: a function of the request and its text that gives a status, headers and a text.
export async function host({ folders = {}, pages = {}, answer }) {
  const content = async (request) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname in pages) return [200, { 'Content-Type': 'text/html' }, pages[pathname]];
    const base = Object.keys(folders).find((prefix) => pathname.startsWith(prefix));
    if (base) {
      const file = normalize(join(folders[base], decodeURIComponent(pathname.slice(base.length))));
      return [200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }, await readFile(file)];
    }
    let text = '';
    for await (const part of request) text += part;
    return answer(request, text);
  };
  const server = createServer(async (request, response) => {
    const [status, headers, text] = await content(request).catch(() => [404, {}, '']);
    response.writeHead(status, headers).end(text);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

// A page of a course system's.
export const page = (content) => `<!doctype html><html lang="en"><title>A course</title><link rel="icon" href="data:,">${content}`;
export const framed = (address, more = '') => `<iframe id="course" src="${address}" title="Course" width="1200" height="800" ${more}></iframe>`;

// The package's start page in its frame, and the lab within.
export const course = (window) => window.frameLocator('#course');
export const lab = (window) => course(window).frameLocator('#lab');

export async function goToChapter(inner, chapter) {
  await inner.locator('.rail-list button').nth(chapter - 1).click();
  await expect(inner.locator('main')).toHaveAttribute('data-chapter', String(chapter));
}
