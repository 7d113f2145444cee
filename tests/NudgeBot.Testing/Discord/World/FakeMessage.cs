using System.Globalization;
using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

/// <summary>A message on the fake Discord.</summary>
public sealed class FakeMessage
{
    internal FakeMessage(ulong id, FakeChannel channel, FakeUser author, JsonObject body, DateTimeOffset at)
    {
        Id = id;
        Channel = channel;
        Author = author;
        Body = body;
        At = at;
    }

    public ulong Id { get; }

    public FakeChannel Channel { get; }

    public FakeUser Author { get; }

    /// <summary>What the sender asked for, with edits applied.</summary>
    public JsonObject Body { get; }

    public DateTimeOffset At { get; }

    public int Edits { get; private set; }

    public bool IsEphemeral => (Flags & 64) != 0;

    public string Content => Body["content"]?.GetValue<string>() ?? "";

    /// <summary>All that a person reads of it: its content, then the text and the footer of its embeds.</summary>
    public string Text => string.Join('\n', new[] { Content }
        .Concat(Embeds.SelectMany(each => new[] { each["description"]?.GetValue<string>(), each["footer"]?["text"]?.GetValue<string>() }))
        .Where(each => !string.IsNullOrEmpty(each)));

    public long Flags => Body["flags"]?.GetValue<long>() ?? 0;

    public string? Nonce => Body["nonce"]?.ToString();

    public JsonObject? AllowedMentions => Body["allowed_mentions"] as JsonObject;

    public IReadOnlyList<JsonObject> Embeds => [.. (Body["embeds"] as JsonArray ?? []).Select(each => each!.AsObject())];

    /// <summary>The files that stand in it.</summary>
    public IReadOnlyList<FakeFile> Files { get; private set; } = [];

    /// <summary>All components that carry a custom id, in reading order.</summary>
    public IReadOnlyList<JsonObject> Interactive => [.. Flatten(Body["components"])];

    /// <summary>The custom id of the button with this label.</summary>
    public string Button(string label) =>
        Interactive.FirstOrDefault(each => each["label"]?.GetValue<string>() == label)?["custom_id"]?.GetValue<string>()
        ?? throw new InvalidOperationException($"The message has no button '{label}'.");

    /// <summary>The list that has an option with this label, and the option's value.</summary>
    public (JsonObject List, string Value) Option(string label) =>
        Interactive.SelectMany(list => (list["options"] as JsonArray ?? []).Select(option => (List: list, Option: option!)))
            .Where(each => each.Option["label"]!.GetValue<string>() == label)
            .Select(each => (each.List, each.Option["value"]!.GetValue<string>()))
            .FirstOrDefault() is { List: not null } found
            ? found
            : throw new InvalidOperationException($"The message has no option '{label}'.");

    internal void Apply(JsonObject changes)
    {
        foreach (var (name, value) in changes)
        {
            Body[name] = value?.DeepClone();
        }

        Edits++;
    }

    // A list of attachments names all that stay; without one, all stay.
    internal void Attach(JsonObject asked, IReadOnlyList<FakeFile> files, Func<ulong> nextId)
    {
        var kept = asked["attachments"] is JsonArray named
            ? Files.Where(file => named.Any(each => each!["id"]!.ToString() == file.Id.Text()))
            : Files;
        Files = [.. kept, .. FakeForm.Describe(asked, files).Select(file => file with { Id = nextId() })];
    }

    internal JsonObject ToJson(bool withGuild = false)
    {
        var json = new JsonObject
        {
            ["id"] = Id.Text(),
            ["channel_id"] = Channel.Id.Text(),
            ["author"] = Author.ToJson(),
            ["content"] = Content,
            ["timestamp"] = At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture),
            ["edited_timestamp"] = Edits > 0 ? At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture) : null,
            ["type"] = 0,
            ["flags"] = Flags,
            ["embeds"] = Body["embeds"]?.DeepClone() ?? new JsonArray(),
            ["components"] = Body["components"]?.DeepClone() ?? new JsonArray(),
            ["attachments"] = new JsonArray([.. Files.Select(ToJson)]),
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["mention_everyone"] = false,
            ["pinned"] = false,
            ["tts"] = false,
        };
        if (Nonce is { } nonce)
        {
            json["nonce"] = nonce;
        }

        if (withGuild && Channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.Text();
        }

        return json;
    }

    private static JsonObject ToJson(FakeFile file) => new()
    {
        ["id"] = file.Id.Text(),
        ["filename"] = file.Name,
        ["description"] = file.Description,
        ["content_type"] = file.ContentType,
        ["size"] = file.Content.Length,
        ["url"] = $"https://cdn.discordapp.com/attachments/{file.Id.Text()}/{file.Name}",
        ["proxy_url"] = $"https://media.discordapp.net/attachments/{file.Id.Text()}/{file.Name}",
    };

    private static IEnumerable<JsonObject> Flatten(JsonNode? components) => (components as JsonArray ?? [])
        .OfType<JsonObject>()
        .SelectMany(each => each.ContainsKey("custom_id") || each.ContainsKey("url") ? [each] : Flatten(each["components"]));
}
