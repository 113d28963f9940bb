// A slow connection to a host: each response waits for one round trip, and then shares the throughput with all others. On
// the host's side, because the browser's own throttling slows a page down, but not its workers.

// The time between two writes in milliseconds.
const TICK = 10;

export class Line {
  #underWay = new Set();
  #timer;

  // Milliseconds per round trip, and bytes per second.
  constructor({ latency, throughput }) {
    this.latency = latency;
    this.throughput = throughput;
    this.sent = 0;
  }

  // Sends the whole content and ends the response.
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
    // Fair shares: a transfer that needs less than its share leaves the rest to the others.
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
