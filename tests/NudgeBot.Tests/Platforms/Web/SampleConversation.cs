using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;

namespace NudgeBot.Tests.Platforms.Web;

/// <summary>A conversation as parents have it, for looking at the page with real texts in it.</summary>
internal static class SampleConversation
{
    private static readonly Uri Source = new("https://example.org/what-is-a-secure-attachment");

    public static Message Welcome { get; } =
        new Message(
            new Paragraph([
                new Span("Hello, and welcome.", SpanStyle.Strong),
                new Span(" I send parents one small nudge about secure attachment, at an hour that suits you. "
                    + "You can also ask me anything about it, any time."),
            ]),
            new Paragraph("How often would you like one? Trials found three a week the dose parents used best, and daily is lovely too."),
            Quiet("I keep your choices and which nudges you saved. What you write stays in this browser."))
            .WithButtons(Press("Daily at 8:00", "sub:daily"), Press("Three a week", "sub:three"))
            .WithButtons(Press("Choose time and days", "sub:choose"))
            .WithButtons(Press("Ask a question", "ask:"));

    public static Message Subscribed { get; } =
        new Message(
            new Paragraph([
                new Span("Done. "), new Span("Monday, Wednesday and Friday at 8:00", SpanStyle.Strong), new Span(", your time."),
            ]),
            new Paragraph("The first one comes on Wednesday at 8:00. Send /pause whenever you need a rest from me."))
            .WithButtons(Press("Change", "sub:choose"), Press("One now", "nudge:now"));

    public static Message Nudge { get; } =
        new Message(
            new Paragraph("If something went wrong today, try a short sorry: “I shouted. That was not your fault.” "
                + "Six seconds, no “but” on the end. Babies can have one too."),
            new Note([new Span("From "), new Span("What is a secure attachment?", Link: Source), new Span(" (2022)")]))
            .WithButtons(Press("I tried it", "tried:1"), Press("Save", "save:1"))
            .WithButtons(Press("More on this", "more:1"), Press("Another", "another:1"), Press("Not now", "later:1"));

    public static Message Answer { get; } =
        new Message(
            new Paragraph([
                new Span("Then you are in the same boat as other parents. Secure attachment does not come from parents who make "
                    + "no mistakes. It is helped by parents who "), new Span("make amends", SpanStyle.Emphasis), new Span(" after a slip."),
            ]),
            new Paragraph("So it is not too late. Some ways in, if the words are hard:"),
            new BulletList([
                new Paragraph("“Can I say that again, but nicer?”"),
                new Paragraph("a note or a drawing under the door"),
                new Paragraph("sitting down on the edge of the bed, at bedtime or the next day"),
                new Paragraph("with a baby, coming close again with a soft voice"),
            ]),
            new Note([new Span("From "), new Span("What is a secure attachment?", Link: Source), new Span(" (2022)")]))
            .WithButtons(Press("Helpful", "good:1"), Press("Not what I asked", "bad:1"))
            .WithButtons(Press("Being predictable and caring", "topic:predictable"));

    public static Task<Reply> Reply(Incoming incoming) => Task.FromResult(incoming.Content switch
    {
        IncomingContent.Command { Name: "start" } => Core.Commands.Reply.Say(Welcome),
        IncomingContent.Press { Payload: "sub:three" } => Core.Commands.Reply.Replace(Subscribed, "Three a week it is"),
        IncomingContent.Press { Payload: "nudge:now" or "another:1" } => Core.Commands.Reply.Say(Nudge),
        IncomingContent.Press { Payload: "save:1" } => Core.Commands.Reply.Notice("Saved. Find it under /saved."),
        IncomingContent.Press => Core.Commands.Reply.Notice("Thank you."),
        _ => Core.Commands.Reply.Say(Answer),
    });

    private static Note Quiet(string words) => new(words);

    private static Button Press(string label, string payload) => Button.Pressed(label, payload);
}
