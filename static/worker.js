// Runs the lab's programs, in a worker or, if the browser offers none, in the page. The caller names the program, its loader
// and module, the digest that the module must have, and the order, and receives the program's reports, or null if it cannot
// run. src/effects/program.rs is the other end.

const programs = new Map();

// The single file's worker is a classic script that cannot import modules and contains the loaders:
// xtask/src/publish/classic_worker.rs.
const load = async ({ name, loader, module, integrity }) => {
  // Both in parallel, so that a failed fetch of the module is no unhandled rejection while the loader is on its way.
  const wanted = fetch(new URL(module, import.meta.url), { integrity: integrity ?? '' });
  const [{ default: run, work }, module_or_path] = await Promise.all([globalThis.loaders?.[name] ?? import(loader), wanted]);
  await run({ module_or_path });
  return work;
};

// A loaded program stays. Without an order, it is only loaded for the first order to come.
export const perform = async ({ order, ...program }, report) => {
  const { loader } = program;
  try {
    if (!programs.has(loader)) programs.set(loader, load(program));
    const work = await programs.get(loader);
    if (order !== undefined) await work(order, report);
  } catch {
    programs.delete(loader);
    report(null);
  }
};

if (typeof DedicatedWorkerGlobalScope === 'function' && self instanceof DedicatedWorkerGlobalScope) {
  // Orders have numbers. A message without an order cancels the order of its number.
  const canceled = new Set();
  addEventListener('message', ({ data: { number, call } }) => {
    if (!call) {
      canceled.add(number);
      return;
    }
    // A program with nothing to report sends undefined to learn whether its order still stands.
    perform(call, (message) => {
      if (message !== undefined) postMessage({ number, message });
      return !canceled.has(number);
    });
  });
}
