// Only in the single file: unpacks the files that the page otherwise fetches. Each is compressed in an element, with the
// address by which the page knows it; it becomes a blob, and the page gets the blob's address.
// xtask/src/publish/single_file.rs writes those elements, and static/start.js waits for this script.

{
  const blobOf = async ({ textContent, dataset: { type } }) => {
    const packed = Uint8Array.from(atob(textContent), (character) => character.charCodeAt(0));
    const content = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Blob([await new Response(content).arrayBuffer()], { type });
  };

  // A page opened from a file has no origin, and its workers cannot load blobs. The programs, which they load, become data:
  // addresses instead.
  const addressOf = (blob) =>
    blob.type === 'application/wasm'
      ? new Promise((resolve, reject) => {
          const reader = new FileReader();
          reader.addEventListener('load', () => resolve(reader.result));
          reader.addEventListener('error', () => reject(reader.error));
          reader.readAsDataURL(blob);
        })
      : URL.createObjectURL(blob);

  const unpack = async () => {
    const addresses = new Map();
    const files = document.querySelectorAll('script[type="application/gzip"]');
    await Promise.all(Array.from(files, async (file) => {
      addresses.set(file.dataset.address, await addressOf(await blobOf(file)));
      file.remove();
    }));
    for (const { dataset } of document.querySelectorAll('meta')) {
      for (const [name, address] of Object.entries(dataset)) dataset[name] = addresses.get(address) ?? address;
    }
  };

  globalThis.unpacked = new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(unpack()));
  });
}
