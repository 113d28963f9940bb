/** The types of handshake-lab-element.js: the element `<handshake-lab>`. Its documentation is docs/embedding.md. */

/** How things stand in the lab. */
export interface HandshakeLabState {
  /** What stands behind `#` in a link that shows exactly this view, with seed and time. */
  link: string;
  /** The step, counted from 1. */
  step: number;
  steps: number;
  /** What the step is called in links: `server.derive-keys`. */
  stepName: string;
  /** How this connection is told: `rsa`, `tls13-resumption` and others, see docs/embedding.md. */
  story: string;
  /** The chapter of the story, counted from 1. */
  chapter: number;
  /** How many chapters the story has. */
  chapters: number;
  /** The chapters that were seen in this visit, in order. */
  chaptersVisited: number[];
  /** What has come of the handshake up to this step. */
  outcome: 'established' | 'failed' | null;
  playing: boolean;
  /** The names of the solved challenges. */
  solved: string[];
}

export interface HandshakeLabOptions {
  detail?: 'story' | 'messages' | 'bytes';
  viewpoint?: 'everyone' | 'client' | 'server' | 'eavesdropper';
  theme?: 'light' | 'dark' | 'system';
  locale?: string;
  speed?: 0.5 | 1 | 2;
}

interface Message<Type extends string> {
  source: 'handshake-lab';
  version: 1;
  type: Type;
}

/** The element's events; the `detail` of each is the lab's message. All of them bubble. */
export interface HandshakeLabEventMap {
  'handshake-lab-ready': CustomEvent<Message<'ready'> & { state: HandshakeLabState }>;
  'handshake-lab-step': CustomEvent<Message<'step'> & { state: HandshakeLabState }>;
  'handshake-lab-outcome': CustomEvent<Message<'outcome'> & { outcome: 'established' | 'failed'; alert?: string }>;
  'handshake-lab-resize': CustomEvent<Message<'resize'> & { height: number }>;
  'handshake-lab-error': CustomEvent<{ reason: string }>;
}

export interface HandshakeLabElement extends HTMLElement {
  /** How things stood when the lab last said so; null before it is ready. */
  readonly state: HandshakeLabState | null;
  /** To a step, by its name or counted from 1, or to the first step of a chapter. */
  goTo(place: number | string | { step: number } | { stepName: string } | { chapter: number }): Promise<HandshakeLabState>;
  play(): Promise<HandshakeLabState>;
  pause(): Promise<HandshakeLabState>;
  /** The name of a preset, or what stands behind `#` in a link. Answers when the session has been run. */
  setScenario(scenario: string): Promise<HandshakeLabState>;
  setOptions(options: HandshakeLabOptions): Promise<HandshakeLabState>;
  getState(): Promise<HandshakeLabState>;
  addEventListener<Name extends keyof HandshakeLabEventMap>(
    type: Name,
    listener: (event: HandshakeLabEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'handshake-lab': HandshakeLabElement;
  }
}
