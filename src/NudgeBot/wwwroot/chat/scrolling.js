// Stays at the end of the conversation for as long as the person is there, and leaves them in peace when they read above.

import { say } from './words.js';

const NEAR = 48;
const MARGIN = 16;

export class Scrolling {
  #log;
  #pill;
  #atEnd = true;
  #settling = false;
  #unread = 0;

  constructor(log, entries, pill) {
    this.#log = log;
    this.#pill = pill;
    log.addEventListener('scroll', () => this.#look(), { passive: true });
    for (const settled of ['scrollend', 'wheel', 'touchmove', 'keydown']) {
      log.addEventListener(settled, () => (this.#settling = false), { passive: true });
    }

    pill.addEventListener('click', () => {
      this.toEnd();
      log.focus({ preventScroll: true });
    });
    // The keyboard opens, a picture arrives, the field grows: whoever was at the end stays there.
    const resized = new ResizeObserver(() => this.#atEnd && !this.#settling && this.#scroll(this.#log.scrollHeight, 'instant'));
    resized.observe(log);
    resized.observe(entries);
  }

  get isAtEnd() {
    return this.#atEnd;
  }

  toEnd(behavior = gently()) {
    this.#atEnd = true;
    this.#scroll(this.#log.scrollHeight, behavior);
    this.#look();
  }

  /** New messages arrived; `first` is the topmost. `wasAtEnd` is how it was before they were drawn. */
  arrived(first, count, wasAtEnd) {
    if (!wasAtEnd) {
      this.#unread += count;
      this.#look();
      return;
    }

    // A message taller than the screen is shown from its beginning.
    const start = first.offsetTop - MARGIN;
    const end = this.#log.scrollHeight - this.#log.clientHeight;
    this.#atEnd = start >= end;
    this.#scroll(Math.min(start, end), gently());
  }

  // On the way to the end counts as being there, until the person scrolls away themselves.
  #look() {
    const near = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < NEAR;
    this.#atEnd = near || (this.#atEnd && this.#settling);
    this.#settling = this.#settling && !near;
    this.#unread = this.#atEnd ? 0 : this.#unread;
    const words = this.#unread > 0 ? say.newer(this.#unread) : '';
    if (this.#pill.textContent !== words) {
      this.#pill.textContent = words;
    }

    this.#pill.setAttribute('aria-label', words || say.toEnd);
    this.#pill.hidden = this.#atEnd;
  }

  #scroll(top, behavior) {
    const most = this.#log.scrollHeight - this.#log.clientHeight;
    this.#settling = behavior === 'smooth' && Math.abs(Math.min(top, most) - this.#log.scrollTop) > 1;
    this.#log.scrollTo({ top, behavior });
  }
}

function gently() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
