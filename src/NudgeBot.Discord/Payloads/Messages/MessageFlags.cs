using System.Diagnostics.CodeAnalysis;

namespace NudgeBot.Discord.Payloads;

/// <summary>A message's switches. Bits without a name here are kept as they came.</summary>
[Flags]
[SuppressMessage("Naming", "CA1711", Justification = "Discord's own word.")]
public enum MessageFlags : long
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Published to following channels. Read only.</summary>
    Crossposted = 1 << 0,

    /// <summary>Links are not expanded.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>A thread hangs on it. Read only.</summary>
    HasThread = 1 << 5,

    /// <summary>Seen by the invoking user only. Interaction responses only.</summary>
    Ephemeral = 1 << 6,

    /// <summary>A deferred response that is still "thinking". Read only.</summary>
    Loading = 1 << 7,

    /// <summary>Sent silently.</summary>
    SuppressNotifications = 1 << 12,

    /// <summary>Made of components alone, without content and embeds; cannot be undone for a message.</summary>
    ComponentsV2 = 1 << 15,
}
