// Loads the program, or shows the page without it if that fails. A file of its own, so that the page's
// Content-Security-Policy can forbid inline scripts. Trunk names the program's two files: see Trunk.toml.

{
  const root = document.documentElement;
  root.dataset.begun = '';

  // The parameters that matter before the program is there; those in the second line only show that the query is for the
  // lab. A link may have been escaped too often, broken into lines or followed by a full stop: src/model/link/parts.rs reads
  // all parameters, in the same way.
  const NAMES = ['embed', 'controls', 'lock', 'autoplay', 'origin', 'theme', 'locale', 'detail', 'step', 'chapter',
    'viewpoint', 'scenario', 'session', 'seed', 'time', 'speed', 'allowlinks'];
  const read = (text, found = new URLSearchParams(), escapes = 3) => {
    for (const [written, value] of new URLSearchParams(text.replace(/^[#?]+/, ''))) {
      const bare = written.replace(/[^\p{L}\p{N}!-~]/gu, '').replace(/^(?:amp;|#?38;|#?x26;|\?)+/i, '');
      const end = value.search(/[&#]/);
      if (escapes > 0 && /[=&#%]/.test(bare)) {
        read((value ? `${bare}=${value}` : bare).replaceAll('#', '&'), found, escapes - 1);
        continue;
      }
      const name = (value ? bare : bare.replace(/[^a-z]+$/i, '')).toLowerCase();
      if (!NAMES.includes(name)) continue;
      const head = end < 0 ? value : value.slice(0, end);
      // The origin to speak with is never guessed.
      const plain = head.replace(/[^\p{L}\p{N}!-~]|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
      found.append(name, name === 'origin' ? value : plain);
      if (end >= 0 && escapes > 0) read(value.slice(end + 1), found, escapes - 1);
    }
    return found;
  };
  // The learner's link takes precedence over the embedding page's query: src/model/embedding.rs.
  const link = read(location.hash);
  // A page made from a text has no query in its address, but in an element: static/courses/h5p.js.
  const query = read(document.querySelector('meta[name="query"]')?.content ?? location.search);
  const parameter = (name) => link.get(name) ?? query.get(name);

  // Stored by the program: src/effects/theme.rs, locale.rs, detail.rs.
  const stored = (what) => {
    try {
      return JSON.parse(localStorage.getItem(`handshake-lab-${what}`));
    } catch {
      return null;
    }
  };

  // In the single file, the files to load are in the page itself: static/single-file.js.
  const unpacked = Promise.resolve(globalThis.unpacked);

  // The address of a file, found as in the program: src/effects/file.rs.
  const find = (name) => document.querySelector(`meta[name="file"][content="${name}"]`)?.dataset ?? { address: name };

  // The words of the first wanted language that exists. English is in the page.
  const words = async () => {
    await unpacked;
    for (const tag of [parameter('locale'), stored('language'), ...navigator.languages]) {
      const language = /^[a-z]{2,3}(?![a-z])/i.exec(tag ?? '')?.[0].toLowerCase();
      if (language === 'en') return;
      if (!language) continue;
      const parts = await Promise.all(['interface', 'stories'].map(async (part) => {
        const { address, integrity } = find(`locales/${language}/${part}.ftl`);
        const answer = await fetch(new URL(address, document.baseURI), { integrity: integrity ?? '' });
        return answer.ok ? answer.text() : '';
      }));
      const text = parts.join('\n');
      if (/^language-name = /m.test(text)) return { language, text };
    }
  };

  // The one-line texts, by name or name.attribute; the page uses no others.
  const texts = (source) => {
    const found = new Map();
    let message = '';
    for (const line of source.split('\n')) {
      const [, dot, name, text] = /^( +\.)?([a-z0-9-]+) = (.+)$/.exec(line) ?? [];
      if (!name) continue;
      if (!dot) message = name;
      found.set(dot ? `${message}.${name}` : name, text);
    }
    return found;
  };

  const translate = async (section) => {
    const { language, text } = (await words()) ?? {};
    if (!language) return;
    const found = texts(text);
    for (const element of section.querySelectorAll('[data-text]')) {
      element.textContent = found.get(element.dataset.text) ?? element.textContent;
    }
    for (const element of section.querySelectorAll('[data-label]')) {
      element.ariaLabel = found.get(element.dataset.label) ?? element.ariaLabel;
    }
    root.lang = language;
    root.dir = found.get('language-direction');
  };

  const showWithout = (missing) => {
    const section = document.getElementById('without-program');
    if (!section) return;
    const stage = section.parentElement;
    stage.className = '';
    stage.replaceChildren(section);
    section.hidden = false;
    for (const sentence of section.querySelectorAll('.missing')) sentence.hidden = sentence.dataset.missing !== missing;
    translate(section).catch(() => {});
    // For the page around the lab.
    root.dataset.without = missing;
    dispatchEvent(new Event('without'));
  };

  // import() takes no digest, and ignores the failed check of a preload. An element has a digest, and import() then returns
  // the module that the element has loaded.
  const load = async (address, integrity) => {
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', src: new URL(address, document.baseURI), integrity: integrity ?? '', crossOrigin: 'anonymous' });
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)));
      document.head.append(script);
    });
    return import(script.src);
  };
  const loadFile = (name) => {
    const { address, integrity } = find(name);
    return load(address, integrity);
  };

  // Requested first: it is by far the largest part, and needs nothing else.
  const { dataset: program } = document.querySelector('meta[name="application"]');
  const module = unpacked.then(() =>
    fetch(new URL(program.module, document.baseURI), { integrity: program.moduleIntegrity ?? '' }));
  module.catch(() => {});

  // So is the engine, in its worker. The page takes this worker over, or starts one of its own (src/effects/program.rs).
  const prepareEngine = async () => {
    await unpacked;
    const { loader, module, moduleIntegrity } = document.querySelector('meta[name="engine"]').dataset;
    const { address, classic } = find('worker.js');
    const worker = classic ? new Worker(classic) : new Worker(new URL(address, document.baseURI), { type: 'module' });
    worker.addEventListener('error', () => delete globalThis.engineWorker);
    worker.postMessage({ number: 0, call: { name: 'engine', loader, module, integrity: moduleIntegrity } });
    globalThis.engineWorker = worker;
  };
  prepareEngine().catch(() => {});

  const start = async () => {
    await unpacked;
    const { default: run } = await load(program.loader, program.loaderIntegrity);
    await run({ module_or_path: module });
  };

  // Without workers, the page's program has the lab's other programs run here: src/effects/program.rs.
  addEventListener('program', async ({ detail: { call, report } }) => {
    try {
      const { perform } = await loadFile('worker.js');
      await perform(call, report);
    } catch {
      report(null);
    }
  });

  // Parts of the page that the styles leave out: static/styles/embedded.css.
  const isOn = (name) => ['', 'yes', 'true', '1'].includes(query.get(name));
  if (isOn('embed')) root.dataset.embed = '';
  if (['minimal', 'none'].includes(query.get('controls'))) root.dataset.controls = query.get('controls');
  if (query.has('lock')) root.dataset.lock = query.getAll('lock').join(' ').replaceAll(',', ' ');
  if (isOn('autoplay')) root.dataset.autoplay = '';
  // For static/embedding.js.
  if (query.has('origin')) root.dataset.origin = query.get('origin');

  // Speaks with the page around the lab.
  if (window.parent !== window) {
    unpacked.then(() => loadFile('embedding.js')).catch((error) => console.warn(error));
  }

  // A telephone's keyboard lies on the page in browsers that do not make the page smaller for it: the styles leave that part
  // of it free. What is enlarged with two fingers is no smaller.
  const sight = window.visualViewport;
  sight?.addEventListener('resize', () => {
    const covered = innerHeight - sight.height * sight.scale;
    const isCovered = covered > innerHeight / 5;
    root.toggleAttribute('data-keyboard', isCovered);
    root.style.setProperty('--covered', `${isCovered ? covered : 0}px`);
  });

  // Before the first paint, because this file blocks it as the style sheet does.
  const theme = parameter('theme') ?? stored('theme');
  if (['light', 'dark'].includes(theme)) root.dataset.theme = theme;

  // Without a link and on its own, the page shows what the learner chose last, or the everyday story:
  // src/model/update/following.rs.
  const DETAILS = ['story', 'messages', 'bytes'];
  const isOnItsOwn = window.parent === window && [...query].length === 0 && location.hash.length < 2;
  const own = DETAILS.includes(stored('detail')) ? stored('detail') : 'story';
  const detail = isOnItsOwn ? own : DETAILS.find((one) => one === parameter('detail')) ?? 'messages';

  // The frame belongs to the first step of the messages. Elsewhere it has the wrong panels, or the words of the wrong step, so
  // it stays hidden until that is changed.
  const isOther = detail !== 'messages';
  const isLater = !['1', 'client-hello'].includes(parameter('step') ?? '1') || (parameter('chapter') ?? '1') !== '1';
  root.classList.toggle('elsewhere', isOther || isLater);

  document.addEventListener('DOMContentLoaded', () => {
    const stage = document.querySelector('.frame .stage');
    if (isOther) stage.dataset.detail = detail;
    if (detail === 'story') {
      const [words, picture] = document.getElementById('everyday-story').content.children;
      stage.querySelector(':scope > .story').replaceWith(words);
      stage.querySelector('.ladder').replaceWith(picture);
    }
    if (isLater) {
      stage.querySelector(':scope > .story').replaceChildren(document.getElementById('later-step').content);
      for (const words of stage.querySelectorAll('.speech, .watcher p')) words.remove();
    }
    root.classList.remove('elsewhere');

    if (typeof WebAssembly === 'object') {
      start().catch((error) => {
        // For the console, and for static/trouble.js if the program has broken.
        reportError(error);
        // The single file contains all its parts: static/single-file.js.
        if (location.protocol === 'file:' && !globalThis.unpacked) showWithout('file');
        else showWithout(error instanceof WebAssembly.CompileError ? 'webassembly' : 'program');
      });
    } else {
      showWithout('webassembly');
    }
  });
}
