using NudgeBot.Discord.Payloads;
using Button = NudgeBot.Core.Messages.Button;

namespace NudgeBot.Platforms.Discord.Rendering;

/// <summary>Lays out buttons: at most five rows of five, each payload once. Rows too many are filled up from the first.</summary>
internal static class DiscordButtons
{
    private const int MostInRow = 5;
    private const int MostRows = 5;
    private const int MostLink = 512;

    /// <summary>The rows; none when there is no button.</summary>
    public static IReadOnlyList<Component> Of(IReadOnlyList<IReadOnlyList<Button>> rows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<Button[]> fitting =
        [
            .. rows.SelectMany(row => row.Where(button => IsPossible(button) && seen.Add(button.Payload ?? button.Link!.AbsoluteUri)).Chunk(MostInRow)),
        ];
        if (fitting.Count > MostRows)
        {
            fitting = [.. fitting.SelectMany(row => row).Chunk(MostInRow).Take(MostRows)];
        }

        return [.. fitting.Select(row => new ActionRow([.. row.Select(ToDiscord)]))];
    }

    private static bool IsPossible(Button button) =>
        button.Payload is not null || button.Link is { IsAbsoluteUri: true, Scheme: "http" or "https", AbsoluteUri.Length: <= MostLink };

    private static Component ToDiscord(Button button) => button.Payload is { } payload
        ? NudgeBot.Discord.Payloads.Button.Press(payload, button.Label)
        : NudgeBot.Discord.Payloads.Button.Link(button.Link!.AbsoluteUri, button.Label);
}
