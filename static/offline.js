// Has the lab kept for when there is no network, and says when a new version of it is there. Only where the lab is a
// page of its own: one that embeds it is to load and keep nothing that its reader did not come for.

{
  const { dataset: kept } = document.querySelector('meta[name="offline"]') ?? {};

  const offer = (worker) => {
    document.body.append(document.getElementById('new-version').content.cloneNode(true));
    const notice = document.querySelector('.new-version');
    notice.querySelector('.new-version-begin').addEventListener('click', () => worker.postMessage('begin'));
    notice.querySelector('.new-version-later').addEventListener('click', () => notice.remove());
  };

  const keep = async () => {
    const { serviceWorker } = navigator;
    // Two versions never stand side by side: what the page has still to load would be the new one's. All that it shows
    // is in its address.
    if (serviceWorker.controller) serviceWorker.addEventListener('controllerchange', () => location.reload());
    const registration = await serviceWorker.register(new URL(kept.worker, document.baseURI), { updateViaCache: 'none' });
    if (registration.waiting && serviceWorker.controller) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker.addEventListener('statechange', () => {
        if (worker.state === 'installed' && serviceWorker.controller) offer(worker);
      });
    });
  };

  // A browser that keeps nothing, or may not, shows the lab as any page.
  if (kept && window.parent === window && 'serviceWorker' in navigator) {
    addEventListener('load', () => keep().catch(() => {}));
  }
}
