// Only in the single file: unpacks what the page else fetches. Each file stands in an element, compressed, with the address
// that the page knows it by; it becomes a blob, and the page gets the blob's address. xtask/src/publish/single_file.rs
// writes those elements, and static/start.js waits for this.

{
  const blobOf = async ({ textContent, dataset: { type } }) => {
    const packed = Uint8Array.from(atob(textContent), (character) => character.charCodeAt(0));
    const content = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Blob([await new Response(content).arrayBuffer()], { type });
  };

  const unpack = async () => {
    const addresses = new Map();
    const files = document.querySelectorAll('script[type="application/gzip"]');
    await Promise.all(Array.from(files, async (file) => {
      addresses.set(file.dataset.address, URL.createObjectURL(await blobOf(file)));
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
