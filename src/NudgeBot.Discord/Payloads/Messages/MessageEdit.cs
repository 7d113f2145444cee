using System.Text.Json.Serialization;

namespace NudgeBot.Discord.Payloads;

/// <summary>Changes to a message: what is absent stays, a given null or empty list removes.</summary>
public sealed record MessageEdit
{
    /// <summary>The text, up to 2000 characters.</summary>
    [JsonConverter(typeof(OptionalJsonConverter<string?>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Content { get; init; }

    /// <summary>Up to 10 embeds, 6000 characters together.</summary>
    [JsonConverter(typeof(OptionalJsonConverter<IReadOnlyList<Embed>?>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<IReadOnlyList<Embed>?> Embeds { get; init; }

    /// <summary>Up to five action rows.</summary>
    [JsonConverter(typeof(OptionalJsonConverter<IReadOnlyList<Component>?>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<IReadOnlyList<Component>?> Components { get; init; }

    /// <summary>The files it has from now on, up to 10, 10 MiB together; absent leaves those it has.</summary>
    [JsonIgnore]
    public Optional<IReadOnlyList<MessageFile>> Files { get; init; }

    internal IReadOnlyList<MessageFile> FilesOrNone => Files.Or(null) ?? [];

    /// <summary>What Discord is told of the files.</summary>
    [JsonConverter(typeof(OptionalJsonConverter<IReadOnlyList<UploadedFile>>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<IReadOnlyList<UploadedFile>> Attachments =>
        Files.IsGiven ? new Optional<IReadOnlyList<UploadedFile>>(UploadedFile.Of(Files.Value)) : default;

    /// <summary>Whom the edited text may name: nobody, unless told otherwise. Always sent, since Discord does not remember it.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public AllowedMentions AllowedMentions { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = AllowedMentions.None;

    /// <summary>The switches; only link previews and components-only can be changed.</summary>
    [JsonConverter(typeof(OptionalJsonConverter<MessageFlags>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<MessageFlags> Flags { get; init; }
}
