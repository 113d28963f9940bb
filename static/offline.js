// Has the lab kept for when there is no network, and says when a new version of it is there. Only where the lab is a
// page of its own: one that embeds it is to load and keep nothing that its reader did not come for.

{
  const { dataset: kept } = document.querySelector('meta[name="offline"]') ?? {};

  const keep = async () => {
    const { serviceWorker } = navigator;
    const registration = await serviceWorker.register(new URL(kept.worker, document.baseURI), { updateViaCache: 'none' });

    // Whoever wants the new version gets it, with what is shown, all of which is in the address. Other pages go on as they
    // are, and are told.
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

  // When the lab can be stepped through, or cannot be run at all: until then, what is to be kept would take the line from
  // what is needed.
  const settled = new Promise((resolve) => {
    addEventListener('without', resolve);
    const observer = new MutationObserver(() => {
      if (!document.querySelector('main[data-ready="true"]')) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] });
  });

  // A browser that keeps nothing, or may not, shows the lab as any page.
  if (kept && window.parent === window && 'serviceWorker' in navigator) settled.then(keep).catch(() => {});
}
