using NudgeBot.Core.Chats;

namespace NudgeBot.Storage.Sql;

/// <summary>How the bot behaves in a group, within a chat's settings as JSON. What is missing takes its default.</summary>
internal sealed class StoredGroup
{
    private static readonly GroupSettings Defaults = new();

    public string WhoMayAsk { get; set; } = StoredName.Of(Defaults.WhoMayAsk);

    public bool OnlyWhenSpokenTo { get; set; } = Defaults.OnlyWhenSpokenTo;

    public bool ShortReplies { get; set; } = Defaults.ShortReplies;

    public bool ButtonsCount { get; set; } = Defaults.ButtonsCount;

    /// <summary>The stored form.</summary>
    public static StoredGroup Of(GroupSettings group) => new()
    {
        WhoMayAsk = StoredName.Of(group.WhoMayAsk),
        OnlyWhenSpokenTo = group.OnlyWhenSpokenTo,
        ShortReplies = group.ShortReplies,
        ButtonsCount = group.ButtonsCount,
    };

    /// <summary>The settings as the product knows them.</summary>
    public GroupSettings ToGroup() => new()
    {
        WhoMayAsk = StoredName.Parse<WhoMayAsk>(WhoMayAsk),
        OnlyWhenSpokenTo = OnlyWhenSpokenTo,
        ShortReplies = ShortReplies,
        ButtonsCount = ButtonsCount,
    };
}
