using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>A message as it stood when it was read from the transcript.</summary>
public sealed record FakeMessage(long ChatId, int Id, DateTimeOffset SentAt)
{
    /// <summary>Null for channel posts.</summary>
    public FakeUser? From { get; init; }

    /// <summary>The channel, or the group for an anonymous admin.</summary>
    public FakeChat? SenderChat { get; init; }

    public bool IsFromBot { get; init; }

    /// <summary>Topic of a forum or thread of replies.</summary>
    public int? ThreadId { get; init; }

    public bool IsTopicMessage { get; init; }

    /// <summary>Plain text, or the caption of a photo or document, without markup.</summary>
    public string Text { get; init; } = "";

    /// <summary>The text as it was sent, markup included.</summary>
    public string Source { get; init; } = "";

    public string ParseMode { get; init; } = "";

    public IReadOnlyList<FakeEntity> Entities { get; init; } = [];

    /// <summary>Rows of inline or reply keyboard buttons.</summary>
    public IReadOnlyList<IReadOnlyList<FakeButton>> Buttons => FakeButton.RowsOf(ReplyMarkup);

    public JsonObject? ReplyMarkup { get; init; }

    public int? ReplyToId { get; init; }

    public bool IsSilent { get; init; }

    public bool IsProtected { get; init; }

    /// <summary>Only this user sees it (an ephemeral message of a group); null for everyone.</summary>
    public FakeUser? OnlyFor { get; init; }

    /// <summary>What kind of media it carries (<c>photo</c>, <c>document</c>), null for a text.</summary>
    public string? Media { get; init; }

    public UploadedFile? File { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>What it was before each edit, oldest first.</summary>
    public IReadOnlyList<FakeMessage> Earlier { get; init; } = [];

    /// <summary>How many accepted requests this bot had sent before this one: the order over all chats.</summary>
    public long Order { get; init; }

    /// <summary>Further fields of Telegram's Message object, such as those of service messages.</summary>
    internal JsonObject? Extra { get; init; }

    internal bool IsService { get; init; }

    public bool IsEdited => EditedAt is not null;

    public bool IsDeleted => DeletedAt is not null;

    /// <summary>The button with this label or callback data; a clear failure when there is none.</summary>
    public FakeButton Button(string labelOrData) =>
        Buttons.SelectMany(row => row).FirstOrDefault(button => button.Data == labelOrData || button.Label == labelOrData)
        ?? throw new InvalidOperationException(
            $"No button '{labelOrData}' under message {Id} of chat {ChatId}; it has: {string.Join(", ", Buttons.SelectMany(row => row).Select(button => $"'{button.Label}' ({button.Data ?? button.Url})"))}.");
}
