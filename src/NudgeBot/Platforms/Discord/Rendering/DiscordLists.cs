using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;
using Button = NudgeBot.Core.Messages.Button;

namespace NudgeBot.Platforms.Discord.Rendering;

/// <summary>Shows the answers to a choice as lists, of at most 25 each.</summary>
internal static class DiscordLists
{
    private const int MostOptions = 25;
    private const int MostPrompt = 150;

    // A list of which one is chosen sends that one's own payload; its name only has to differ from the others'.
    private const string OfOne = "one:";

    // A button beside it may have the same payload, and names are unique in a message.
    private const string OfSeveral = "all:";

    /// <summary>Whether these are shown as a list: answers to one choice, more than one of them.</summary>
    public static bool Takes(IReadOnlyList<Button> buttons) => buttons is [{ Choice: not null }, _, ..];

    /// <summary>The lists for the answers to one choice.</summary>
    /// <param name="buttons">The answers, in order.</param>
    /// <param name="first">The number of the first list in its message.</param>
    public static IEnumerable<Component> Of(IReadOnlyList<Button> buttons, int first)
    {
        var choice = buttons[0].Choice!;
        return choice.Payload is { } payload
            ? [ToList(OfSeveral + payload, choice, [.. buttons.Take(MostOptions)])]
            : buttons.Chunk(MostOptions).Select((some, number) => ToList($"{OfOne}{first + number}", choice, some));
    }

    /// <summary>What was chosen; null when it makes no sense.</summary>
    public static IncomingContent? Read(ComponentInteraction list) => list switch
    {
        { Values: [var chosen, ..] } when list.CustomId.StartsWith(OfOne, StringComparison.Ordinal) => new IncomingContent.Press(chosen),
        _ when list.CustomId.StartsWith(OfSeveral, StringComparison.Ordinal) => new IncomingContent.Pick(list.CustomId[OfSeveral.Length..], list.Values),
        _ => null,
    };

    private static StringSelect ToList(string customId, Choice choice, IReadOnlyList<Button> buttons) => new()
    {
        CustomId = customId,
        Placeholder = choice.Prompt.ShortenedTo(MostPrompt),
        MinValues = Math.Min(choice.Least, buttons.Count),
        MaxValues = Math.Min(choice.Most, buttons.Count),
        Options =
        [
            .. buttons.Select(button => new SelectOption(button.Name, button.Value ?? button.Payload!, Default: button.IsChosen ? true : null)),
        ],
    };
}
