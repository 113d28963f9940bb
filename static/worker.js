// Runs one of the lab's programs: in a worker, or in the page where the browser gives no worker. Whoever wants it done
// names the program's loader and module (a compiled one, or where it lies) and the order, and hears what the program
// tells; null, if it cannot be run. src/effects/program.rs is the other end.

export const perform = async ({ loader, module, order }, tell) => {
  try {
    const { default: run, work } = await import(loader);
    await run({ module_or_path: module });
    await work(order, tell);
  } catch {
    tell(null);
  }
};

if (typeof DedicatedWorkerGlobalScope === 'function' && self instanceof DedicatedWorkerGlobalScope) {
  addEventListener('message', ({ data }) => perform(data, (said) => postMessage(said)), { once: true });
}
