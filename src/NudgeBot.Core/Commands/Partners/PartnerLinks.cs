using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Commands.Partners;

/// <summary>Links two chats, changes how they share the programme and parts them, and tells the other one each time.</summary>
internal sealed class PartnerLinks(IPartnerStore partners, PartnerNotices notices)
{
    /// <summary>Enters a code that was given to the other parent.</summary>
    public async Task<CodeEntry> EnterAsync(ChatId chat, string hash, Instant now, CancellationToken cancellationToken)
    {
        var entry = await partners.EnterCodeAsync(chat, hash, now, cancellationToken);
        if (entry.Link is { } link)
        {
            await notices.TellLinkedAsync(link.Partner, now, cancellationToken);
        }

        return entry;
    }

    /// <summary>Changes how they share the programme; the other is told when it is a change.</summary>
    /// <returns>The link; null when there is none.</returns>
    public async Task<PartnerLink?> ChangeModeAsync(ChatId chat, PartnerMode mode, Instant now, CancellationToken cancellationToken)
    {
        if (await partners.ChangeModeAsync(chat, mode, cancellationToken) is not { } before)
        {
            return null;
        }

        if (before.Mode != mode)
        {
            await notices.TellChangedAsync(before.Partner, mode, now, cancellationToken);
        }

        return before with { Mode = mode };
    }

    /// <summary>Parts them.</summary>
    /// <returns>Whether there was a link.</returns>
    public async Task<bool> UnlinkAsync(ChatId chat, Instant now, CancellationToken cancellationToken)
    {
        if (await partners.UnlinkAsync(chat, cancellationToken) is not { } link)
        {
            return false;
        }

        await notices.TellLeftAsync(link.Partner, now, cancellationToken);
        return true;
    }
}
