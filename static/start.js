// Loads the application: into the page, or into a worker that the page has started with this very file. A file of its
// own rather than a script in the page, so that the page's Content-Security-Policy can forbid inline scripts. Trunk
// names the files that are loaded: see Trunk.toml.

async function load(loader, module) {
  const { default: start } = await import(loader);
  await start({ module_or_path: module });
}

if (globalThis.document) {
  const { loader, module } = document.querySelector('meta[name="application"]').dataset;
  await load(new URL(loader, document.baseURI), new URL(module, document.baseURI));
} else {
  // The page sends the compiled module, so that nothing is fetched or compiled twice, and what is to be done with it;
  // the application hears that once it listens. src/effects/key_search.rs is the other end.
  const begin = async ({ data: { loader, module, order } }) => {
    try {
      await load(loader, module);
      dispatchEvent(new MessageEvent('message', { data: order }));
    } catch {
      postMessage(null);
    }
  };
  addEventListener('message', begin, { once: true });
}
