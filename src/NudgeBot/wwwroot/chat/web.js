// The chat page: puts its parts together.

import { Composer } from './composer.js';
import { Connection } from './connection.js';
import { Conversation } from './conversation.js';
import { Notices } from './notices.js';
import { OwnWords } from './own-words.js';
import { newId, post } from './requests.js';
import { Scrolling } from './scrolling.js';
import { Sender } from './sender.js';
import { say, translatePage } from './words.js';

// The first greeting has one id, so that two tabs opened together are greeted once.
const GREETING = '6e756467-6521-4000-8000-000000000001';

translatePage();

const log = document.getElementById('log');
const entries = document.getElementById('entries');
const notices = new Notices(document.getElementById('toast'), document.getElementById('notice'));
const scrolling = new Scrolling(log, entries, document.getElementById('newer'));

const conversation = new Conversation(entries, {
  press,
  command: text => sender.send(text),
  retry: entry => sender.retry(entry),
  edit: entry => {
    sender.takeBack(entry);
    composer.putBack(entry.text);
  },
});

const own = new OwnWords(everyEntry => {
  if (everyEntry.length === 0) {
    startOver();
  }

  conversation.keepOwn(new Set(everyEntry.map(entry => entry.id)));
  everyEntry.forEach(entry => conversation.showOwn(entry));
});

const sender = new Sender(own, {
  show(entry) {
    if (conversation.showOwn(entry)) {
      scrolling.toEnd();
    }
  },
  remove: id => conversation.removeOwn(id),
  typing,
  answered,
  newest: () => conversation.newest,
});

const composer = new Composer(document.getElementById('composer'), text => sender.send(text));

const connection = new Connection({
  messages: show,
  open() {
    notices.connected();
    sender.resume();
  },
  lost: () => notices.lost(),
  trouble: sentence => notices.trouble(sentence ?? say.loading),
});

// How many answers to words and to presses are awaited: while any is, the page follows what arrives.
let awaitedWords = 0;
let awaitedPresses = 0;
let hasBegun = false;

await begin();

async function begin() {
  typing(true);
  sender.recover();
  const messages = await connection.start();
  own.keepSince(messages[0]);
  own.all.forEach(entry => conversation.showOwn(entry));
  typing(false);
  hasBegun = true;
  scrolling.toEnd('instant');
  log.setAttribute('aria-live', 'polite');
  if (matchMedia('(pointer: fine)').matches) {
    composer.focus();
  }

  await greet(messages.length === 0);
  composer.open();
}

// A link such as /?start=topic_repair opens at that place; whoever comes for the first time is greeted.
async function greet(isNew) {
  const place = new URLSearchParams(location.search).get('start') ?? '';
  history.replaceState(null, '', location.pathname);
  if (/^[\w-]{1,64}$/.test(place)) {
    await start(`/start ${place}`, newId());
  } else if (isNew) {
    await start('/start', GREETING);
  }
}

async function start(text, id) {
  typing(true);
  for (let pause = 2_000; ; pause = Math.min(pause * 2, 30_000)) {
    const { body, error } = await post('chat/messages', { text, id });
    if (body) {
      await answered(body);
      notices.connected();
      typing(false);
      return;
    }

    notices.trouble(error);
    await new Promise(resolve => setTimeout(resolve, pause * (0.5 + Math.random() / 2)));
  }
}

async function press(number, payload, button, box) {
  if (box.getAttribute('aria-busy') === 'true') {
    return;
  }

  busy(box, button, true);
  awaitedPresses++;
  const { body, error } = await post('chat/buttons', { id: newId(), message: number, payload });
  if (body) {
    await answered(body);
  } else {
    notices.toast(error);
  }

  awaitedPresses--;
  busy(box, button, false);
}

function busy(box, button, isBusy) {
  box.setAttribute('aria-busy', String(isBusy));
  box.querySelectorAll('button.choice').forEach(choice => choice.setAttribute('aria-disabled', String(isBusy)));
  button.classList.toggle('pressed', isBusy);
}

// The messages of an answer come by the stream; where that is late or gone they are fetched.
async function answered({ newest = 0, toast, startOver: gone }) {
  if (toast) {
    notices.toast(toast);
  }

  if (gone) {
    own.clear();
    await startOver();
  } else if (!connection.isLive || (newest > 0 && !conversation.has(newest))) {
    await connection.catchUp();
  }
}

function startOver() {
  conversation.clear();
  return connection.startOver();
}

function show(messages) {
  const follows = scrolling.isAtEnd || awaitedWords + awaitedPresses > 0;
  const drawn = messages.map(message => conversation.showMessage(message)).filter(box => box !== null);
  if (drawn.length > 0) {
    scrolling.arrived(drawn[0], drawn.length, follows);
    notices.arrived(hasBegun ? drawn.length : 0);
  }
}

function typing(shown) {
  awaitedWords += shown ? 1 : -1;
  conversation.typing = awaitedWords > 0;
  if (shown && scrolling.isAtEnd) {
    scrolling.toEnd();
  }
}
