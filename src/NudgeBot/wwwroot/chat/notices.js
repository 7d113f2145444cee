// Short words beside the conversation: a toast, the state of the connection, the mark in the title.

import { say } from './words.js';

const PATIENCE = 2_500;
const READING_SPEED = 60;
const SHORTEST_TOAST = 3_500;
const TITLE = document.title;

export class Notices {
  #toast;
  #notice;
  #toastTimer = 0;
  #lostTimer = 0;
  #unread = 0;

  constructor(toast, notice) {
    this.#toast = toast;
    this.#notice = notice;
    document.addEventListener('visibilitychange', () => !document.hidden && this.#mark(0));
  }

  /** Shows a word for as long as it takes to read. */
  toast(words) {
    clearTimeout(this.#toastTimer);
    this.#toast.textContent = words;
    this.#toast.classList.add('shown');
    this.#toastTimer = setTimeout(
      () => this.#toast.classList.remove('shown'), Math.max(SHORTEST_TOAST, words.length * READING_SPEED));
  }

  connected() {
    clearTimeout(this.#lostTimer);
    this.#lostTimer = 0;
    this.#notice.hidden = true;
  }

  // Most cuts heal before anybody has to know.
  lost() {
    if (!navigator.onLine) {
      this.trouble(say.offline);
    } else if (!this.#lostTimer) {
      this.#lostTimer = setTimeout(() => this.trouble(navigator.onLine ? say.reconnecting : say.offline), PATIENCE);
    }
  }

  trouble(sentence) {
    if (this.#notice.hidden || this.#notice.textContent !== sentence) {
      this.#notice.textContent = sentence;
      this.#notice.hidden = false;
    }
  }

  /** Messages arrived; the title says so while nobody looks. */
  arrived(count) {
    if (document.hidden) {
      this.#mark(this.#unread + count);
    }
  }

  #mark(unread) {
    this.#unread = unread;
    document.title = unread > 0 ? `(${unread}) ${TITLE}` : TITLE;
  }
}
