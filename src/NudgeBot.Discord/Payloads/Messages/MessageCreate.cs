using System.Text.Json.Serialization;

namespace NudgeBot.Discord.Payloads;

/// <summary>A message to send to a channel or thread.</summary>
public sealed record MessageCreate
{
    /// <summary>The longest nonce, in characters.</summary>
    public const int MaxNonceLength = 25;

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

    /// <summary>The switches: silent, without link previews.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>
    /// What makes sending again safe: for some minutes Discord answers a second message with the same nonce by the first one.
    /// Derive it from the delivery with <see cref="MessageNonce.From"/>. Null takes a random one, which covers the tries of
    /// one call only.
    /// </summary>
    /// <exception cref="ArgumentException">The value is empty or longer than 25 characters.</exception>
    public string? Nonce { get; init => field = value is null or { Length: > 0 and <= MaxNonceLength } ? value : throw new ArgumentException("A nonce has 1 to 25 characters.", nameof(value)); }

    /// <summary>Whether Discord is asked to recognise the nonce; whenever there is one.</summary>
    public bool EnforceNonce => Nonce is not null;

    /// <summary>What it replies to.</summary>
    public MessageReference? MessageReference { get; init; }
}
