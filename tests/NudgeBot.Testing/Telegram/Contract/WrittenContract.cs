namespace NudgeBot.Testing.Telegram;

/// <summary>
/// The parameters of the methods this fake models, written down here for machines without the documentation as data.
/// It knows names only; an exclamation mark means required.
/// </summary>
internal sealed class WrittenContract : IBotApiContract
{
    private const string Sending =
        "chat_id! message_thread_id direct_messages_topic_id disable_notification protect_content "
        + "allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters reply_markup ";

    private const string Ours = "business_connection_id ephemeral_message_parameters ";

    private const string Captioned = "caption parse_mode caption_entities ";

    private static readonly Dictionary<string, string[]> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["getUpdates"] = Names("offset limit timeout allowed_updates"),
        ["setWebhook"] = Names("url! certificate ip_address max_connections allowed_updates drop_pending_updates secret_token"),
        ["deleteWebhook"] = Names("drop_pending_updates"),
        ["getWebhookInfo"] = [],
        ["getMe"] = [],
        ["logOut"] = [],
        ["close"] = [],
        ["sendMessage"] = Names(Sending + Ours + "text! parse_mode entities link_preview_options"),
        ["sendPhoto"] = Names(Sending + Ours + Captioned + "photo! show_caption_above_media has_spoiler"),
        ["sendDocument"] = Names(Sending + Ours + Captioned + "document! thumbnail disable_content_type_detection"),
        ["copyMessage"] = Names(Sending + Captioned + "from_chat_id! message_id! video_start_timestamp show_caption_above_media"),
        ["forwardMessage"] = Names(
            "chat_id! message_thread_id direct_messages_topic_id from_chat_id! video_start_timestamp disable_notification protect_content message_effect_id suggested_post_parameters message_id!"),
        ["editMessageText"] = Names(
            "business_connection_id chat_id message_id inline_message_id text parse_mode entities link_preview_options rich_message reply_markup"),
        ["editMessageCaption"] = Names(
            Captioned + "business_connection_id chat_id message_id inline_message_id show_caption_above_media reply_markup"),
        ["editMessageReplyMarkup"] = Names("business_connection_id chat_id message_id inline_message_id reply_markup"),
        ["deleteMessage"] = Names("chat_id! message_id!"),
        ["deleteMessages"] = Names("chat_id! message_ids!"),
        ["sendChatAction"] = Names("business_connection_id chat_id! message_thread_id action!"),
        ["answerCallbackQuery"] = Names("callback_query_id! text show_alert url cache_time"),
        ["answerInlineQuery"] = Names("inline_query_id! results! cache_time is_personal next_offset button"),
        ["getChat"] = Names("chat_id!"),
        ["getChatMember"] = Names("chat_id! user_id!"),
        ["getChatAdministrators"] = Names("chat_id! return_bots"),
        ["getChatMemberCount"] = Names("chat_id!"),
        ["leaveChat"] = Names("chat_id!"),
        ["setMyCommands"] = Names("commands! scope language_code"),
        ["getMyCommands"] = Names("scope language_code"),
        ["deleteMyCommands"] = Names("scope language_code"),
        ["setMyName"] = Names("name language_code"),
        ["getMyName"] = Names("language_code"),
        ["setMyDescription"] = Names("description language_code"),
        ["getMyDescription"] = Names("language_code"),
        ["setMyShortDescription"] = Names("short_description language_code"),
        ["getMyShortDescription"] = Names("language_code"),
        ["setChatMenuButton"] = Names("chat_id menu_button"),
        ["getChatMenuButton"] = Names("chat_id"),
        ["setMyDefaultAdministratorRights"] = Names("rights for_channels"),
        ["getMyDefaultAdministratorRights"] = Names("for_channels"),
    };

    /// <summary>What is written down, for comparing it with the documentation.</summary>
    public static IReadOnlyDictionary<string, string[]> Parameters => Methods;

    public bool Knows(string method) => Methods.ContainsKey(method);

    public IEnumerable<ContractViolation> Check(BotApiRequest request)
    {
        if (!Methods.TryGetValue(request.Method, out var parameters))
        {
            yield return new ContractViolation(request.Method, "is not a documented method");
            yield break;
        }

        foreach (var (name, _) in request.Arguments)
        {
            if (!parameters.Contains(name) && !parameters.Contains(name + "!"))
            {
                yield return new ContractViolation(request.Method, $"{name} is not documented");
            }
        }

        foreach (var required in parameters.Where(name => name.EndsWith('!')).Select(name => name[..^1]))
        {
            if (request.Arguments[required] is null && !request.Files.ContainsKey(required))
            {
                yield return new ContractViolation(request.Method, $"{required} is required");
            }
        }
    }

    private static string[] Names(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
