// Whoever looks at the messages sees the heading, its words, the current message, what somebody comes to know and the way
// on, whole and without scrolling, in every step of every ready-made session, on every screen that people have.

import { tooSmall, unseen } from './fitting.mjs';
import { expect, ready, test } from './lab.mjs';

const SESSION = 'detail=messages&seed=0000000000000005&time=1790000000';

// The last two of the screens with a pointer are what is left of 1280x1024 when it is enlarged to 200 and 400 %.
const screens = {
  pointer: [[1280, 640], [1366, 657], [1440, 780], [1920, 970], [2560, 1300], [640, 512], [320, 256]],
  finger: [[390, 844], [360, 740], [844, 390], [768, 1024], [320, 568]],
};

// There the rest is one swipe away.
const isTiny = ([width, height]) => width === 320 || height < 320;

const presets = {
  'all fits': '',
  'expired': 'certificate=expired',
  'another name': 'certificate=other-name',
  'an unknown authority': 'certificate=unknown-authority',
  'self-signed': 'certificate=self-signed',
  'a wrong clock': 'clock=-3456000',
  'an old client': 'client-versions=TLS+1.1,TLS+1.0',
  'nothing in common': 'client-suites=TLS_RSA_WITH_AES_256_GCM_SHA384&server-suites=TLS_RSA_WITH_AES_128_GCM_SHA256',
  'resumption': 'resume=ticket',
  'client certificates': 'ask-client=required&client-certificate=yes',
  'no client certificate': 'ask-client=required',
  'a block cipher': 'client-suites=TLS_RSA_WITH_AES_128_CBC_SHA&client-compression=DEFLATE,null&server-compression=DEFLATE,null',
};

const whole = ['h1', '.story-paragraph', '.arrow.ladder-current', '.note.ladder-current', '.bubble.ladder-current', '.known-new', '#next'];
const mostly = ['h1', '.arrow.ladder-current .arrow-button', '.note.ladder-current', '.bubble.ladder-current .bubble-box', '#next'];

// Goes to a stop, as a hand at the scrubber does, and waits until all of the page shows it.
async function goToStop(stop) {
  const scrubber = document.querySelector('#scrubber');
  scrubber.value = String(stop);
  scrubber.dispatchEvent(new Event('input', { bubbles: true }));
  const frame = () => new Promise(requestAnimationFrame);
  do await frame(); while (document.querySelector('main').dataset.step !== document.querySelector('main').dataset.inspected);
  await frame();
  scrollTo(0, 0);
  return {
    where: `stop ${stop + 1}: ${document.querySelector('h1').textContent}`,
    across: document.documentElement.scrollWidth - innerWidth,
    height: document.documentElement.scrollHeight,
  };
}

// Buttons and the like that a finger would miss.
function tooNarrow(least) {
  const targets = document.querySelectorAll(':is(.header, .rail, .ladder, .sheet-tabs, .panel, .transport) :is(button, summary, select, input, a)');
  const isPressed = (it) => it.checkVisibility() && getComputedStyle(it).pointerEvents !== 'none' && !it.closest('.menu');
  return [...targets].filter(isPressed).flatMap((it) => {
    const { width, height } = it.getBoundingClientRect();
    return Math.min(width, height) < least - 0.5 ? [`${it.localName}#${it.id}.${it.className}: ${width}x${height}`] : [];
  });
}

async function walk(page, size, hasFinger) {
  const stops = Number(await page.locator('#scrubber').getAttribute('max')) + 1;
  const problems = [];
  const heights = new Set();
  for (let stop = 0; stop < stops; stop += 1) {
    const { where, across, height } = await page.evaluate(goToStop, stop);
    const found = [
      ...(await page.evaluate(unseen, isTiny(size) ? mostly : whole)),
      ...(await page.evaluate(tooSmall, ['.header, .rail, .story, .ladder, .panel, .inspector, .transport', 14])),
      ...(hasFinger ? await page.evaluate(tooNarrow, 44) : []),
      ...(across > 0 ? [`${across} pixels too wide`] : []),
    ];
    heights.add(height);
    if (found.length > 0) problems.push(where, ...found);
  }
  if (!isTiny(size) && heights.size > 1) problems.push(`the page's heights: ${[...heights]}`);
  return problems;
}

for (const [kind, sizes] of Object.entries(screens)) {
  test.describe(`with a ${kind}`, () => {
    test.use({ reducedMotion: 'reduce', hasTouch: kind === 'finger', isMobile: kind === 'finger' });
    for (const [place, [name, choices]] of Object.entries(presets).entries()) {
      test(`each step is seen whole: ${name}`, async ({ page }) => {
        test.setTimeout(180_000);
        await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: place % 2 ? 'dark' : 'light' });
        await page.setViewportSize({ width: 1366, height: 657 });
        for (const locale of ['en', 'de']) {
          await page.goto(`?${locale}#${SESSION}&locale=${locale}&${choices}`);
          await ready(page);
          for (const size of sizes) {
            await page.setViewportSize({ width: size[0], height: size[1] });
            expect(await walk(page, size, kind === 'finger'), `${size.join('x')} ${locale}`).toEqual([]);
          }
        }
      });
    }
  });
}
