// A plain static host: maps path prefixes to folders, with no rewriting and a 404 for everything
// else. Used by server.mjs and by tests that serve other files beside the lab.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.ftl': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

// Resolves a URL to a file. `folders` maps path prefixes to folders; both end with a slash.
const fileFor = (folders, url) => {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const base = Object.keys(folders).find((it) => path.startsWith(it));
  if (!base) return undefined;
  const file = normalize(join(folders[base], path.slice(base.length), path.endsWith('/') ? 'index.html' : ''));
  return file.startsWith(normalize(folders[base])) && !file.endsWith(sep) ? file : undefined;
};

// Serves the folders at a local port, any free one by default. Returns the server once it listens.
export async function serve(folders, port = 0) {
  const server = createServer(async (request, response) => {
    try {
      const file = fileFor(folders, request.url);
      if (!file) throw new Error('outside of the folders');
      const content = await readFile(file);
      response.writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': 'no-store',
      });
      response.end(content);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end('not found\n');
    }
  });
  await new Promise((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  return server;
}
