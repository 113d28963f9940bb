// A worker of the page's: runs the very module that the page runs. The page sends the compiled module, so that nothing
// is fetched or compiled twice, and what is to be done with it; the program hears that once it listens.
// src/effects/key_search.rs is the other end.

const begin = async ({ data: { loader, module, order } }) => {
  try {
    const { default: run } = await import(loader);
    await run({ module_or_path: module });
    dispatchEvent(new MessageEvent('message', { data: order }));
  } catch {
    postMessage(null);
  }
};
addEventListener('message', begin, { once: true });
