using System.Globalization;

namespace NudgeBot.Testing.Discord;

/// <summary>Ids and bit fields as Discord writes them: decimal strings.</summary>
internal static class FakeId
{
    public static string Text(this ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Text(this FakePermissions permissions) => ((ulong)permissions).Text();
}
