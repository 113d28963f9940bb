// How long it takes from a key to the paint of what it does, on a processor that is four times slower.

import { median, milliseconds } from './statistics.mjs';

const CPU_SLOWDOWN = 4;

// Notes for each key how long it takes until what it does is drawn, and every task that holds up the page. Typing is drawn
// in the next frame; a step in the one after it has come to stand in the page, which need not be the next.
async function watch(page) {
  await page.addInitScript(() => {
    window.times = [];
    window.longTasks = [];
    window.afterPaint = (then) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(undefined);
      });
    addEventListener(
      'keydown',
      ({ timeStamp, target }) => {
        const note = () => afterPaint(() => window.times.push(performance.now() - timeStamp));
        if (target.matches('textarea')) return note();
        const moved = new MutationObserver(() => {
          moved.disconnect();
          note();
        });
        moved.observe(document.querySelector('main'), { attributeFilter: ['data-step'] });
      },
      true,
    );
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ entryTypes: ['longtask'] });
  });
}

const readyAt = (page, fragment) => page.goto(fragment).then(() => page.locator('main[data-ready=true]').waitFor());
const slowDown = (devtools, rate = CPU_SLOWDOWN) => devtools.send('Emulation.setCPUThrottlingRate', { rate });

// Presses a key and waits for its paint.
async function press(page, key) {
  const before = await page.evaluate(() => window.times.length);
  await page.keyboard.press(key);
  await page.waitForFunction((count) => window.times.length > count, before);
}

// Waits until nothing of a step is left to do: the inspector and the address follow its paint.
async function rest(page) {
  await page.waitForFunction(() => {
    const { step, inspected } = document.querySelector('main').dataset;
    return step === inspected;
  });
  await page.evaluate(() => new Promise((resolve) => afterPaint(() => afterPaint(resolve))));
}

async function timesOf(page, work) {
  await page.evaluate(() => window.times.splice(0));
  await work();
  return page.evaluate(() => window.times);
}

const row = (name, times) =>
  `| ${name} | ${milliseconds(median(times))} | ${milliseconds(Math.max(...times))} | ${times.length} |`;

const head = [`| CPU ${CPU_SLOWDOWN} times slower | median | longest | times |`, '|---|---:|---:|---:|'];

export async function defaultSession({ page, devtools, address }) {
  await watch(page);
  const rows = [];
  for (const detail of ['story', 'messages']) {
    await slowDown(devtools, 1);
    await page.goto('about:blank');
    await readyAt(page, `${address}/page/#detail=${detail}`);
    await slowDown(devtools);
    // The story does not stop at every step.
    const last = Number(await page.locator('#scrubber').getAttribute('max'));
    const walk = (key, afterwards) =>
      timesOf(page, async () => {
        for (let stop = 0; stop < last; stop += 1) {
          await press(page, key);
          await afterwards(page);
        }
      });
    for (const [name, afterwards] of [['', rest], [', the next key pressed at once', () => {}]]) {
      rows.push(row(`${detail}: step forward to its paint${name}`, await walk('ArrowRight', afterwards)));
      rows.push(row(`${detail}: step back to its paint${name}`, await walk('ArrowLeft', afterwards)));
    }
  }
  return [...head, ...rows];
}

// A session of a thousand messages, which is the most, and one with a text of 100 000 characters.
export async function longSession({ page, devtools, address }) {
  await watch(page);
  const link = (messages) =>
    `${address}/page/#${new URLSearchParams([...messages.map((text) => ['say', text]), ['seed', '1'], ['time', '1790000000']])}`;
  const chat = Array.from({ length: 1000 }, (_, index) => `${index % 2 ? 'server' : 'client'}:message ${index}`);
  const rows = [];
  const tasks = async (name) => {
    const found = await page.evaluate(() => window.longTasks.splice(0));
    rows.push(`| ${name} | | ${found.length ? milliseconds(Math.max(...found)) : 'under 50 ms'} | ${found.length} |`);
  };
  const walk = async (name, from) => {
    await page.locator('#scrubber').fill(String(from));
    await page.locator('h1').click();
    const ahead = Number(await page.locator('#scrubber').getAttribute('max')) - from;
    for (const [key, direction] of [['ArrowRight', 'forward'], ['ArrowLeft', 'back']]) {
      rows.push(row(`${name}, step ${direction} to its paint`, await timesOf(page, async () => {
        for (let step = 0; step < Math.min(ahead, 30); step += 1) {
          await press(page, key);
          await rest(page);
        }
      })));
    }
    rows.push(row(`${name}, to the first step and to the last`, await timesOf(page, async () => {
      for (let round = 0; round < 5; round += 1) {
        await press(page, 'Home');
        await press(page, 'End');
      }
    })));
  };
  await slowDown(devtools);
  await readyAt(page, link(chat));
  const steps = await page.locator('main').getAttribute('data-steps');
  await tasks(`${steps} steps, running the session: tasks over 50 ms`);
  // An early step beside a late one: the one is to take no longer than the other.
  for (const from of [200, 2900]) await walk(`${steps} steps, from step ${from} on`, from);
  for (const [detail, from] of [['story', 900], ['bytes', 2900]]) {
    await page.locator(`#detail-${detail}`).click();
    await walk(`${steps} steps, ${detail}, from stop ${from} on`, from);
  }

  await page.goto('about:blank');
  const text = 'Twelve words that say nothing at all, many times over, to be long. '.repeat(1500).slice(0, 100_000);
  await readyAt(page, link([`client:${text}`]));
  await tasks('100 000 characters, running the session: tasks over 50 ms');
  await walk('100 000 characters', 20);
  await page.locator('#chat-draft').fill(text);
  await page.locator('#chat-draft').press('End');
  rows.push(row('100 000 characters, typing one more', await timesOf(page, async () => {
    for (const letter of 'one more word') await press(page, letter === ' ' ? 'Space' : letter);
  })));

  await page.goto('about:blank');
  await readyAt(page, `${address}/page/#key=4096&seed=1&time=1790000000`);
  await tasks('RSA with 4096 bits, running the session: tasks over 50 ms');
  await page.goto('about:blank');
  await readyAt(page, `${address}/page/#seed=1&time=1790000000`);
  await tasks('RSA with 2048 bits, running the session: tasks over 50 ms');
  return [...head, ...rows];
}
