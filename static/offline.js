// Keeps the lab for use without a network, and announces new versions. Only if the lab is a page of its own: a page that
// embeds it must not load and keep what its reader did not ask for.

{
  const { dataset: kept } = document.querySelector('meta[name="offline"]') ?? {};

  const keep = async () => {
    const { serviceWorker } = navigator;
    const registration = await serviceWorker.register(new URL(kept.worker, document.baseURI), { updateViaCache: 'none' });

    // The page that asked for the new version reloads with the same view, which is in the address. Other pages stay as they
    // are, and show that there is a new version.
    let isWanted = false;
    const offer = () => {
      if (document.querySelector('.new-version')) return;
      document.body.prepend(document.getElementById('new-version').content.cloneNode(true));
      const notice = document.querySelector('.new-version');
      notice.querySelector('.new-version-begin').addEventListener('click', () => {
        isWanted = true;
        if (registration.waiting) registration.waiting.postMessage('begin');
        else location.reload();
      });
      notice.querySelector('.new-version-later').addEventListener('click', () => notice.remove());
    };

    if (serviceWorker.controller) {
      serviceWorker.addEventListener('controllerchange', () => (isWanted ? location.reload() : offer()));
      serviceWorker.controller.postMessage('begun');
      if (registration.waiting) offer();
    }
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker.addEventListener('statechange', () => {
        if (worker.state === 'installed' && serviceWorker.controller) offer();
      });
    });
  };

  // Waits until the lab can be stepped through, or cannot run at all: before that, fetching the files to keep would delay the
  // files that are needed.
  const settled = new Promise((resolve) => {
    addEventListener('without', resolve);
    const observer = new MutationObserver(() => {
      if (!document.querySelector('main[data-ready="true"]')) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] });
  });

  // A browser that keeps nothing, or is not allowed to, shows the lab like any page.
  if (kept && window.parent === window && 'serviceWorker' in navigator) settled.then(keep).catch(() => {});
}
