namespace NudgeBot.Testing.Telegram;

/// <summary>The accounts Telegram puts into <c>from</c> where no person may be shown.</summary>
public static class SpecialSenders
{
    public static FakeUser GroupAnonymousBot { get; } = new(1087968824, "Group") { IsBot = true, Username = "GroupAnonymousBot" };

    public static FakeUser ChannelBot { get; } = new(136817688, "Channel") { IsBot = true, Username = "Channel_Bot" };

    public static FakeUser Telegram { get; } = new(777000, "Telegram");

    internal static bool Contains(FakeUser user) =>
        user.Id == GroupAnonymousBot.Id || user.Id == ChannelBot.Id || user.Id == Telegram.Id;
}
