// Says what the browser, or the page around, does not let the lab do: where the learner comes upon it, each once, and in
// the language that the page is in. src/effects/limit.rs tells of some; this knows of the network itself, and of a frame
// in which the other scripts are refused: therefore the page names no digest of this one.

{
  // static/start.js was not run: a file may not load others, and a sandboxed frame is cut off from its own host, which does
  // not let any page have its files.
  if (!('begun' in document.documentElement.dataset)) {
    const section = document.getElementById('without-program');
    const stage = section.parentElement;
    stage.className = '';
    stage.replaceChildren(section);
    section.hidden = false;
    const missing = location.protocol === 'file:' ? 'file' : 'origin';
    for (const sentence of section.querySelectorAll('.missing')) sentence.hidden = sentence.dataset.missing !== missing;
  }

  const said = new Set();
  const { content } = document.getElementById('limits');

  const say = (limit) => {
    if (said.has(limit)) return;
    said.add(limit);
    document.querySelector('.limit:not(.new-version)')?.remove();
    const notice = content.querySelector('.limit').cloneNode(true);
    for (const text of notice.querySelectorAll('[data-limit]')) {
      if (text.dataset.limit !== limit) text.remove();
    }
    notice.querySelector('.limit-understood').addEventListener('click', () => notice.remove());
    // A dialog covers all but what is in it.
    const dialog = document.querySelector('dialog[open]');
    if (dialog) dialog.append(notice);
    else document.body.prepend(notice);
  };

  // A frame that may not save or print says so to nobody; only one that is cut off from its own origin is likely to be one.
  const mayForbidFiles = window.parent !== window && origin === 'null';

  addEventListener('limit', ({ detail }) => {
    if (detail !== 'files' || mayForbidFiles) say(detail);
  });
  // With a service worker the lab has all its files, and the single file always has them.
  const isKept = () => location.protocol === 'file:' || navigator.serviceWorker?.controller;
  addEventListener('offline', () => {
    let kept = false;
    try {
      kept = isKept();
    } catch {
      // A sandboxed frame may not even ask.
    }
    if (!kept) say('network');
  });
}
