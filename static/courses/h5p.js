// The lab as a content type of H5P. H5P takes no pages among its files, so PAGE, which xtask puts in front of this, is the
// lab's single file. What the author has chosen stands in that page as the query that its address cannot have.

class HandshakeLab extends H5P.EventDispatcher {
  constructor({ language, chapter, handshake, scenario, lock }, contentId, { previousState } = {}) {
    super();
    this.contentId = contentId;
    const locked = Object.keys(lock ?? {}).filter((name) => lock[name]);
    const chosen = { locale: language, chapter, handshake, scenario, lock: locked.join(',') };
    const query = new URLSearchParams({ embed: 'yes' });
    for (const [name, value] of Object.entries(chosen)) if (value) query.set(name, value);
    this.query = query;
    this.kept = unpack(previousState?.kept);
    this.latest = previousState?.kept;
  }

  // What happens is told by xAPI to whoever listens to H5P.externalDispatcher.
  attach(container) {
    const frame = Object.assign(document.createElement('iframe'), { title: 'Handshake Lab', allow: 'clipboard-write; fullscreen' });
    Object.assign(frame.style, { inlineSize: '100%', blockSize: '45rem', border: '0', display: 'block' });
    container.get(0).replaceChildren(frame);
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow || data?.source !== 'handshake-lab' || data.type !== 'resize') return;
      frame.style.blockSize = `${data.height}px`;
      this.trigger('resize');
    });
    let chapters = this.kept.chaptersVisited.length;
    let { isCompleted } = this.kept;
    openLab(frame, this.address(), this.kept, (state) => {
      this.latest = pack(state);
      this.setActivityStarted();
      if (state.chaptersVisited.length === chapters) return;
      chapters = state.chaptersVisited.length;
      const progressed = this.createXAPIEventTemplate('progressed');
      progressed.data.statement.object.definition.extensions['http://id.tincanapi.com/extension/ending-point'] = chapters;
      this.trigger(progressed);
      if (!state.isCompleted || isCompleted) return;
      isCompleted = true;
      this.triggerXAPI('completed', { result: { completion: true, duration: duration() } });
    });
  }

  // An address of the page's content, which has a fragment as any other.
  address() {
    const policy = '<meta charset="utf-8">';
    const query = Object.assign(document.createElement('meta'), { name: 'query', content: this.query });
    const page = PAGE.replace(policy, () => `${policy}${query.outerHTML}`);
    return URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  }

  getCurrentState() {
    return this.latest && { kept: this.latest };
  }
}

H5P.HandshakeLab = HandshakeLab;
