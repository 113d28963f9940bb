// Tells the learner what the browser, or the page around the lab, forbids: each restriction once, when it matters, in the
// language of the page. src/effects/limit.rs reports some of them; this script notices the network itself, and a frame in
// which the other scripts are refused, for which reason the page names no digest of this one.

{
  // static/start.js did not run: either a file may not load others, or a sandboxed frame is cut off from its host, which does
  // not share its files with every page.
  if (!('begun' in document.documentElement.dataset)) {
    const section = document.getElementById('without-program');
    const stage = section.parentElement;
    stage.className = '';
    stage.replaceChildren(section);
    section.hidden = false;
    const missing = location.protocol === 'file:' ? 'file' : 'origin';
    for (const sentence of section.querySelectorAll('.missing')) sentence.hidden = sentence.dataset.missing !== missing;
  }

  const shown = new Set();
  const { content } = document.getElementById('limits');

  const say = (limit) => {
    if (shown.has(limit)) return;
    shown.add(limit);
    document.querySelector('.limit:not(.new-version)')?.remove();
    const notice = content.querySelector('.limit').cloneNode(true);
    for (const text of notice.querySelectorAll('[data-limit]')) {
      if (text.dataset.limit !== limit) text.remove();
    }
    notice.querySelector('.limit-understood').addEventListener('click', () => notice.remove());
    // A dialog covers everything outside it.
    const dialog = document.querySelector('dialog[open]');
    if (dialog) dialog.append(notice);
    else document.body.prepend(notice);
  };

  // No browser reports that a frame may not save or print; one that is cut off from its origin probably may not.
  const mayForbidFiles = window.parent !== window && origin === 'null';

  addEventListener('limit', ({ detail }) => {
    if (detail !== 'files' || mayForbidFiles) say(detail);
  });
  // With a service worker, and in the single file, the lab has all its files.
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
