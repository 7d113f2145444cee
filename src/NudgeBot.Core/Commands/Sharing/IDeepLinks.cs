namespace NudgeBot.Core.Commands.Sharing;

/// <summary>Addresses that lead people of one platform to a place in the bot.</summary>
public interface IDeepLinks
{
    /// <summary>The platform's name.</summary>
    string Platform { get; }

    /// <summary>The address that opens the bot at a place; null while the platform does not know it.</summary>
    /// <param name="place">What /start is given there, such as "nudge_ID": at most 64 of A-Z, a-z, 0-9, _ and -.</param>
    Uri? To(string place);

    /// <summary>The address at which a person chooses whom to send words and that link to; null where there is none.</summary>
    /// <param name="place">As for <see cref="To"/>.</param>
    /// <param name="words">The words that go with the link.</param>
    Uri? PassOn(string place, string words);

    /// <summary>The address at which a person chooses a group to add the bot to; null where there is none.</summary>
    Uri? ToAddToGroup();

    /// <summary>The address at which a person chooses a channel of theirs to add the bot to; null where there is none.</summary>
    Uri? ToAddToChannel();
}
