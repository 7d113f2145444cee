// Keeps the page in step with its mailbox: a stream while it is seen, a look now and then while it is hidden.

import { getMessages } from './requests.js';
import { sayRefusal } from './words.js';

const SHORTEST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
// Browsers allow six connections to a host. Tabs in the background give theirs back, or the seventh tab could send nothing.
const HIDDEN_FOR = 30_000;
const LOOK_WHILE_HIDDEN = 20_000;

export class Connection {
  #revision = 0;
  #failures = 0;
  #source = null;
  #timer = 0;
  #heard;

  /** @param heard { messages(list), open(), lost(), trouble(sentence) } */
  constructor(heard) {
    this.#heard = heard;
    document.addEventListener('visibilitychange', () => this.#seenOrHidden());
    window.addEventListener('online', () => this.#reopen());
    window.addEventListener('offline', () => heard.lost());
    window.addEventListener('pageshow', event => event.persisted && this.#reopen());
    window.addEventListener('pagehide', () => this.#close());
  }

  /** Shows everything there is, and from then on what comes. Tries until it succeeds. */
  async start() {
    for (this.#failures = 0; ; this.#failures++) {
      const { body, error, refused } = await getMessages(0);
      if (body) {
        this.#failures = 0;
        this.#take(body);
        this.#open();
        return body.messages;
      }

      this.#heard.trouble(refused ? error : null);
      await new Promise(resolve => setTimeout(resolve, this.#pause()));
    }
  }

  /** Whether new messages come by themselves. */
  get isLive() {
    return this.#source?.readyState === EventSource.OPEN;
  }

  /** Fetches what is new right now, for when the stream may be slower or gone. */
  async catchUp() {
    const { body } = await getMessages(this.#revision);
    if (body) {
      this.#take(body);
    }

    return Boolean(body);
  }

  /** Forgets where it was, as after the conversation was deleted. */
  async startOver() {
    this.#revision = 0;
    await this.catchUp();
  }

  #open() {
    this.#close();
    const source = new EventSource(`chat/stream?after=${this.#revision}`);
    this.#source = source;
    source.addEventListener('open', () => {
      this.#failures = 0;
      this.#heard.open();
    });
    source.addEventListener('messages', event => {
      this.#heard.open();
      this.#take(JSON.parse(event.data));
    });
    source.addEventListener('trouble', event => this.#heard.trouble(sayRefusal(503, JSON.parse(event.data).error)));
    source.addEventListener('error', () => this.#broken(source));
  }

  // A browser comes back by itself after a cut, but never after a refusal.
  #broken(source) {
    if (source !== this.#source) {
      return;
    }

    this.#heard.lost();
    if (source.readyState === EventSource.CLOSED) {
      this.#close();
      this.#failures++;
      this.#timer = setTimeout(() => this.#open(), this.#pause());
    }
  }

  #seenOrHidden() {
    if (!document.hidden) {
      // A stream that slept with the computer may be dead without knowing it.
      this.catchUp();
      if (!this.#source) {
        this.#reopen();
      }
    } else if (this.#source) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#lookNowAndThen(), HIDDEN_FOR);
    }
  }

  async #lookNowAndThen() {
    if (document.hidden) {
      this.#close();
      await this.catchUp();
      this.#timer = setTimeout(() => this.#lookNowAndThen(), LOOK_WHILE_HIDDEN);
    }
  }

  #reopen() {
    this.#failures = 0;
    this.#open();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #take({ revision, messages }) {
    this.#revision = Math.max(this.#revision, revision);
    if (messages.length > 0) {
      this.#heard.messages(messages);
    }
  }

  #pause() {
    const longest = Math.min(SHORTEST_PAUSE * 2 ** this.#failures, LONGEST_PAUSE);
    return longest * (0.5 + Math.random() / 2);
  }
}
