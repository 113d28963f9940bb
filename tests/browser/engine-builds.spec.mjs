// The engine has two builds: the first view fetches the common one, and the full one is fetched when
// a session needs it. Both must produce the same output.

import { expect, ready, test } from './lab.mjs';

// Records the page's orders to the engine.
const watch = () => {
  window.orders = [];
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.call?.order instanceof Uint8Array) window.orders.push(message.call);
    return postMessage.call(this, message, ...rest);
  };
};

const isFull = (order) => order.loader.includes('engine-full');

// The bytes that a build of the engine reports when a separate worker runs the page's last order.
const reportsOf = (page, name) =>
  page.evaluate(async (engine) => {
    const { dataset } = document.querySelector(`meta[name="${engine}"]`);
    const { loader, module, moduleIntegrity: integrity } = dataset;
    const { address } = document.querySelector('meta[name="file"][content="worker.js"]').dataset;
    const worker = new Worker(new URL(address, document.baseURI), { type: 'module' });
    const reports = [];
    // A `News::Growth` whose last byte says that the session is complete:
    // crates/timeline/src/work.rs.
    const isLast = (bytes) => bytes[0] === 1 && bytes.at(-1) === 1;
    await new Promise((resolve, reject) => {
      worker.addEventListener('error', reject);
      worker.addEventListener('message', ({ data: { message } }) => {
        reports.push([...message]);
        // Either a failure or the complete session.
        if (message[0] > 1 || isLast(message)) resolve();
      });
      worker.postMessage({ number: 1, call: { loader, module, integrity, order: window.orders.at(-1).order } });
    });
    worker.terminate();
    return reports;
  }, name);

const SESSION = '#seed=0123456789abcdef&time=1790000000';

test('both builds report a session identically, byte for byte', async ({ page }) => {
  test.setTimeout(180_000);
  await page.addInitScript(watch);
  for (const choices of ['', '&certificate=expired', '&resume=ticket', '&resume=session-id', '&ask-client=required&client-certificate=yes', '&client-versions=TLS+1.1', '&grease=yes']) {
    await page.goto('about:blank');
    await page.goto(`${SESSION}${choices}`);
    await ready(page);
    const orders = await page.evaluate(() => window.orders.map(({ loader }) => ({ loader })));
    expect(orders.length).toBeGreaterThan(0);
    expect(orders.filter(isFull), choices).toEqual([]);
    const [common, full] = [await reportsOf(page, 'engine'), await reportsOf(page, 'engine-full')];
    expect(common.flat().length).toBeGreaterThan(1000);
    expect(common, choices).toEqual(full);
  }
});

test('a session that needs more runs in the full build, and the common one refuses it', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(watch);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(SESSION);
  await ready(page);
  expect(asked.filter((url) => url.includes('engine-full'))).toEqual([]);
  for (const choices of ['&client-suites=TLS_RSA_WITH_AES_128_CBC_SHA', '&client-compression=DEFLATE,null&server-compression=DEFLATE,null', '&flip=client.0.40.1']) {
    await page.goto('about:blank');
    await page.goto(`${SESSION}${choices}`);
    await ready(page);
    expect(isFull(await page.evaluate(() => window.orders.at(-1))), choices).toBe(true);
    const refused = await reportsOf(page, 'engine');
    expect(new TextDecoder().decode(new Uint8Array(refused.at(-1)))).toContain('this needs the full engine');
  }
});
