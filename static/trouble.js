// Tells the learner when the program breaks, and what to do then. Not part of the program, which is no longer reliable:
// nothing here calls it.

{
  const page = document.getElementById('trouble').content;

  // Errors of other scripts, for example of an extension, do not concern this page.
  const isOfProgram = (error) =>
    (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError) || /wasm-function\[/.test(error?.stack);

  const show = (problem) => {
    if (!page.hasChildNodes()) return;
    for (const id of ['frame', 'app']) document.getElementById(id)?.remove();
    const { version } = page.firstElementChild.dataset;
    const report = [`handshake-lab ${version ?? ''}`.trim(), problem, `Link: ${location.hash}`, `Browser: ${navigator.userAgent}`].join('\n');
    document.body.append(page);
    const at = (id) => document.getElementById(`trouble-${id}`);
    at('report').value = report;
    at('reload').addEventListener('click', () => location.reload());
    at('anew').addEventListener('click', () => location.replace(location.href.split('#')[0]));
    at('copy').addEventListener('click', async () => {
      let isCopied = true;
      try {
        await navigator.clipboard.writeText(report);
      } catch {
        isCopied = false;
        at('report').focus();
        at('report').select();
      }
      at('copied').hidden = !isCopied;
      at('select').hidden = isCopied;
    });
    // The program still listens to these.
    addEventListener('keydown', (event) => event.stopImmediatePropagation(), true);
    addEventListener('hashchange', (event) => { event.stopImmediatePropagation(); location.reload(); }, true);
    document.querySelector('.trouble h1').focus();
  };

  // Sent by src/effects/panic.rs, with the error and its place.
  addEventListener('panic', (event) => show(event.detail));
  addEventListener('error', (event) => {
    if (isOfProgram(event.error)) show(event.error.stack);
  });
  addEventListener('unhandledrejection', (event) => {
    if (isOfProgram(event.reason)) show(event.reason.stack);
  });
}
