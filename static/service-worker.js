// Keeps the whole lab for when there is no network. `cargo xtask build` puts in front of this what it keeps: FILES,
// each with its address and the digest of its content. So each version of the lab has a service worker that differs, by
// which browsers notice it, and none takes a file of another version for its own.

const OURS = `handshake-lab ${registration.scope} `;

// One version's files. Other labs of the same host, in other folders, have others.
const version = async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(FILES)));
  return OURS + Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

// A page that was answered by way of a redirection would be refused by the browser.
const plain = async (response) => new Response(await response.blob(), { headers: response.headers });

// All of it or nothing: the lab that is there goes on until this has succeeded.
const store = async () => {
  const name = await version();
  const cache = await caches.open(name);
  try {
    await Promise.all(FILES.map(async ([address, integrity]) => {
      const response = await fetch(address, { cache: 'no-cache', integrity });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      await cache.put(address, await plain(response));
    }));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
};

const others = async () => {
  const current = await version();
  return (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== current);
};

// Other pages may be of an older version, and have still to load what belongs to it.
const removeOthers = async () => {
  if ((await clients.matchAll()).length > 1) return;
  await Promise.all((await others()).map((name) => caches.delete(name)));
};

const answer = async (request) => {
  const address = new URL(request.url);
  address.search = '';
  // A host serves one file for both.
  address.pathname = address.pathname.replace(/\/index\.html$/, '/');
  const keptIn = async (name) => (await caches.open(name)).match(address);
  let response = await keptIn(await version());
  for (const name of response ? [] : await others()) response ??= await keptIn(name);
  return response ?? fetch(request);
};

addEventListener('install', (event) => event.waitUntil(store()));
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(registration.scope)) event.respondWith(answer(event.request));
});
// What a page says: static/offline.js.
addEventListener('message', (event) => {
  // The learner wants the new version now.
  if (event.data === 'begin') skipWaiting();
  // It has been opened, in this version.
  if (event.data === 'begun') event.waitUntil(removeOthers());
});
