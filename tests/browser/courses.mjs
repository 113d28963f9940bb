// Course packages for the tests: unpacked as a course system does, and served beside a course page.

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

// Unpacks a package with Python's zip reader. Returns the folder and a function that removes it.
export async function unpack(name) {
  const folder = await mkdtemp(join(tmpdir(), 'handshake-lab-course-'));
  await run('python3', ['-m', 'zipfile', '-e', project(`dist/${name}`), folder]);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

// Only the file types that every course system knows; others are served without a specific type.
const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

// Starts a host on its own origin. `folders` maps path prefixes to folders, and `pages` maps whole
// paths to HTML. `answer` handles everything else: it takes the request and its body, and returns a
// status, headers and a body.
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

// A page of the course system.
export const page = (content) => `<!doctype html><html lang="en"><title>A course</title><link rel="icon" href="data:,">${content}`;
export const framed = (address, more = '') => `<iframe id="course" src="${address}" title="Course" width="1200" height="800" ${more}></iframe>`;

// `course` is the package's start page in its frame; `lab` is the lab's frame within it.
export const course = (window) => window.frameLocator('#course');
export const lab = (window) => course(window).frameLocator('#lab');

export async function goToChapter(inner, chapter) {
  await inner.locator('.rail-list button').nth(chapter - 1).click();
  await expect(inner.locator('main')).toHaveAttribute('data-chapter', String(chapter));
}
