// Draws messages. Every word is set as text and every address is checked, so nothing anybody wrote is read as markup.

import { language, say } from './words.js';

const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });

// Split by it, a text falls into words, what stands before a command, the command, words, and so on.
const COMMANDS = /(^|[\s(])(\/[a-z0-9_]{2,32})(?![\w/])/;

/** An element with properties, or attributes where there is no such property, and children; strings become text. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) {
      made[key] = value;
    } else {
      made.setAttribute(key, value);
    }
  }

  made.append(...children.filter(child => child !== null));
  return made;
}

/** A message of the bot. `press` is called with a payload and its button, `command` with a command in the text. */
export function drawMessage(message, press, command) {
  const { blocks, buttons = [], attachment } = message.content;
  const bubble = element('div', { className: 'bubble' }, ...blocks.map(block => drawBlock(block, command)));
  if (attachment) {
    bubble.append(drawAttachment(message, attachment));
  }

  return [
    element('span', { className: 'unseen' }, `NudgeBot: `),
    bubble,
    buttons.length > 0 ? drawButtons(buttons, press) : null,
    drawTime(message.at),
  ].filter(part => part !== null);
}

/** What the person wrote. */
export function drawOwn(entry, { retry, edit }) {
  return [
    element('span', { className: 'unseen' }, `${say.you}: `),
    element('div', { className: 'bubble' }, element('p', { dir: 'auto' }, entry.text)),
    drawState(entry, retry, edit) ?? drawTime(entry.at),
  ];
}

export function drawTyping() {
  const dots = element('div', { className: 'bubble dots', 'aria-hidden': 'true' },
    element('i'), element('i'), element('i'));
  return element('div', { className: 'entry bot typing' }, element('span', { className: 'unseen' }, say.writing), dots);
}

function drawBlock({ kind, spans = [], items = [] }, command) {
  const draw = span => drawSpan(span, command);
  switch (kind) {
    case 'list':
      return element('ul', { dir: 'auto' }, ...items.map(item => element('li', { dir: 'auto' }, ...item.map(draw))));
    case 'note':
      return element('p', { className: 'note', dir: 'auto' }, ...spans.map(draw));
    default:
      return element('p', { dir: 'auto' }, ...spans.map(draw));
  }
}

function drawSpan({ text, strong, emphasis, code, link }, command) {
  const isLink = isWebAddress(link);
  let drawn = isLink ? [text] : drawCommands(text, command);
  drawn = code ? [element('code', {}, ...drawn)] : drawn;
  drawn = emphasis ? [element('em', {}, ...drawn)] : drawn;
  drawn = strong ? [element('strong', {}, ...drawn)] : drawn;
  return isLink ? drawLink(link, {}, ...drawn) : element('span', {}, ...drawn);
}

// A command in the bot's words, such as /help, can be pressed instead of typed.
function drawCommands(text, command) {
  return text.split(COMMANDS).map((part, index) => {
    if (index % 3 !== 2) {
      return part;
    }

    const button = element('button', { type: 'button', className: 'command' }, part);
    button.addEventListener('click', () => command(part));
    return button;
  });
}

function drawButtons(rows, press) {
  const group = element('div', { className: 'choices', role: 'group', 'aria-label': say.choices });
  for (const row of rows) {
    group.append(element('div', { className: 'row' }, ...row.map(button => drawButton(button, press))));
  }

  return group;
}

function drawButton({ label, payload, link }, press) {
  if (isWebAddress(link)) {
    return drawLink(link, { className: 'choice', dir: 'auto' }, label);
  }

  const button = element('button', { type: 'button', className: 'choice', dir: 'auto' }, label);
  button.addEventListener('click', () => press(payload, button));
  return button;
}

function drawLink(address, properties, ...children) {
  return element('a', { ...properties, href: address, target: '_blank', rel: 'noopener noreferrer nofollow' },
    ...children, element('span', { className: 'unseen' }, ` (${say.opens})`));
}

function drawAttachment({ number, revision }, { name, description, shown }) {
  const address = `chat/attachments/${number}?revision=${revision}`;
  return shown
    ? element('img', { className: 'picture', src: address, alt: description, decoding: 'async' })
    : element('a', { className: 'file', href: address, download: name },
      element('strong', { dir: 'auto' }, name),
      element('span', { dir: 'auto' }, description || say.download));
}

function drawTime(at) {
  const when = new Date(at);
  return element('time', { dateTime: when.toISOString(), title: when.toLocaleString(language) }, clock.format(when));
}

function drawState(entry, retry, edit) {
  switch (entry.state) {
    case 'waiting':
      return element('p', { className: 'state' }, say.waiting);
    case 'failed': {
      const again = element('button', { type: 'button', className: 'quiet' }, say.tryAgain);
      const change = element('button', { type: 'button', className: 'quiet' }, say.edit);
      again.addEventListener('click', () => retry(entry));
      change.addEventListener('click', () => edit(entry));
      return element('div', { className: 'state failed' },
        element('span', { dir: 'auto' }, `${say.notSent} ${entry.reason ?? ''}`), again, ' ', change);
    }
    default:
      return null;
  }
}

function isWebAddress(address) {
  try {
    return ['https:', 'http:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
