using NudgeBot.Discord.Payloads;
using Button = NudgeBot.Core.Messages.Button;

namespace NudgeBot.Platforms.Discord.Rendering;

/// <summary>
/// Lays out buttons in at most five rows, each payload once: the answers to a choice as a list, the others up to five in a
/// row. Rows too many are filled up from the first.
/// </summary>
internal static class DiscordButtons
{
    private const int MostInRow = 5;
    private const int MostRows = 5;
    private const int MostLink = 512;

    /// <summary>The rows; none when there is no button.</summary>
    public static IReadOnlyList<Component> Of(IReadOnlyList<IReadOnlyList<Button>> rows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<IReadOnlyList<Button>> possible =
        [
            .. rows.Select(row => row.Where(button => IsPossible(button) && seen.Add(Doing(button))).ToList())
                .Where(row => row.Count > 0),
        ];
        var parts = Gather(possible, (before, row) => before.Choice is not null && before.Choice == row.Choice);
        if (Lay(parts) is { Count: <= MostRows } fitting)
        {
            return fitting;
        }

        return [.. Lay(Gather(possible, (before, row) => before.Choice == row.Choice)).Take(MostRows)];
    }

    // Rows that follow on one another are one part where they belong together.
    private static List<List<Button>> Gather(IReadOnlyList<IReadOnlyList<Button>> rows, Func<Button, Button, bool> belong)
    {
        var parts = new List<List<Button>>();
        foreach (var row in rows)
        {
            if (parts is [.., var last] && belong(last[^1], row[0]))
            {
                last.AddRange(row);
            }
            else
            {
                parts.Add([.. row]);
            }
        }

        return parts;
    }

    private static List<Component> Lay(IEnumerable<IReadOnlyList<Button>> parts)
    {
        var rows = new List<Component>();
        foreach (var part in parts)
        {
            rows.AddRange(DiscordLists.Takes(part)
                ? DiscordLists.Of(part, rows.Count).Select(list => new ActionRow(list))
                : part.Chunk(MostInRow).Select(some => new ActionRow([.. some.Select(ToDiscord)])));
        }

        return rows;
    }

    // An option sends its value and never its own payload, which a button may have too.
    private static string Doing(Button button) => button.Value is { } value
        ? $"{button.Choice!.Payload} {value}"
        : button.Payload ?? button.Link!.AbsoluteUri;

    private static bool IsPossible(Button button) =>
        button.Payload is not null || button.Link is { IsAbsoluteUri: true, Scheme: "http" or "https", AbsoluteUri.Length: <= MostLink };

    private static Component ToDiscord(Button button) => button.Payload is { } payload
        ? NudgeBot.Discord.Payloads.Button.Press(payload, button.Label)
        : NudgeBot.Discord.Payloads.Button.Link(button.Link!.AbsoluteUri, button.Label);
}
