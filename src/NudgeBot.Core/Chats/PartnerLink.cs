using NodaTime;

namespace NudgeBot.Core.Chats;

/// <summary>A link between two private chats whose parents walk the programme together, as one of them sees it.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Partner">The chat it is linked with.</param>
/// <param name="Mode">How they share the programme; the same for both.</param>
/// <param name="IsSecond">Whether this chat is the one that entered the code; the two sides differ in nothing else.</param>
/// <param name="LinkedAt">Since when.</param>
public sealed record PartnerLink(ChatId Chat, ChatId Partner, PartnerMode Mode, bool IsSecond, Instant LinkedAt);

/// <summary>How two linked chats share the programme.</summary>
public enum PartnerMode
{
    /// <summary>Both get the same nudges.</summary>
    Same,

    /// <summary>The second gets another nudge of the week that the first is in.</summary>
    Complementary,

    /// <summary>On the days both have, they take turns.</summary>
    Alternate,
}
