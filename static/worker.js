// Runs the lab's programs: in a worker, or in the page where the browser gives no worker. Whoever wants something done
// names the program, its loader and module, the digest that the module must have, and the order, and is told what the program
// tells; null, if it cannot be run. src/effects/program.rs is the other end.

const programs = new Map();

// The single file's worker is no module, cannot import any, and has the loaders in itself: xtask/src/publish/classic_worker.rs.
const load = async ({ name, loader, module, integrity }) => {
  // Both at once; a module that cannot be had is no unhandled rejection while the loader is still on its way.
  const wanted = fetch(new URL(module, import.meta.url), { integrity: integrity ?? '' });
  const [{ default: run, work }, module_or_path] = await Promise.all([globalThis.loaders?.[name] ?? import(loader), wanted]);
  await run({ module_or_path });
  return work;
};

// A program stays when it has been loaded. Without an order it is only loaded, for the first one to find it there.
export const perform = async ({ order, ...program }, tell) => {
  const { loader } = program;
  try {
    if (!programs.has(loader)) programs.set(loader, load(program));
    const work = await programs.get(loader);
    if (order !== undefined) await work(order, tell);
  } catch {
    programs.delete(loader);
    tell(null);
  }
};

if (typeof DedicatedWorkerGlobalScope === 'function' && self instanceof DedicatedWorkerGlobalScope) {
  // Orders have numbers; one that is given up is told so.
  const givenUp = new Set();
  addEventListener('message', ({ data: { number, call } }) => {
    if (!call) {
      givenUp.add(number);
      return;
    }
    // A program that has nothing to tell asks with undefined whether anybody listens.
    perform(call, (said) => {
      if (said !== undefined) postMessage({ number, said });
      return !givenUp.has(number);
    });
  });
}
