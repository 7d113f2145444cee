// Plays a bot with grammY's client and reports, one JSON object a line, what it got to see.
// Usage: node peer.mjs BASE_URL TOKEN CHAT_ID
import { Api, GrammyError, HttpError, InputFile } from "grammy";

const [baseUrl, token, chatId] = process.argv.slice(2);
const chat = Number(chatId);
const api = new Api(token, { apiRoot: baseUrl });
const report = (step, seen) => console.log(JSON.stringify({ step, ...seen }));

async function failure(call) {
  try {
    await call;
    return { kind: "none" };
  } catch (error) {
    if (error instanceof GrammyError) {
      return { kind: "telegram", code: error.error_code, description: error.description, parameters: error.parameters };
    }
    return { kind: error instanceof HttpError ? "http" : String(error) };
  }
}

const me = await api.getMe();
report("me", { id: me.id, username: me.username });

let offset = 0;
async function nextUpdate() {
  const [update] = await api.getUpdates({ offset, limit: 1, timeout: 20 });
  offset = update.update_id + 1;
  return update;
}

const start = (await nextUpdate()).message;
report("message", { text: start.text, entity: start.entities[0], language: start.from.language_code });

const keyboard = { inline_keyboard: [[{ text: "Daily", callback_data: "v1:daily" }]] };
const sent = await api.sendMessage(chat, "<b>Welcome</b> 👶", { parse_mode: "HTML", reply_markup: keyboard });
report("sent", { text: sent.text, entities: sent.entities, button: sent.reply_markup.inline_keyboard[0][0].callback_data });

const query = (await nextUpdate()).callback_query;
report("pressed", { data: query.data, messageId: query.message.message_id === sent.message_id });
report("answered", { ok: await api.answerCallbackQuery(query.id, { text: "Noted" }) });
report("answeredTwice", await failure(api.answerCallbackQuery(query.id)));

const edited = await api.editMessageText(chat, sent.message_id, "Daily at 8:00");
report("edited", { text: edited.text, isDated: edited.edit_date >= sent.date, keyboard: edited.reply_markup ?? null });
report("notModified", await failure(api.editMessageText(chat, sent.message_id, "Daily at 8:00")));

report("unparsable", await failure(api.sendMessage(chat, "<p>no</p>", { parse_mode: "HTML" })));
report("unknownChat", await failure(api.sendMessage(1, "nobody")));

const photo = await api.sendPhoto(chat, new InputFile(Buffer.from([137, 80, 78, 71]), "week.png"), { caption: "this week" });
report("photo", { caption: photo.caption, size: photo.photo[0].file_size });
report("tooMany", await failure(api.sendMessage(chat, "too soon")));

report("reset", await failure(api.sendChatAction(chat, "typing")));
report("gateway", await failure(api.sendChatAction(chat, "typing")));

const first = failure(api.getUpdates({ offset, timeout: 20 }));
report("polling", {});
await new Promise((resolve) => process.stdin.once("data", resolve));
const second = api.getUpdates({ offset, timeout: 20 });
report("conflict", await first);
report("polledAfterConflict", { count: (await second).length });

await api.setMyCommands([{ command: "start", description: "Begin" }], { scope: { type: "all_private_chats" }, language_code: "en" });
report("commands", { names: (await api.getMyCommands({ scope: { type: "all_private_chats" }, language_code: "en" })).map((command) => command.command) });

const stranger = new Api("424242:another-secret", { apiRoot: baseUrl });
report("wrongToken", await failure(stranger.getMe()));
process.exit(0);
