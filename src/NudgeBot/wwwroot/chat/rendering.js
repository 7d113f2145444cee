// Draws messages. Every word is set as text and every address is checked, so nothing anybody wrote is read as markup.

import { language, say } from './words.js';

const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });

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

/** A message of the bot. `press` is called with the payload and the button. */
export function drawMessage(message, press) {
  const { blocks, buttons = [], attachment } = message.content;
  const bubble = element('div', { className: 'bubble' }, ...blocks.map(drawBlock));
  if (attachment) {
    bubble.append(drawAttachment(message, attachment));
  }

  return [
    element('span', { className: 'unseen' }, `${say.bot}: `),
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

function drawBlock(block) {
  switch (block.kind) {
    case 'list':
      return element('ul', { dir: 'auto' },
        ...block.items.map(spans => element('li', { dir: 'auto' }, ...spans.map(drawSpan))));
    case 'note':
      return element('p', { className: 'note', dir: 'auto' }, ...block.spans.map(drawSpan));
    default:
      return element('p', { dir: 'auto' }, ...(block.spans ?? []).map(drawSpan));
  }
}

function drawSpan({ text, strong, emphasis, code, link }) {
  let drawn = code ? element('code', {}, text) : document.createTextNode(text);
  drawn = emphasis ? element('em', {}, drawn) : drawn;
  drawn = strong ? element('strong', {}, drawn) : drawn;
  return isWebAddress(link) ? drawLink(link, {}, drawn) : drawn;
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
