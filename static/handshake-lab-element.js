// <handshake-lab chapter="4" locale="de">: the lab as an element of any page. It makes the frame, gives it the height that
// the lab asks for, hands attributes and methods on as messages, and raises what the lab says as events. It needs nothing
// but this file, which lies beside the lab; handshake-lab-element.d.ts has its types, docs/embedding.md its documentation.
//
// A classic script, so that it works from a file, too. As a module, or bundled, it does not know where it lies: then the
// element's attribute `src` says where the lab is.

(() => {
  const NAME = 'handshake-lab';
  const VERSION = 1;
  const script = document.currentScript?.src;

  // The attributes by the names that the lab has for them: src/model/embedding.rs.
  const PARAMETERS = new Map([
    'controls', 'locale', 'theme', 'chapter', 'step', 'detail', 'viewpoint', 'handshake', 'scenario', 'compare', 'challenge', 'question', 'session',
    'seed', 'time', 'autoplay', 'speed', 'lock', 'allowLinks',
  ].map((name) => [name.toLowerCase(), name]));
  // Those of a page that can be in a frame; a script or a text that calls itself an address is none. A file can frame files.
  const SCHEMES = ['http:', 'https:', ...(location.protocol === 'file:' ? ['file:'] : [])];
  // The text "element-without-address" of static/locales/, which this script does not have: tests/static_page.rs compares.
  const WORDS = {
    en: 'The lab is missing here: this page does not say at which web address it is.',
    de: 'Hier fehlt das Handshake Lab: Diese Seite sagt nicht, unter welcher Webadresse es ist.',
  };
  // What can be changed while the lab is there; for all else it begins anew.
  const OPTIONS = ['locale', 'theme', 'detail', 'viewpoint', 'speed'];

  class HandshakeLab extends HTMLElement {
    static observedAttributes = ['src', 'height', 'title', ...PARAMETERS.keys()];

    #frame = null;
    #isWithoutAddress = false;
    #height = '44rem';
    #state = null;
    #asks = 0;
    #asked = new Map();
    #waiting = [];
    #hear = (event) => this.#take(event);

    /** How things stood when the lab last said so; null before it is ready. */
    get state() {
      return this.#state;
    }

    goTo(place) {
      return this.#ask('goTo', { number: { step: place }, string: { stepName: place } }[typeof place] ?? place);
    }

    play() {
      return this.#ask('play');
    }

    pause() {
      return this.#ask('pause');
    }

    setScenario(scenario) {
      return this.#ask('setScenario', { scenario });
    }

    setOptions(options) {
      return this.#ask('setOptions', { options });
    }

    getState() {
      return this.#ask('getState');
    }

    connectedCallback() {
      addEventListener('message', this.#hear);
      this.#begin();
    }

    disconnectedCallback() {
      removeEventListener('message', this.#hear);
      this.#end('the element was taken out of the page');
    }

    attributeChangedCallback(name, before, after) {
      if (before === after || !(this.#frame || this.#isWithoutAddress)) return;
      const complain = (error) => this.#raise('error', { reason: error.message });
      if (!this.#frame) this.#begin();
      else if (name === 'height') this.#fit(after);
      else if (name === 'title') this.#frame.title = after ?? 'Handshake Lab';
      else if (!this.#state || after === null) this.#begin();
      else if (OPTIONS.includes(name)) this.setOptions({ [name]: after }).catch(complain);
      else if (name === 'step') this.goTo(/^[a-z]/.test(after) ? after : Number(after)).catch(complain);
      else if (name === 'chapter') this.goTo({ chapter: Number(after) }).catch(complain);
      else if (name === 'scenario') this.setScenario(after).catch(complain);
      else this.#begin();
    }

    #address() {
      const given = this.getAttribute('src')?.trim();
      const [name, base] = given ? [given, document.baseURI] : ['index.html', script];
      const address = URL.canParse(name, base) ? new URL(name, base) : null;
      if (!SCHEMES.includes(address?.protocol)) return null;
      address.searchParams.set('embed', 'yes');
      for (const [attribute, parameter] of PARAMETERS) {
        if (this.hasAttribute(attribute)) address.searchParams.set(parameter, this.getAttribute(attribute));
      }
      // The page's own, which has no name where it is a file or is cut off from its host: then any is as good.
      if (origin !== 'null' && location.protocol !== 'file:') address.searchParams.set('origin', origin);
      return address;
    }

    #begin() {
      this.#end('the lab begins anew');
      const address = this.#address();
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.#isWithoutAddress = !address;
      if (!address) {
        const language = (this.getAttribute('locale') ?? this.closest('[lang]')?.lang ?? '').split(/[-_]/)[0].toLowerCase();
        const words = document.createElement('p');
        [words.lang, words.textContent] = Object.hasOwn(WORDS, language) ? [language, WORDS[language]] : ['en', WORDS.en];
        words.role = 'alert';
        shadow.replaceChildren(words);
        this.#raise('error', { reason: 'the attribute src must say where the lab is: an address of http or https' });
        return;
      }
      const frame = document.createElement('iframe');
      frame.loading = 'lazy';
      frame.allow = 'clipboard-write';
      frame.title = this.getAttribute('title') ?? 'Handshake Lab';
      // By properties: a style element may be forbidden by the page's Content-Security-Policy.
      Object.assign(this.style, { display: this.style.display || 'block' });
      Object.assign(frame.style, { display: 'block', inlineSize: '100%', border: '0' });
      this.#frame = frame;
      this.#fit(this.getAttribute('height'));
      frame.src = address.href;
      shadow.replaceChildren(frame);
    }

    #end(reason) {
      const waiting = [...this.#asked.values(), ...this.#waiting];
      this.#asked.clear();
      this.#waiting = [];
      this.#state = null;
      this.#isWithoutAddress = false;
      this.#frame?.remove();
      this.#frame = null;
      for (const { reject } of waiting) reject(new Error(reason));
    }

    // A height that is given holds; else the frame is as high as the lab asks for, once it is there.
    #fit(given) {
      this.#frame.style.blockSize = given ? (/^\d+$/.test(given) ? `${given}px` : given) : this.#height;
    }

    #ask(type, fields = {}) {
      if (!this.#frame) return Promise.reject(new Error('the element is not in a page'));
      return new Promise((resolve, reject) => {
        const question = { type, fields, resolve, reject };
        if (this.#state) {
          this.#send(question);
          return;
        }
        this.#waiting.push(question);
        // Whoever asks does not wait until somebody scrolls there.
        this.#frame.loading = 'eager';
      });
    }

    #send({ type, fields, resolve, reject }) {
      this.#asks += 1;
      this.#asked.set(this.#asks, { resolve, reject });
      this.#frame.contentWindow.postMessage({ ...fields, target: NAME, version: VERSION, id: this.#asks, type }, '*');
    }

    #take({ source, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow) return;
      if (data?.source !== NAME || data.version !== VERSION) return;
      const { type, state, height, inReplyTo, reason } = data;
      if (state) this.#state = state;
      const asked = this.#asked.get(inReplyTo);
      if (asked) {
        this.#asked.delete(inReplyTo);
        if (type === 'reply') asked.resolve(state);
        else asked.reject(new Error(reason));
        return;
      }
      if (type === 'resize') {
        this.#height = `${height}px`;
        this.#fit(this.getAttribute('height'));
      }
      if (type === 'ready') for (const question of this.#waiting.splice(0)) this.#send(question);
      this.#raise(type, data);
    }

    #raise(type, detail) {
      this.dispatchEvent(new CustomEvent(`${NAME}-${type}`, { detail, bubbles: true, composed: true }));
    }
  }

  if (!customElements.get(NAME)) customElements.define(NAME, HandshakeLab);
})();
