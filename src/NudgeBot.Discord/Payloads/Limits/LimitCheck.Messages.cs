namespace NudgeBot.Discord.Payloads;

internal sealed partial class LimitCheck
{
    private const int MaxContent = 2000;
    private const int MaxEmbeds = 10;
    private const int MaxEmbedText = 6000;
    private const int MaxMentions = 100;
    private const int MaxFileName = 260;
    private const int MaxFileDescription = 1024;

    public void Message(
        string path,
        string? content,
        IReadOnlyList<Embed> embeds,
        IReadOnlyList<Component> components,
        IReadOnlyList<MessageFile> files,
        MessageFlags flags,
        bool mustHoldSomething)
    {
        var prefix = path.Length == 0 ? "" : path + ".";
        OptionalLength(prefix + "content", content, MaxContent);
        Embeds(prefix + "embeds", embeds);
        Files(prefix + "files", files);
        var onlyComponents = flags.HasFlag(MessageFlags.ComponentsV2);
        Components(prefix + "components", components, onlyComponents);
        if (onlyComponents && (!string.IsNullOrEmpty(content) || embeds.Count > 0))
        {
            Report(prefix + "flags", "say components only, so content and embeds must be empty");
        }

        if (mustHoldSomething && string.IsNullOrWhiteSpace(content) && embeds.Count == 0 && components.Count == 0 && files.Count == 0)
        {
            Report(path.Length == 0 ? "message" : path, "is empty: it needs content, an embed, a component or a file");
        }
    }

    public void Edit(string path, MessageEdit edit)
    {
        var embeds = edit.Embeds.Or(null) ?? [];
        var components = edit.Components.Or(null) ?? [];
        Message(path, edit.Content.Or(null), embeds, components, edit.FilesOrNone, edit.Flags.Or(MessageFlags.None), mustHoldSomething: false);
    }

    public void Mentions(string path, AllowedMentions mentions)
    {
        Count(path + ".users", mentions.Users?.Count ?? 0, 0, MaxMentions);
        Count(path + ".roles", mentions.Roles?.Count ?? 0, 0, MaxMentions);
        if ((mentions.Parse.Contains("users") && mentions.Users is { Count: > 0 })
            || (mentions.Parse.Contains("roles") && mentions.Roles is { Count: > 0 }))
        {
            Report(path, "names ids of a kind that parse already lets through; give one of the two");
        }
    }

    private void Files(string path, IReadOnlyList<MessageFile> files)
    {
        Count(path, files.Count, 0, MessageFile.MostFiles);
        for (var index = 0; index < files.Count; index++)
        {
            Length($"{path}[{index}].name", files[index].Name, 1, MaxFileName);
            OptionalLength($"{path}[{index}].description", files[index].Description, MaxFileDescription);
        }

        if (files.Sum(file => (long)file.Content.Length) is var bytes and > MessageFile.MostBytes)
        {
            Report(path, $"have {bytes} bytes together; Discord takes up to {MessageFile.MostBytes}");
        }
    }

    private void Embeds(string path, IReadOnlyList<Embed> embeds)
    {
        Count(path, embeds.Count, 0, MaxEmbeds);
        var total = 0;
        for (var index = 0; index < embeds.Count; index++)
        {
            total += Embed($"{path}[{index}]", embeds[index]);
        }

        if (total > MaxEmbedText)
        {
            Report(path, $"have {total} characters together; Discord takes up to {MaxEmbedText}");
        }
    }

    private int Embed(string path, Embed embed)
    {
        OptionalLength(path + ".title", embed.Title, 256);
        OptionalLength(path + ".description", embed.Description, 4096);
        OptionalLength(path + ".url", embed.Url, 2048);
        OptionalLength(path + ".footer.text", embed.Footer?.Text, 2048);
        OptionalLength(path + ".author.name", embed.Author?.Name, 256);
        Count(path + ".fields", embed.Fields.Count, 0, 25);
        if (embed.Color is < 0 or > 0xFFFFFF)
        {
            Report(path + ".color", "is outside 0 to 0xFFFFFF");
        }

        var total = Size(embed.Title) + Size(embed.Description) + Size(embed.Footer?.Text) + Size(embed.Author?.Name);
        for (var index = 0; index < embed.Fields.Count; index++)
        {
            var field = embed.Fields[index];
            Length($"{path}.fields[{index}].name", field.Name?.Trim(), 1, 256);
            Length($"{path}.fields[{index}].value", field.Value?.Trim(), 1, 1024);
            total += Size(field.Name) + Size(field.Value);
        }

        return total;
    }

    private static int Size(string? text) => text?.Length ?? 0;
}
