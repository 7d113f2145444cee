using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Elsewhere;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Core.Commands;

/// <summary>Answers people: watches for danger first, then finds the command, the button or the answer.</summary>
internal sealed class Conversation(
    IChatStore chats,
    IChatArrivals arrivals,
    ISilentChatStore silence,
    IAnswers answers,
    HelplineMessages helplines,
    CommandCatalogue commands,
    ButtonRouter buttons,
    PhraseLibrary phrases,
    FloodGate flood,
    TimeProvider time) : IConversation
{
    private const string QuestionCommand = "ask";
    private const string LocationCommand = "timezone";

    public async Task<Reply> HandleAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        var verdict = incoming.SpokenTo
            ? flood.Check(incoming.Address, incoming.Member.Id, IsPress(incoming.Content))
            : FloodVerdict.Fine;
        if (verdict == FloodVerdict.Ignored && string.IsNullOrWhiteSpace(incoming.Content.Words))
        {
            return Reply.None;
        }

        var chat = await MeetAsync(incoming, cancellationToken);
        var call = new CommandCall(chat, incoming.Member, phrases.In(chat.Settings.Language), Now, incoming.Zone)
        {
            CanTellPlace = incoming.CanTellPlace,
        };
        return verdict == FloodVerdict.Fine
            ? await SayingHowToAnswerAsync(incoming, call, await AnswerAsync(incoming, call, cancellationToken), cancellationToken)
            : await HoldAsync(incoming, verdict, call, cancellationToken);
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private async Task<Reply> AnswerAsync(Incoming incoming, CommandCall call, CancellationToken cancellationToken) =>
        incoming.Content switch
        {
            IncomingContent.Press press => await PressAsync(() => buttons.Press(press.Payload, call, cancellationToken), call),
            IncomingContent.Pick pick => await PressAsync(() => buttons.Pick(pick.Payload, pick.Values, call, cancellationToken), call),
            IncomingContent.Filled filled => await FilledAsync(filled, incoming, call, cancellationToken),
            IncomingContent.Command command => await WithCareAsync(
                command.Arguments, incoming, call, () => RunAsync(command.Name, command.Arguments, call, cancellationToken), cancellationToken,
                hintsAtHelp: command.Name == QuestionCommand),
            IncomingContent.Text text => await WithCareAsync(
                text.Words, incoming, call, () => AnswerAsync(text.Words, incoming, call, cancellationToken), cancellationToken),
            IncomingContent.Location place when incoming.SpokenTo => await RunAsync(
                LocationCommand, FormattableString.Invariant($"{place.Latitude} {place.Longitude}"), call, cancellationToken),
            IncomingContent.Channel channel when IsChannelAwaited(call) => await WithCareAsync(
                channel.Words ?? "", incoming, call, () => RunAsync(ChannelCommand.Name, channel.Id, call, cancellationToken), cancellationToken,
                hintsAtHelp: false),
            IncomingContent.Channel { Words: { } words } => await WithCareAsync(
                words, incoming, call, () => AnswerAsync(words, incoming, call, cancellationToken), cancellationToken),
            _ => Reply.None,
        };

    private static bool IsChannelAwaited(CommandCall call) =>
        call.Awaited is { Command: ChannelCommand.Name } awaited && awaited.Until > call.Now;

    // Words of danger are heard in whatever haste they come.
    private async Task<Reply> HoldAsync(
        Incoming incoming, FloodVerdict verdict, CommandCall call, CancellationToken cancellationToken)
    {
        var words = incoming.Content.Words;
        if (!string.IsNullOrWhiteSpace(words)
            && await answers.RecogniseDangerAsync(call.Chat.Settings.Language, words, cancellationToken) == DangerTier.Urgent
            && flood.MayGiveCare(incoming.Address, incoming.Member.Id))
        {
            return Urgent(incoming, call);
        }

        return verdict == FloodVerdict.Ignored ? Reply.None
            : IsPress(incoming.Content) ? Reply.Notice(call.Say.Text("flood.told"))
            : Reply.Say(call.Say.Message("flood.told")) with { OnlyForMember = true };
    }

    private async Task<Chat> MeetAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        var known = await chats.FindAsync(incoming.Address, cancellationToken) ?? await chats.AddAsync(
            new Chat
            {
                Id = new ChatId(Guid.CreateVersion7(time.GetUtcNow())),
                Address = incoming.Address,
                Kind = incoming.Kind,
                Settings = new ChatSettings { Language = phrases.Match(incoming.Language) },
                CreatedAt = Now,
                HeardOn = incoming.Kind == ChatKind.Private ? Now.InUtc().Date : null,
                Person = PersonOf(incoming),
                Server = incoming.Server,
            },
            cancellationToken);
        if (known.Person != PersonOf(incoming) || known.Server != incoming.Server)
        {
            known = await chats.ChangeAsync(
                known.Id, chat => chat with { Person = PersonOf(incoming), Server = incoming.Server }, cancellationToken) ?? known;
        }

        await NoteHeardAsync(known, cancellationToken);
        if (known.Suspension is null || incoming.IsElsewhere)
        {
            return known;
        }

        // Whoever writes here can be reached here.
        await arrivals.ArrivedAsync(incoming.Address, cancellationToken);
        return known with { Suspension = null };
    }

    private static string? PersonOf(Incoming incoming) => incoming.Kind == ChatKind.Private ? incoming.Member.Id : null;

    // To the day, so that a lively chat is written to once a day.
    private async Task NoteHeardAsync(Chat chat, CancellationToken cancellationToken)
    {
        var today = Now.InUtc().Date;
        if (chat.Kind == ChatKind.Private && (chat.HeardOn is not { } day || day < today))
        {
            await silence.HeardAsync(chat.Id, today, cancellationToken);
        }
    }

    // In a group the bot sees little of what is written: whoever is asked to type something is given a form, or told how it can be seen.
    private async Task<Reply> SayingHowToAnswerAsync(Incoming incoming, CommandCall call, Reply reply, CancellationToken cancellationToken)
    {
        if (!call.HasAsked
            || (call.Chat.Kind != ChatKind.Group && !incoming.HasForms)
            || (reply.Replacement ?? (reply.Messages is [.., var last] ? last : null)) is not { } asking
            || (await chats.FindAsync(call.Chat.Id, cancellationToken))?.Awaited.From(call.Member.Id) is not { } awaited
            || awaited == call.Awaited)
        {
            return reply;
        }

        var how = incoming.HasForms
            ? asking.WithWayToType(TypeButton.For(awaited).Labelled(call.Say.Text("form.open")))
            : asking.Then(new Message(new Note(call.Say.Text("group.type-as-reply"))));
        return reply.Replacement is null ? reply with { Messages = [.. reply.Messages.SkipLast(1), how] } : reply with { Replacement = how };
    }

    // A time or a place that sounds like worry is none; words for the guide may be.
    private async Task<Reply> WithCareAsync(
        string words, Incoming incoming, CommandCall call, Func<Task<Reply>> answer, CancellationToken cancellationToken, bool hintsAtHelp = true)
    {
        var danger = string.IsNullOrWhiteSpace(words) || IsName(words)
            ? DangerTier.None
            : await answers.RecogniseDangerAsync(call.Chat.Settings.Language, words, cancellationToken);
        if (danger == DangerTier.Urgent)
        {
            return Urgent(incoming, call);
        }

        var reply = await answer();
        return danger == DangerTier.Concern && hintsAtHelp ? reply with { Messages = [.. reply.Messages, helplines.Concern(call)] } : reply;
    }

    // "@calm_help_now" names a chat, "topic_safe-when-scared" is what a link carries; neither says anything.
    private static bool IsName(string words) =>
        (words[0] == '@' || words.Contains('_', StringComparison.Ordinal)) && !words.Any(char.IsWhiteSpace);

    private Reply Urgent(Incoming incoming, CommandCall call) =>
        Reply.Say(helplines.Urgent(call)) with { OnlyForMember = call.Chat.Kind != ChatKind.Private || incoming.IsElsewhere };

    private async Task<Reply> AnswerAsync(
        string words, Incoming incoming, CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Awaited is { } awaited && awaited.Until > call.Now
            && (commands.Find(awaited.Command) is not IAnswerableCommand command || command.IsAnswer(words, call)))
        {
            await chats.AskNothingAsync(call, cancellationToken);
            return await RunAsync(awaited.Command, words, call, cancellationToken, isAnswer: true);
        }

        return incoming.Kind == ChatKind.Private || incoming.SpokenTo
            ? await RunAsync(QuestionCommand, words, call, cancellationToken)
            : MayAnswerUnasked(incoming, call) ? await RunAsync(QuestionCommand, words, call with { Overheard = true }, cancellationToken)
            : Reply.None;
    }

    private bool MayAnswerUnasked(Incoming incoming, CommandCall call) =>
        call.Chat is { Kind: ChatKind.Group, Settings.Group.OnlyWhenSpokenTo: false }
        && flood.Check(incoming.Address, incoming.Member.Id, isPress: false) == FloodVerdict.Fine;

    private async Task<Reply> RunAsync(
        string name, string arguments, CommandCall call, CancellationToken cancellationToken, bool isAnswer = false)
    {
        if (commands.Find(name) is not { } command || !command.Description.IsOn(call.Chat.Address.Platform))
        {
            return Reply.Say(Unknown(name, call));
        }

        var description = command.Description;
        if (Refusals.Of(description.Places, description.Audience, call) is { } refusal)
        {
            return Reply.Say(call.Say.Message(refusal)) with { OnlyForMember = true };
        }

        var reply = isAnswer && command is IAnswerableCommand asked
            ? await asked.AnsweredAsync(call, arguments, cancellationToken)
            : await command.RunAsync(call, arguments.Trim(), cancellationToken);
        return description.OnlyForMember ? reply with { OnlyForMember = true } : reply;
    }

    // What a reader presses under a post would be answered in front of all of them.
    private static async Task<Reply> PressAsync(Func<Task<Reply>?> press, CommandCall call) =>
        call.Chat.Kind == ChatKind.Channel && !call.Member.IsAdmin ? Reply.Notice(call.Say.Text("channel.reader"))
        : press() is { } pressed ? await pressed
        : Reply.Notice(call.Say.Text("button.old"));

    private static bool IsPress(IncomingContent content) => content is IncomingContent.Press or IncomingContent.Pick;

    // What is typed into a form answers the question that the form was opened for, or none.
    private Task<Reply> FilledAsync(IncomingContent.Filled filled, Incoming incoming, CommandCall call, CancellationToken cancellationToken) =>
        WithCareAsync(
            filled.Typed,
            incoming,
            call,
            async () =>
            {
                if (TypeButton.Of(filled.Payload) is not { } asked || !asked.Answers(call.Awaited, call.Now))
                {
                    return Reply.Notice(call.Say.Text("button.old"));
                }

                await chats.AskNothingAsync(call, cancellationToken);
                return InPlace(await RunAsync(asked.Command, filled.Typed, call, cancellationToken, isAnswer: true));
            },
            cancellationToken,
            hintsAtHelp: TypeButton.Of(filled.Payload)?.Command == QuestionCommand);

    // The message that asked is done with.
    private static Reply InPlace(Reply reply) => reply is { OnlyForMember: false, Replacement: null, Messages: [var first, ..] }
        ? reply with { Replacement = first, Messages = [.. reply.Messages.Skip(1)] }
        : reply;

    private Message Unknown(string name, CommandCall call) => commands.Nearest(name, call.Chat.Address.Platform) is { } nearest
        ? call.Say.Message("unknown.nearest", ("name", name), ("nearest", nearest.Name))
        : call.Say.Message("unknown.none", ("name", name));
}
