// Keeps the whole lab for use without a network. `cargo xtask build` puts the list FILES in front of this script: each file
// with its address and the digest of its content. So every version of the lab has a different service worker, which
// browsers notice, and none mistakes another version's file for its own.

const OURS = `handshake-lab ${registration.scope} `;

// The files of one version. Other labs on the same host have caches of their own.
const version = async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(FILES)));
  return OURS + Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

// A browser refuses a page that was redirected.
const plain = async (response) => new Response(await response.blob(), { headers: response.headers });

// All files or none: the current lab stays in use until this has succeeded.
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

// Other pages may be of an older version and still have to load its files.
const removeOthers = async () => {
  if ((await clients.matchAll()).length > 1) return;
  await Promise.all((await others()).map((name) => caches.delete(name)));
};

const answer = async (request) => {
  const address = new URL(request.url);
  address.search = '';
  // Hosts serve the same file for both addresses.
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
// Messages from pages: static/offline.js.
addEventListener('message', (event) => {
  // The learner wants the new version now.
  if (event.data === 'begin') skipWaiting();
  // A page of this version has been opened.
  if (event.data === 'begun') event.waitUntil(removeOthers());
});
