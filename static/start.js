// Loads the program, and shows what there is without it where that fails. A file of its own rather than a script in
// the page, so that the page's Content-Security-Policy can forbid inline scripts. Trunk names the program's two
// files: see Trunk.toml.

{
  const root = document.documentElement;
  root.dataset.begun = '';

  // What has to be known before the program is there. A link can have been escaped too often, broken into lines or put
  // before a full stop: src/model/link/parts.rs reads all of it, and in the same way.
  const NAMES = ['embed', 'controls', 'lock', 'autoplay', 'origin', 'theme', 'locale', 'detail', 'step', 'chapter'];
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
      // The one with whom is spoken is never guessed.
      const plain = head.replace(/[^\p{L}\p{N}!-~]|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
      found.append(name, name === 'origin' ? value : plain);
      if (end >= 0 && escapes > 0) read(value.slice(end + 1), found, escapes - 1);
    }
    return found;
  };
  // What the learner's link says wins over what the embedding page says: src/model/embedding.rs.
  const link = read(location.hash);
  // A page that was made of a text has no query in its address, and has it in an element: static/courses/h5p.js.
  const query = read(document.querySelector('meta[name="query"]')?.content ?? location.search);
  const said = (name) => link.get(name) ?? query.get(name);

  // As the program keeps it: src/effects/theme.rs, locale.rs.
  const kept = (what) => {
    try {
      return JSON.parse(localStorage.getItem(`handshake-lab-${what}`));
    } catch {
      return null;
    }
  };

  // In the single file, what is loaded is in the page itself: static/single-file.js.
  const unpacked = Promise.resolve(globalThis.unpacked);

  // Where a file is, as the program finds it: src/effects/file.rs.
  const find = (name) => document.querySelector(`meta[name="file"][content="${name}"]`)?.dataset ?? { address: name };

  // The first language that is wanted and is there. English stands in the page.
  const words = async () => {
    await unpacked;
    for (const tag of [said('locale'), kept('language'), ...navigator.languages]) {
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

  // The texts of one line, by name or name.attribute; the page names no others.
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
    // To the page around the lab.
    root.dataset.without = missing;
    dispatchEvent(new Event('without'));
  };

  // import() takes no digest, and forgets that a preload had a wrong one. An element has one, and import() then gets the
  // very module that the element has loaded.
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

  // Asked for at once: it is by far the largest part, and nothing else has to be there for it.
  const { dataset: program } = document.querySelector('meta[name="application"]');
  const module = unpacked.then(() =>
    fetch(new URL(program.module, document.baseURI), { integrity: program.moduleIntegrity ?? '' }));
  module.catch(() => {});

  // The engine too, in the worker that it runs in: the page takes over what it finds here, or starts one of its own
  // (src/effects/program.rs).
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

  // The lab's other programs run in a worker; where there is none, the page's own asks for them to be run here:
  // src/effects/program.rs.
  addEventListener('program', async ({ detail: { call, tell } }) => {
    try {
      const { perform } = await loadFile('worker.js');
      await perform(call, tell);
    } catch {
      tell(null);
    }
  });

  // What is not to be there at all, of which the styles know: static/styles/embedded.css.
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

  // At once, while nothing has been painted yet: the page waits for this file as it does for its styles.
  const theme = said('theme') ?? kept('theme');
  if (['light', 'dark'].includes(theme)) root.dataset.theme = theme;

  // The frame is that of a link that says nothing: elsewhere the panels are not there, or the first step's words would
  // be the wrong ones. Until that is changed, nobody is to see it.
  const detail = said('detail') ?? 'messages';
  const isOther = ['story', 'bytes'].includes(detail);
  const isLater = !['1', 'client-hello'].includes(said('step') ?? '1') || (said('chapter') ?? '1') !== '1';
  root.classList.toggle('elsewhere', isOther || isLater);

  document.addEventListener('DOMContentLoaded', () => {
    if (isOther) document.querySelector('.frame .stage').dataset.detail = detail;
    if (isLater) {
      document.querySelector('.frame .story').replaceChildren(document.getElementById('later-step').content);
      document.getElementById('place-of-hint').remove();
    }
    root.classList.remove('elsewhere');

    if (typeof WebAssembly === 'object') {
      start().catch((error) => {
        // For the console, and for static/trouble.js if it is the program that broke.
        reportError(error);
        // The single file has all of its parts in itself: static/single-file.js.
        if (location.protocol === 'file:' && !globalThis.unpacked) showWithout('file');
        else showWithout(error instanceof WebAssembly.CompileError ? 'webassembly' : 'program');
      });
    } else {
      showWithout('webassembly');
    }
  });
}
