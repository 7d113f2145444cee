using System.Text.Json.Serialization;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>A message that answers an interaction or follows up on it.</summary>
public sealed record InteractionMessage
{
    /// <summary>The text, up to 2000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>Up to 10 embeds, 6000 characters together.</summary>
    public IReadOnlyList<Embed> Embeds { get; init => field = value ?? []; } = [];

    /// <summary>Up to five action rows.</summary>
    public IReadOnlyList<Component> Components { get; init => field = value ?? []; } = [];

    /// <summary>Up to 10 files, 10 MiB together.</summary>
    [JsonIgnore]
    public IReadOnlyList<MessageFile> Files { get; init => field = value ?? []; } = [];

    /// <summary>What Discord is told of the files; null when there are none.</summary>
    public IReadOnlyList<UploadedFile>? Attachments => Files.Count == 0 ? null : UploadedFile.Of(Files);

    /// <summary>Whom it may notify: nobody, unless told otherwise. Always sent.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public AllowedMentions AllowedMentions { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = AllowedMentions.None;

    /// <summary>The switches; <see cref="MessageFlags.Ephemeral"/> shows it to the user only.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>A text that only the user sees.</summary>
    public static InteractionMessage Private(string content) => new() { Content = content, Flags = MessageFlags.Ephemeral };
}
