using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands;

/// <summary>The sources, the licence and the operator's contact.</summary>
internal sealed class AboutCommand(IGuideLibrary guides, OperatorDetails @operator) : IChatCommand
{
    public CommandDescription Description { get; } = new("about", 91);

    public Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        var guide = guides.Get(call.Chat.Settings.Guide);
        var contact = @operator.Contact is { } address
            ? call.Say.Message("about.contact", ("name", @operator.Name ?? call.Say.Text("about.operator")), ("contact", address))
            : call.Say.Message("about.no-contact");
        return Task.FromResult(Reply.Say(call.Say.Message("about.intro", ("guide", guide.Title.In(call.Say.Language)))
            .Then(new Message(new BulletList([.. guide.Sources.Select(source => new Paragraph([new Span(source.Citation, Link: source.Link)]))])))
            .Then(call.Say.Message("about.licence", ("licence", guide.Licence)))
            .Then(contact)));
    }
}
