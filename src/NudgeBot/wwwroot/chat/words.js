// The page's own words. What the bot says comes from the server in the chat's language.

const languages = {
  en: {
    write: 'Ask anything…',
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
    bot: 'NudgeBot',
  },
};

export const language = navigator.language || 'en';

const found = languages[language.toLowerCase()] ?? languages[language.slice(0, 2).toLowerCase()];

export const say = found ?? languages.en;
