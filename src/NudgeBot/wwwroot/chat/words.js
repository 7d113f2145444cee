// The page's own words. What the bot says comes from the server in the chat's language; its refusals are written in English,
// so that the other languages have their own words for them here, by the status of the answer.

/** The words of every language, by its tag. */
export const languages = {
  en: {
    tagline: 'Small nudges for secure attachment',
    skip: 'Skip to writing',
    conversation: 'Conversation',
    message: 'Your message',
    write: 'Ask anything…',
    send: 'Send',
    writing: 'NudgeBot is writing',
    newer: count => (count === 1 ? 'New message' : `${count} new messages`),
    toEnd: 'To the newest message',
    reconnecting: 'Connection lost. Trying to come back…',
    offline: 'You are offline. What you write is sent when you are back.',
    loading: 'NudgeBot cannot be reached just now. Trying again…',
    waiting: 'Waiting for the connection',
    notSent: 'Not sent.',
    tryAgain: 'Try again',
    edit: 'Edit',
    unreachable: 'That did not get through. Please try again in a moment.',
    left: count => (count === 1 ? '1 character left' : `${count} characters left`),
    over: count => `That is ${count === 1 ? '1 character' : `${count} characters`} too long. Please shorten it a little.`,
    choices: 'Choices',
    download: 'Download',
    opens: 'opens in a new tab',
    you: 'You',
    refusals: {},
  },
  es: {
    tagline: 'Pequeños empujones para un apego seguro',
    skip: 'Ir a escribir',
    conversation: 'Conversación',
    message: 'Tu mensaje',
    write: 'Pregunta lo que quieras…',
    send: 'Enviar',
    writing: 'NudgeBot está escribiendo',
    newer: count => (count === 1 ? 'Mensaje nuevo' : `${count} mensajes nuevos`),
    toEnd: 'Al mensaje más reciente',
    reconnecting: 'Se perdió la conexión. Intentando volver…',
    offline: 'No tienes conexión. Lo que escribas se enviará cuando vuelva.',
    loading: 'Ahora mismo no se puede llegar a NudgeBot. Intentándolo de nuevo…',
    waiting: 'Esperando la conexión',
    notSent: 'No se envió.',
    tryAgain: 'Intentar de nuevo',
    edit: 'Editar',
    unreachable: 'No llegó. Inténtalo de nuevo en un momento.',
    left: count => (count === 1 ? 'Queda 1 carácter' : `Quedan ${count} caracteres`),
    over: count => `Sobra${count === 1 ? ' 1 carácter' : `n ${count} caracteres`}. Acórtalo un poco, por favor.`,
    choices: 'Opciones',
    download: 'Descargar',
    opens: 'se abre en otra pestaña',
    you: 'Tú',
    refusals: {
      400: 'Esto no se pudo leer. Recarga la página e inténtalo de nuevo.',
      401: 'Esta página ya no sabe cuál es tu conversación. Recárgala y, si no ayuda, permite las cookies de este sitio.',
      413: 'Tiene más de 4096 caracteres. Acórtalo un poco o envíalo por partes.',
      429: 'Ha sido mucho de golpe. Respira y vuelve a intentarlo en unos segundos.',
      503: 'NudgeBot no puede llegar a su memoria ahora mismo. Lo que escribiste sigue en esta página; inténtalo en un minuto.',
    },
  },
  hi: {
    tagline: 'सुरक्षित लगाव के लिए छोटे-छोटे सुझाव',
    skip: 'लिखने की जगह पर जाएँ',
    conversation: 'बातचीत',
    message: 'आपका संदेश',
    write: 'कुछ भी पूछें…',
    send: 'भेजें',
    writing: 'NudgeBot लिख रहा है',
    newer: count => (count === 1 ? 'नया संदेश' : `${count} नए संदेश`),
    toEnd: 'सबसे नए संदेश पर जाएँ',
    reconnecting: 'कनेक्शन टूट गया। फिर से जोड़ने की कोशिश हो रही है…',
    offline: 'आप ऑफ़लाइन हैं। आप जो लिखेंगे, वह कनेक्शन लौटने पर भेजा जाएगा।',
    loading: 'अभी NudgeBot तक पहुँचा नहीं जा सका। फिर कोशिश हो रही है…',
    waiting: 'कनेक्शन का इंतज़ार है',
    notSent: 'नहीं भेजा गया।',
    tryAgain: 'फिर कोशिश करें',
    edit: 'बदलें',
    unreachable: 'यह नहीं पहुँचा। कृपया थोड़ी देर में फिर कोशिश करें।',
    left: count => `${count} अक्षर बाकी`,
    over: count => `यह ${count} अक्षर ज़्यादा लंबा है। कृपया इसे थोड़ा छोटा करें।`,
    choices: 'विकल्प',
    download: 'डाउनलोड करें',
    opens: 'नए टैब में खुलता है',
    you: 'आप',
    refusals: {
      400: 'इसे पढ़ा नहीं जा सका। कृपया पेज फिर से खोलें और दोबारा कोशिश करें।',
      401: 'यह पेज अब नहीं जानता कि आपकी बातचीत कौन-सी है। कृपया इसे फिर से खोलें; फिर भी न हो, तो इस साइट के लिए कुकी चालू करें।',
      413: 'यह 4096 अक्षरों से लंबा है। कृपया इसे थोड़ा छोटा करें या हिस्सों में भेजें।',
      429: 'एक साथ बहुत कुछ आ गया। ज़रा साँस लें और कुछ सेकंड बाद फिर कोशिश करें।',
      503: 'NudgeBot अभी अपनी याददाश्त तक नहीं पहुँच पा रहा। आपका लिखा इसी पेज पर है; कृपया एक मिनट में फिर कोशिश करें।',
    },
  },
};

/** The browser's language, an IETF tag. */
export const language = navigator.language || 'en';

const spoken = language.slice(0, 2).toLowerCase() in languages ? language.slice(0, 2).toLowerCase() : 'en';

/** The words in that language, or in English. */
export const say = languages[spoken];

/** Why the server refused, in the page's language. */
export function sayRefusal(status, sentence) {
  return say.refusals[status] ?? sentence ?? say.unreachable;
}

/** Puts the words into the parts of the page that stand from the beginning. */
export function translatePage() {
  document.documentElement.lang = spoken;
  for (const part of document.querySelectorAll('[data-say]')) {
    part.textContent = say[part.dataset.say];
  }

  for (const part of document.querySelectorAll('[data-label]')) {
    part.setAttribute('aria-label', say[part.dataset.label]);
  }
}
