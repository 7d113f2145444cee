// What the page asks of the server, with every failure as a sentence.

import { language, say, sayRefusal } from './words.js';

const LONGEST_WAIT = 30_000;

/** A random UUID; crypto.randomUUID is missing on plain http, where this page may be served in a home network. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The messages after a revision: { body } or { error, refused }. */
export function getMessages(after) {
  return ask(`chat/messages?after=${after}`, { headers: { accept: 'application/json' } });
}

/** Posts words or a press: { body } or { error, refused }. */
export function post(path, fields) {
  return ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...fields, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, language }),
  });
}

// `refused` tells an answer of the server from a connection that failed: only the latter is tried again by itself.
async function ask(path, options) {
  try {
    const response = await fetch(path, {
      ...options, credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    if (response.ok) {
      return { body: await response.json() };
    }

    const problem = await response.json().catch(() => null);
    return { error: sayRefusal(response.status, problem?.error), refused: true };
  } catch {
    return { error: say.unreachable, refused: false };
  }
}
