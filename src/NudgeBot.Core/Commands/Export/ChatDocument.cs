using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Export;

/// <summary>Everything that is kept of one chat, as JSON; described in docs/export.md.</summary>
internal static class ChatDocument
{
    /// <summary>The form of the document; a form that older readers cannot read gets another name.</summary>
    public const string Format = "nudgebot-chat-1";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The document in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(
        Chat chat,
        IEnumerable<Schedule> schedules,
        IEnumerable<PastDelivery> deliveries,
        IEnumerable<Reaction> reactions,
        IEnumerable<ChatChange> history,
        PartnerLink? partner,
        Instant now) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["format"] = Format,
            ["exportedAt"] = At(now),
            ["chat"] = Of(chat),
            ["settings"] = Of(chat.Settings),
            ["schedules"] = ListOf(schedules, Of),
            ["deliveries"] = ListOf(deliveries, Of),
            ["reactions"] = ListOf(reactions, Of),
            ["history"] = ListOf(history, Of),
            ["partner"] = partner is { } link
                ? new JsonObject { ["mode"] = PhraseKeys.Of(link.Mode), ["isSecond"] = link.IsSecond, ["linkedAt"] = At(link.LinkedAt) }
                : null,
        },
        Readable);

    private static JsonObject Of(Chat chat) => new()
    {
        ["id"] = chat.Id.ToString(),
        ["address"] = new JsonObject { ["platform"] = chat.Address.Platform, ["place"] = chat.Address.Place },
        ["kind"] = PhraseKeys.Of(chat.Kind),
        ["person"] = chat.Person,
        ["server"] = chat.Server,
        ["createdAt"] = At(chat.CreatedAt),
        ["heardOn"] = chat.HeardOn is { } day ? LocalDatePattern.Iso.Format(day) : null,
        ["suspension"] = chat.Suspension is { } suspension
            ? new JsonObject { ["reason"] = PhraseKeys.Of(suspension.Reason), ["since"] = At(suspension.Since) }
            : null,
        ["awaited"] = new JsonArray([.. chat.Awaited.All.Select(awaited => new JsonObject
        {
            ["command"] = awaited.Command,
            ["context"] = awaited.Context,
            ["until"] = At(awaited.Until),
            ["member"] = awaited.Member,
        })]),
    };

    private static JsonObject Of(ChatSettings settings) => new()
    {
        ["language"] = settings.Language,
        ["zone"] = settings.Zone,
        ["guide"] = settings.Guide,
        ["country"] = settings.Country,
        ["childrenBorn"] = ListOf(settings.ChildrenBorn, year => JsonValue.Create(year)),
        ["hardWeekUntil"] = At(settings.HardWeekUntil),
        ["afterLoss"] = settings.AfterLoss,
        ["position"] = settings.Position,
        ["lastShown"] = ListOf(settings.LastShown, nudge => JsonValue.Create(nudge)),
        ["group"] = new JsonObject
        {
            ["whoMayAsk"] = PhraseKeys.Of(settings.Group.WhoMayAsk),
            ["onlyWhenSpokenTo"] = settings.Group.OnlyWhenSpokenTo,
            ["shortReplies"] = settings.Group.ShortReplies,
            ["buttonsCount"] = settings.Group.ButtonsCount,
        },
    };

    private static JsonObject Of(Schedule schedule) => new()
    {
        ["id"] = schedule.Id.ToString(),
        ["guide"] = schedule.Guide,
        ["times"] = schedule.Times.ToString(),
        ["zone"] = schedule.Zone,
        ["position"] = schedule.Position,
        ["owed"] = schedule.Owed.ToString(),
        ["nextDue"] = At(schedule.NextDue),
        ["pause"] = schedule.Pause is { } pause ? new JsonObject { ["until"] = At(pause.Until) } : null,
        ["createdAt"] = At(schedule.CreatedAt),
    };

    private static JsonObject Of(PastDelivery past) => new()
    {
        ["id"] = past.Delivery.Id.ToString(),
        ["schedule"] = past.Delivery.Schedule.ToString(),
        ["guide"] = past.Delivery.Guide,
        ["nudge"] = past.Delivery.Nudge,
        ["position"] = past.Delivery.Position,
        ["dueAt"] = At(past.Delivery.DueAt),
        ["expiresAt"] = At(past.Delivery.ExpiresAt),
        ["state"] = PhraseKeys.Of(past.Delivery.State),
        ["reason"] = past.Delivery.Reason is { } reason ? PhraseKeys.Of(reason) : null,
        ["notice"] = past.Delivery.Notice?.ToString(),
        ["welcomesBack"] = past.Delivery.WelcomesBack,
        ["sentAt"] = At(past.SentAt),
    };

    private static JsonObject Of(Reaction reaction) => new()
    {
        ["kind"] = PhraseKeys.Of(reaction.Kind),
        ["about"] = reaction.About,
        ["at"] = At(reaction.At),
    };

    private static JsonObject Of(ChatChange change) => new()
    {
        ["member"] = change.Member,
        ["kind"] = change.Kind,
        ["details"] = change.Details,
        ["at"] = At(change.At),
    };

    private static JsonArray ListOf<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => [.. items.Select(write)];

    private static string? At(Instant? instant) => instant is { } at ? InstantPattern.ExtendedIso.Format(at) : null;
}
