using System.Text.RegularExpressions;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands.Speaking;

/// <summary>Greets back, takes thanks and nods, and tells who wants to stop how: words that are no question, and must not be told that the guide lacks them.</summary>
internal static partial class Courtesies
{
    /// <summary>The answer to a greeting, to thanks, to "ok" or to "stop"; null when the words are something else.</summary>
    public static Message? Answer(CommandCall call, string words)
    {
        var said = Ornament().Replace(words, " ").Trim();
        return Lists(call, "courtesy.thanks", said) ? call.Say.Message("courtesy.welcome")
            : Lists(call, "courtesy.greetings", said) ? call.Say.Message("courtesy.greeting")
                .WithButtons(new ThemesButton().Labelled(call.Say.Text("topics.button")))
            : Lists(call, "courtesy.nods", said) ? call.Say.Message("courtesy.nod")
            : Lists(call, "courtesy.stops", said) ? call.Say.Message("courtesy.how-to-stop")
            : null;
    }

    private static bool Lists(CommandCall call, string key, string said) => call.Say.Text(key).Split(',')
        .Any(known => string.Equals(known, said, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"[^\p{L}\p{M}']+")]
    private static partial Regex Ornament();
}
