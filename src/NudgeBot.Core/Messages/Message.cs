namespace NudgeBot.Core.Messages;

/// <summary>What the bot says, before a platform gives it its form.</summary>
public sealed record Message
{
    /// <summary>A message of paragraphs.</summary>
    public Message(params IEnumerable<Block> blocks) => Blocks = [.. blocks];

    /// <summary>The text, top to bottom.</summary>
    public IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Rows of buttons under the text.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>A picture or document that goes with the text; null for none.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>
    /// What the button says by which the person's phone tells where it is, shown in place of their keyboard; null to ask for
    /// nothing. Only for people who can be asked; goes with no other buttons.
    /// </summary>
    public string? AsksForPlace { get; init; }

    /// <summary>
    /// What the button says by which the person picks a channel they are an admin of, shown in place of their keyboard; null to
    /// ask for nothing. Only in private chats, on platforms with channels; goes with no other buttons.
    /// </summary>
    public string? AsksForChannel { get; init; }

    /// <summary>Whether the button that asked for a place or a channel is to go away. Goes with no other buttons.</summary>
    public bool EndsAsking { get; init; }

    /// <summary>The text without its form: blocks a line each.</summary>
    public string PlainText => string.Join('\n', Blocks.Select(block => block.PlainText));

    /// <summary>The same message with a row of buttons more.</summary>
    public Message WithButtons(params IEnumerable<Button> row)
    {
        IReadOnlyList<Button> added = [.. row];
        return added.Count == 0 ? this : this with { Buttons = [.. Buttons, added] };
    }

    /// <summary>The same message with a button by which to type an answer: after the choices, else below the other buttons.</summary>
    public Message WithWayToType(Button button)
    {
        var choices = Buttons.Select((row, index) => row.Any(one => one.Choice is not null) ? index + 1 : 0).DefaultIfEmpty(0).Max();
        var at = choices == 0 ? Buttons.Count : choices;
        return this with { Buttons = [.. Buttons.Take(at), [button], .. Buttons.Skip(at)] };
    }

    /// <summary>The same message with the blocks of <paramref name="other"/> below, and its buttons.</summary>
    public Message Then(Message other) => this with
    {
        Blocks = [.. Blocks, .. other.Blocks],
        Buttons = [.. Buttons, .. other.Buttons],
        Attachment = other.Attachment ?? Attachment,
    };
}
