// Runs one of the lab's programs: in a worker, or in the page where the browser gives no worker. Whoever wants it done
// names the program's loader and module (a compiled one, or where it lies and the digest that it must have) and the
// order, and hears what the program tells; null, if it cannot be run. src/effects/program.rs is the other end.

export const perform = async ({ loader, module, integrity, order }, tell) => {
  try {
    // Both at once; a module that cannot be had is no unhandled rejection while the loader is still on its way.
    const wanted = typeof module === 'string' ? fetch(new URL(module, import.meta.url), { integrity: integrity ?? '' }) : module;
    const [{ default: run, work }, module_or_path] = await Promise.all([import(loader), wanted]);
    await run({ module_or_path });
    await work(order, tell);
  } catch {
    tell(null);
  }
};

if (typeof DedicatedWorkerGlobalScope === 'function' && self instanceof DedicatedWorkerGlobalScope) {
  addEventListener('message', ({ data }) => perform(data, (said) => postMessage(said)), { once: true });
}
