// A slow connection to a host: what is sent waits for its way there and back, and shares the rest with all else that is under
// way. On the host's side rather than by the browser's tools, which slow a page down and leave its workers as they are.

// How often something is sent, in milliseconds.
const TICK = 10;

export class Line {
  #underWay = new Set();
  #timer;

  // Milliseconds there and back, and bytes per second.
  constructor({ latency, throughput }) {
    this.latency = latency;
    this.throughput = throughput;
    this.sent = 0;
  }

  // Sends all of it and ends the response.
  async send(response, content) {
    await new Promise((resolve) => setTimeout(resolve, this.latency));
    const transfer = { response, rest: content };
    response.on('close', () => this.#underWay.delete(transfer));
    this.#underWay.add(transfer);
    this.#timer ??= setInterval(this.#advance, TICK, { last: performance.now() });
  }

  #advance = (clock) => {
    const now = performance.now();
    let budget = ((now - clock.last) / 1000) * this.throughput;
    clock.last = now;
    // Fairly: whoever needs less than its share leaves the rest to the others.
    const transfers = [...this.#underWay].sort((one, other) => one.rest.length - other.rest.length);
    for (const [place, transfer] of transfers.entries()) {
      const share = Math.min(transfer.rest.length, Math.floor(budget / (transfers.length - place)));
      transfer.response.write(transfer.rest.subarray(0, share));
      transfer.rest = transfer.rest.subarray(share);
      budget -= share;
      this.sent += share;
      if (transfer.rest.length > 0) continue;
      transfer.response.end();
      this.#underWay.delete(transfer);
    }
    if (this.#underWay.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  };
}
