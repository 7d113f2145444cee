// The conversation on the page: the bot's messages and the person's, in order, with a line for every new day.

import { language } from './words.js';
import { drawMessage, drawOwn, drawTyping, element } from './rendering.js';

const longDay = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
const longDayAndYear = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const relativeDay = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const DAY = 24 * 60 * 60_000;

export class Conversation {
  #entries;
  #drawn = new Map();
  #typing = drawTyping();
  #handlers;

  /** @param handlers { press(number, payload, button, element), command(text), retry(entry), edit(entry) } */
  constructor(entries, handlers) {
    this.#entries = entries;
    this.#handlers = handlers;
  }

  /** The number of the bot's last message; 0 when there is none. */
  get newest() {
    return Math.max(0, ...[...this.#drawn.values()].map(drawn => drawn.number ?? 0));
  }

  has(number) {
    return this.#drawn.has(`bot ${number}`);
  }

  /** Draws a message of the bot, or draws it anew where it stands. Returns its element when it is new. */
  showMessage(message) {
    const key = `bot ${message.number}`;
    const drawn = this.#drawn.get(key);
    if (drawn && drawn.revision >= message.revision) {
      return null;
    }

    const box = drawn?.box ?? element('article', { className: 'entry bot', tabIndex: -1 });
    const press = (payload, button) => this.#handlers.press(message.number, payload, button, box);
    this.#fill(box, drawMessage(message, press, this.#handlers.command));
    this.#drawn.set(key, {
      box, number: message.number, revision: message.revision, at: Date.parse(message.at), order: [message.number, 0, 0],
    });
    return drawn ? null : this.#insert(key);
  }

  /** Draws what the person wrote, or draws it anew where it stands. */
  showOwn(entry) {
    const key = `own ${entry.id}`;
    const drawn = this.#drawn.get(key);
    const box = drawn?.box ?? element('article', {});
    box.className = `entry own ${entry.state}`;
    this.#fill(box, drawOwn(entry, this.#handlers));
    this.#drawn.set(key, { box, at: entry.at, order: [entry.after, 1, entry.at] });
    return drawn ? null : this.#insert(key);
  }

  removeOwn(id) {
    this.#drawn.get(`own ${id}`)?.box.remove();
    this.#drawn.delete(`own ${id}`);
    this.#separateDays();
  }

  /** Keeps of the person's messages only those with these ids. */
  keepOwn(ids) {
    const gone = [...this.#drawn.keys()].filter(key => key.startsWith('own ') && !ids.has(key.slice(4)));
    gone.forEach(key => this.removeOwn(key.slice(4)));
  }

  clear() {
    this.#drawn.clear();
    this.#entries.replaceChildren();
  }

  set typing(shown) {
    if (shown) {
      this.#entries.append(this.#typing);
    } else {
      this.#typing.remove();
    }
  }

  // Whoever has just pressed a button of this message stays where they were, also when the buttons are others now.
  #fill(box, parts) {
    const at = [...box.querySelectorAll('.choice')].indexOf(document.activeElement);
    box.replaceChildren(...parts);
    if (at >= 0) {
      (box.querySelectorAll('.choice')[at] ?? box).focus({ preventScroll: true });
    }
  }

  #insert(key) {
    const { box, order } = this.#drawn.get(key);
    const next = this.#inOrder().find(other => compare(other.order, order) > 0);
    const typing = this.#typing.isConnected ? this.#typing : null;
    this.#entries.insertBefore(box, next?.box ?? typing);
    this.#separateDays();
    return box;
  }

  #inOrder() {
    return [...this.#drawn.values()].sort((one, other) => compare(one.order, other.order));
  }

  // Lines that are right stay as they are: a screen reader would read them again.
  #separateDays() {
    let last = '';
    for (const { box, at } of this.#inOrder()) {
      const day = new Date(at).toDateString();
      const before = box.previousElementSibling;
      this.#separate(box, before?.className === 'day' ? before : null, day === last ? null : nameDay(new Date(at)));
      last = day;
    }

    this.#entries.querySelectorAll('.day:last-child, .day:has(+ .day)').forEach(line => line.remove());
  }

  #separate(box, line, name) {
    if (name === null) {
      line?.remove();
    } else if (line === null) {
      this.#entries.insertBefore(element('h2', { className: 'day' }, name), box);
    } else if (line.textContent !== name) {
      line.textContent = name;
    }
  }
}

function compare(one, other) {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

function nameDay(day) {
  const now = new Date();
  const startOf = date => new Date(date.getFullYear(), date.getMonth(), date.getDate());
  const ago = Math.round((startOf(now) - startOf(day)) / DAY);
  if (ago >= 0 && ago < 2) {
    return relativeDay.format(-ago, 'day');
  }

  return (day.getFullYear() === now.getFullYear() ? longDay : longDayAndYear).format(day);
}
