// The field to write in. What is typed survives a reload until it is sent.

import { say } from './words.js';

const DRAFT = 'nudgebot.draft';
const MOST = 4096;
const SAY_WHEN_LEFT = 300;

export class Composer {
  #field;
  #send;
  #room;
  #sent;
  #ready = false;
  #wanted = false;

  /** @param sent Called with the words to send. */
  constructor(form, sent) {
    this.#field = form.querySelector('textarea');
    this.#send = form.querySelector('button');
    this.#room = document.getElementById('room');
    this.#sent = sent;
    this.#field.placeholder = say.write;
    this.#field.value = readDraft();
    this.#field.addEventListener('input', () => this.#changed());
    this.#field.addEventListener('keydown', event => this.#pressed(event));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.#submit();
    });
    this.#changed();
  }

  /** From now on words can be sent; until then they stay in the field. */
  open() {
    this.#ready = true;
    if (this.#wanted) {
      this.#submit();
    }
  }

  focus() {
    this.#field.focus({ preventScroll: true });
  }

  /** Puts words back to be changed, before whatever is being typed. */
  putBack(words) {
    this.#field.value = [words, this.#field.value].filter(text => text !== '').join('\n');
    this.#changed();
    this.focus();
  }

  // Enter belongs to the input method while a word is being composed, as in Japanese.
  #pressed(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      this.#submit();
    }
  }

  #submit() {
    const words = this.#field.value.trim();
    if (words === '' || lengthOf(words) > MOST) {
      this.focus();
      return;
    }

    if (!this.#ready) {
      this.#wanted = true;
      return;
    }

    this.#field.value = '';
    this.#changed();
    this.focus();
    this.#sent(words);
  }

  #changed() {
    const words = this.#field.value;
    const left = MOST - lengthOf(words.trim());
    this.#room.textContent = left < 0 ? say.over(-left) : left <= SAY_WHEN_LEFT ? say.left(left) : '';
    this.#room.classList.toggle('over', left < 0);
    this.#send.setAttribute('aria-disabled', String(words.trim() === '' || left < 0));
    if (!CSS.supports('field-sizing', 'content')) {
      this.#field.style.height = 'auto';
      this.#field.style.height = `${this.#field.scrollHeight + this.#field.offsetHeight - this.#field.clientHeight}px`;
    }

    writeDraft(words);
  }
}

// Counted as the server counts: an emoji of two halves is one.
function lengthOf(words) {
  return words.length <= MOST ? words.length : [...words].length;
}

function readDraft() {
  try {
    return sessionStorage.getItem(DRAFT) ?? '';
  } catch {
    return '';
  }
}

function writeDraft(words) {
  try {
    sessionStorage.setItem(DRAFT, words);
  } catch {
    // Storage is forbidden: a reload forgets the draft.
  }
}
