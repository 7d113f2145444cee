// What the person wrote. It is kept in this browser and nowhere else: the bot's store holds only what the bot said, so the
// two are put together here, each of the person's messages behind the bot's message that stood last when it was written.

const KEY = 'nudgebot.own-words';
const MOST_KEPT = 200;
const SLACK = 10 * 60_000;

export class OwnWords {
  #entries = [];
  #changed;

  /** @param changed Called with every entry when another tab changed them. */
  constructor(changed) {
    this.#changed = changed;
    this.#entries = read();
    window.addEventListener('storage', event => {
      if (event.key === KEY || event.key === null) {
        this.#entries = read();
        this.#changed(this.#entries);
      }
    });
  }

  get all() {
    return this.#entries;
  }

  /** Adds an entry, or replaces the one with its id: { id, text, after, at, state, reason }. */
  put(entry) {
    const entries = read(this.#entries).filter(kept => kept.id !== entry.id);
    this.#write([...entries, entry].slice(-MOST_KEPT));
  }

  remove(id) {
    this.#write(read(this.#entries).filter(kept => kept.id !== id));
  }

  clear() {
    this.#write([]);
  }

  /** Drops what was said in a part of the conversation that is no longer kept. */
  keepSince(oldest) {
    const from = oldest ? Date.parse(oldest.at) - SLACK : Infinity;
    const stays = entry => entry.state !== 'sent' || (oldest && entry.after >= oldest.number) || entry.at >= from;
    this.#write(read(this.#entries).filter(stays));
  }

  #write(entries) {
    this.#entries = entries;
    try {
      localStorage.setItem(KEY, JSON.stringify(entries));
    } catch {
      // Storage is full or forbidden: the words stay for as long as this page does.
    }
  }
}

// Read anew before each change, for another tab may have written meanwhile.
function read(otherwise = []) {
  try {
    const entries = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(entries) ? entries : [];
  } catch {
    return otherwise;
  }
}
