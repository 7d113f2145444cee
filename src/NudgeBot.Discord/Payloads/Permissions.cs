using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace NudgeBot.Discord.Payloads;

/// <summary>
/// A set of Discord permissions. Discord writes it as a decimal string of any length; bits that have no name here are kept.
/// </summary>
/// <param name="Bits">The bit field.</param>
[JsonConverter(typeof(PermissionsJsonConverter))]
public readonly record struct Permissions(BigInteger Bits)
{
    /// <summary>No permission.</summary>
    public static Permissions None { get; }

    /// <summary>Every permission, everywhere in the guild.</summary>
    public static Permissions Administrator { get; } = Bit(3);

    /// <summary>Edit, make and delete channels.</summary>
    public static Permissions ManageChannels { get; } = Bit(4);

    /// <summary>Edit the guild: what Discord's clients call "Manage Server".</summary>
    public static Permissions ManageGuild { get; } = Bit(5);

    /// <summary>See a channel.</summary>
    public static Permissions ViewChannel { get; } = Bit(10);

    /// <summary>Send messages in a channel, and make threads in a forum; not in threads.</summary>
    public static Permissions SendMessages { get; } = Bit(11);

    /// <summary>Delete the messages of others.</summary>
    public static Permissions ManageMessages { get; } = Bit(13);

    /// <summary>Have embeds shown.</summary>
    public static Permissions EmbedLinks { get; } = Bit(14);

    /// <summary>Attach files.</summary>
    public static Permissions AttachFiles { get; } = Bit(15);

    /// <summary>Read older messages.</summary>
    public static Permissions ReadMessageHistory { get; } = Bit(16);

    /// <summary>Mention everyone and every role.</summary>
    public static Permissions MentionEveryone { get; } = Bit(17);

    /// <summary>Edit roles below one's own.</summary>
    public static Permissions ManageRoles { get; } = Bit(28);

    /// <summary>Use the commands of applications.</summary>
    public static Permissions UseApplicationCommands { get; } = Bit(31);

    /// <summary>Edit, lock and delete threads.</summary>
    public static Permissions ManageThreads { get; } = Bit(34);

    /// <summary>Make public threads.</summary>
    public static Permissions CreatePublicThreads { get; } = Bit(35);

    /// <summary>Send messages in threads.</summary>
    public static Permissions SendMessagesInThreads { get; } = Bit(38);

    /// <summary>What a bot that posts embeds in channels and threads needs, as invites ask for it: 274877926400.</summary>
    public static Permissions ToPost { get; } = ViewChannel | SendMessages | EmbedLinks | SendMessagesInThreads;

    internal static Permissions All { get; } = new((BigInteger.One << 64) - 1);

    /// <summary>The permissions in either set.</summary>
    public static Permissions operator |(Permissions left, Permissions right) => new(left.Bits | right.Bits);

    /// <summary>The permissions in both sets.</summary>
    public static Permissions operator &(Permissions left, Permissions right) => new(left.Bits & right.Bits);

    /// <summary>The permissions in either set.</summary>
    public static Permissions BitwiseOr(Permissions left, Permissions right) => left | right;

    /// <summary>The permissions in both sets.</summary>
    public static Permissions BitwiseAnd(Permissions left, Permissions right) => left & right;

    /// <summary>Reads a decimal bit field.</summary>
    /// <exception cref="FormatException">The text is not a decimal number of zero or more.</exception>
    public static Permissions Parse(string bits) =>
        BigInteger.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new Permissions(value)
            : throw new FormatException("Permissions are a decimal number of zero or more.");

    /// <summary>Whether all of <paramref name="wanted"/> are in this set. Administrator does not count as the others here.</summary>
    public bool Has(Permissions wanted) => (Bits & wanted.Bits) == wanted.Bits;

    /// <summary>
    /// Whether the holder may configure the guild: Administrator or Manage Server. What Discord says of an interaction's
    /// member already includes owners and channel overwrites.
    /// </summary>
    public bool CanManageGuild() => Has(Administrator) || Has(ManageGuild);

    /// <summary>This set without those of <paramref name="removed"/>.</summary>
    public Permissions Without(Permissions removed) => new(Bits & ~removed.Bits);

    /// <summary>The decimal bit field.</summary>
    public override string ToString() => Bits.ToString(CultureInfo.InvariantCulture);

    private static Permissions Bit(int position) => new(BigInteger.One << position);
}
