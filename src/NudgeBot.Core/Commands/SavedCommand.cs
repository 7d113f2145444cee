using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands;

/// <summary>The nudges kept with "Save".</summary>
internal sealed class SavedCommand(IReactionStore reactions, IGuideLibrary guides) : IChatCommand
{
    private const int Most = 20;

    public CommandDescription Description { get; } = new("saved", 11);

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        var saved = await reactions.OfChatAsync(call.Chat.Id, ReactionKind.Saved, Instant.MinValue, Most, cancellationToken);
        var guide = guides.Get(call.Chat.Settings.Guide);
        List<Paragraph> texts =
        [
            .. saved.Select(reaction => guide.FindNudge(reaction.About)).OfType<Nudge>()
                .Select(nudge => new Paragraph(nudge.Text.In(call.Say.Language))),
        ];
        return Reply.Say(texts.Count == 0
            ? call.Say.Message("saved.none")
            : call.Say.Message("saved.intro").Then(new Message(new BulletList(texts))));
    }
}
