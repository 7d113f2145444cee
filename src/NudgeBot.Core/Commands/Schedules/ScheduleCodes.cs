using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>
/// Short names for what the buttons of schedules speak of, so that a payload stays within its 64 bytes even when it also names
/// the chat it is about.
/// </summary>
internal static class ScheduleCodes
{
    /// <summary>The characters of an id.</summary>
    public const int IdLength = 22;

    /// <summary>The characters of a handle.</summary>
    public const int HandleLength = 8;

    /// <summary>The characters of a stamp.</summary>
    public const int StampLength = 4;

    private const int IdBytes = 16;
    private const int HandleBytes = 6;
    private const int StampBytes = 3;
    private const int NameBytes = 4;

    /// <summary>An id in 22 characters.</summary>
    public static string OfId(Guid id) => Base64Url.EncodeToString(id.ToByteArray(bigEndian: true));

    /// <summary>Reads an id; null when it is none.</summary>
    public static Guid? ReadId(string code)
    {
        var bytes = new byte[IdBytes];
        return code.Length == IdLength && Base64Url.IsValid(code) && Base64Url.TryDecodeFromChars(code, bytes, out var written) && written == IdBytes
            ? new Guid(bytes, bigEndian: true)
            : null;
    }

    /// <summary>What tells a schedule from the others of its chat: the random end of its id.</summary>
    public static string HandleOf(ScheduleId id) => Base64Url.EncodeToString(id.Value.ToByteArray(bigEndian: true).AsSpan(IdBytes - HandleBytes));

    /// <summary>What a schedule looked like when a panel was drawn: another after every change that a panel can make.</summary>
    public static string StampOf(Schedule schedule) => Hash(
        $"{schedule.Times}|{schedule.Zone}|{schedule.Guide}|{(schedule.Pause is null ? "" : $"paused {schedule.Pause.Until?.ToString(InstantPattern.ExtendedIso.PatternText, null)}")}",
        StampBytes);

    /// <summary>Six characters for the name of a zone or guide.</summary>
    public static string OfName(string name) => Hash(name, NameBytes);

    private static string Hash(string text, int bytes) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));
}
