// At the messages level, the heading, its text, the current message, the new knowledge and the
// controls are visible without scrolling, in every step of every preset, on all common screen
// sizes.

import { tooSmall, unseen } from './fitting.mjs';
import { expect, ready, test } from './lab.mjs';

const SESSION = 'detail=messages&seed=0000000000000005&time=1790000000';

// The last two sizes for a pointer are a 1280x1024 screen at 200 % and 400 % zoom.
const screens = {
  pointer: [[1280, 640], [1366, 657], [1440, 780], [1920, 970], [2560, 1300], [640, 512], [320, 256]],
  finger: [[390, 844], [360, 740], [844, 390], [768, 1024], [320, 568]],
};

// On these, the rest is one swipe away.
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

// Controls too small for a finger.
function tooNarrow(least) {
  const targets = document.querySelectorAll(':is(.header, .rail, .ladder, .sheet-tabs, .panel, .transport) :is(button, summary, select, input, a)');
  const isPressed = (it) => it.checkVisibility() && getComputedStyle(it).pointerEvents !== 'none' && !it.closest('.menu');
  return [...targets].filter(isPressed).flatMap((it) => {
    const { width, height } = it.getBoundingClientRect();
    return Math.min(width, height) < least - 0.5 ? [`${it.localName}#${it.id}.${it.className}: ${width}x${height}`] : [];
  });
}

// Moves through the steps with the scrubber and describes each problem.
async function walk({ parts, hasFinger, keepsHeight }) {
  const { unseen, tooSmall, tooNarrow } = window.fitting;
  const scrubber = document.querySelector('#scrubber');
  const frame = () => new Promise(requestAnimationFrame);
  const problems = [];
  const heights = new Set();
  for (let stop = 0; stop <= Number(scrubber.max); stop += 1) {
    scrubber.value = String(stop);
    scrubber.dispatchEvent(new Event('input', { bubbles: true }));
    const { dataset } = document.querySelector('main');
    // The inspector updates after the rest, and a list then measures how many values fit.
    do await frame(); while (dataset.step !== dataset.inspected);
    await frame();
    scrollTo(0, 0);
    const across = document.documentElement.scrollWidth - innerWidth;
    heights.add(document.documentElement.scrollHeight);
    const found = [
      ...unseen(parts),
      ...tooSmall(['.header, .rail, .story, .ladder, .panel, .inspector, .transport', 14]),
      ...(hasFinger ? tooNarrow(44) : []),
      ...(across > 0 ? [`${across} pixels too wide`] : []),
    ];
    problems.push(...found.map((problem) => `stop ${stop + 1}, ${document.querySelector('h1').textContent} ${problem}`));
  }
  if (keepsHeight && heights.size > 1) problems.push(`the page has several heights: ${[...heights]}`);
  return problems;
}

for (const [kind, sizes] of Object.entries(screens)) {
  test.describe(`with a ${kind}`, () => {
    test.use({ reducedMotion: 'reduce', hasTouch: kind === 'finger', isMobile: kind === 'finger' });
    for (const [place, [name, choices]] of Object.entries(presets).entries()) {
      test(`each step is wholly visible: ${name}`, async ({ page }) => {
        test.setTimeout(180_000);
        await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: place % 2 ? 'dark' : 'light' });
        await page.setViewportSize({ width: 1366, height: 657 });
        await page.addInitScript({ content: `window.fitting = { unseen: ${unseen}, tooSmall: ${tooSmall}, tooNarrow: ${tooNarrow} };` });
        const problems = [];
        for (const locale of ['en', 'de']) {
          await page.goto('about:blank');
          await page.goto(`#${SESSION}&locale=${locale}&${choices}`);
          await ready(page);
          for (const size of sizes) {
            await page.setViewportSize({ width: size[0], height: size[1] });
            const found = await page.evaluate(walk, {
              parts: isTiny(size) ? mostly : whole,
              hasFinger: kind === 'finger',
              keepsHeight: !isTiny(size),
            });
            problems.push(...found.map((problem) => `${size.join('x')} ${locale}, ${problem}`));
          }
        }
        expect(problems).toEqual([]);
      });
    }
  });
}
