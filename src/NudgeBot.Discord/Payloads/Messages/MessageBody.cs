using System.Text.Json.Serialization;

namespace NudgeBot.Discord.Payloads;

/// <summary>What any message to Discord carries.</summary>
public abstract record MessageBody
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

    /// <summary>The switches: silent, without link previews; <see cref="MessageFlags.Ephemeral"/> only in answer to an interaction.</summary>
    public MessageFlags Flags { get; init; }
}
