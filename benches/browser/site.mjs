// A static host for the benchmarks: the built page with Brotli, as a good host serves it, and the pages beside it.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

// For a line, what no build has compressed.
const compressedHere = new Map();
const compress = (file, content) => {
  if (!['.js', '.mjs', '.html'].includes(extname(file))) return undefined;
  if (!compressedHere.has(file)) compressedHere.set(file, brotliCompressSync(content));
  return compressedHere.get(file);
};

// Serves each folder below its path, over a line (`line.mjs`) if there is one. Returns the address, and a way to close it.
export async function serve(folders, line) {
  const fileFor = (path) => {
    const [base, folder] = Object.entries(folders).find(([prefix]) => path.startsWith(prefix)) ?? [];
    if (!base) return undefined;
    const file = normalize(join(folder, decodeURIComponent(path.slice(base.length)) || 'index.html'));
    return file.startsWith(normalize(folder + sep)) ? file : undefined;
  };
  const server = createServer(async (request, response) => {
    try {
      const file = fileFor(new URL(request.url, 'http://localhost').pathname);
      const plain = await readFile(file);
      const compressed = (await readFile(`${file}.br`).catch(() => undefined)) ?? (line && compress(file, plain));
      const content = compressed ?? plain;
      response.writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
        ...(compressed && { 'Content-Encoding': 'br' }),
      });
      if (line) await line.send(response, content);
      else response.end(content);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end('not found\n');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
