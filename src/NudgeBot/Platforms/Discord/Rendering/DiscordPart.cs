using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Platforms.Discord.Rendering;

/// <summary>One of Discord's messages. It notifies nobody, whatever its text names.</summary>
/// <param name="Content">Its text; null when it is in the embed.</param>
/// <param name="Embed">Its frame; null for none.</param>
/// <param name="Rows">The buttons under it.</param>
internal sealed record DiscordPart(string? Content, Embed? Embed, IReadOnlyList<Component> Rows)
{
    /// <summary>What goes with it.</summary>
    public IReadOnlyList<MessageFile> Files { get; init; } = [];

    /// <summary>What it is called where every message is a post with a name: in forums.</summary>
    public string Name { get; init; } = "NudgeBot";

    private IReadOnlyList<Embed> Embeds => Embed is null ? [] : [Embed];

    /// <summary>As a message to a channel.</summary>
    public MessageCreate ToMessage(string nonce) => new() { Content = Content, Embeds = Embeds, Components = Rows, Files = Files, Nonce = nonce };

    /// <summary>As a post of a forum.</summary>
    /// <param name="tags">The forum's tags to put on.</param>
    public ForumThreadCreate ToPost(IReadOnlyList<Snowflake> tags) => new()
    {
        Name = Name,
        Message = new ForumThreadMessage { Content = Content, Embeds = Embeds, Components = Rows, Files = Files },
        AppliedTags = tags.Count == 0 ? null : tags,
    };

    /// <summary>As an answer to an interaction.</summary>
    /// <param name="isHidden">Whether only the person sees it.</param>
    public InteractionMessage ToAnswer(bool isHidden) => new()
    {
        Content = Content,
        Embeds = Embeds,
        Components = Rows,
        Files = Files,
        Flags = isHidden ? MessageFlags.Ephemeral : MessageFlags.None,
    };

    /// <summary>As what a message becomes: nothing of it stays.</summary>
    public MessageEdit ToEdit() => new()
    {
        Content = new Optional<string?>(Content ?? ""),
        Embeds = new Optional<IReadOnlyList<Embed>?>(Embeds),
        Components = new Optional<IReadOnlyList<Component>?>(Rows),
        Files = new Optional<IReadOnlyList<MessageFile>>(Files),
    };
}
