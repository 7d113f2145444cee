// Sends what the person wrote, one after the other and each once.

import { newId, post } from './requests.js';

// The server remembers a post for ten minutes; what is older is not sent again without being asked to.
const TRIED_FOR = 9 * 60_000;
const SHORTEST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

export class Sender {
  #own;
  #page;
  #busy = false;
  #failures = 0;
  #timer = 0;

  /** @param page { show(entry), remove(id), typing(shown), answered(answer), newest() } */
  constructor(own, page) {
    this.#own = own;
    this.#page = page;
  }

  send(text) {
    this.#put({ id: newId(), text, after: this.#page.newest(), at: Date.now(), state: 'sending' });
    return this.resume();
  }

  retry(entry) {
    this.#put({ ...entry, state: 'sending', reason: undefined });
    return this.resume();
  }

  takeBack(entry) {
    this.#own.remove(entry.id);
    this.#page.remove(entry.id);
  }

  /** What a closed page left unsent: lately written words go out once connected, older ones wait to be asked for. */
  recover() {
    for (const entry of this.#unsent().filter(entry => Date.now() - entry.at > TRIED_FOR)) {
      this.#put({ ...entry, state: 'failed' });
    }
  }

  /** Sends whatever waits; called again when the connection is back. */
  async resume() {
    if (this.#busy || this.#unsent().length === 0) {
      return;
    }

    clearTimeout(this.#timer);
    this.#busy = true;
    this.#page.typing(true);
    try {
      for (let entry = this.#unsent()[0]; entry; entry = this.#unsent()[0]) {
        if (!(await this.#sendOne(entry))) {
          this.#resumeLater();
          break;
        }

        this.#failures = 0;
      }
    } finally {
      this.#busy = false;
      this.#page.typing(false);
    }
  }

  async #sendOne(entry) {
    const { body, error, refused } = await post('chat/messages', { id: entry.id, text: entry.text });
    if (body) {
      this.#put({ ...entry, state: 'sent' });
      await this.#page.answered(body);
    } else {
      this.#put({ ...entry, state: refused ? 'failed' : 'waiting', reason: refused ? error : undefined });
    }

    return Boolean(body) || refused;
  }

  // The stream may be alive where one post was lost, so nothing else would say that it is time.
  #resumeLater() {
    const longest = Math.min(SHORTEST_PAUSE * 2 ** this.#failures++, LONGEST_PAUSE);
    this.#timer = setTimeout(() => this.resume(), longest * (0.5 + Math.random() / 2));
  }

  #unsent() {
    return this.#own.all.filter(entry => entry.state === 'sending' || entry.state === 'waiting');
  }

  #put(entry) {
    this.#own.put(entry);
    this.#page.show(entry);
  }
}
