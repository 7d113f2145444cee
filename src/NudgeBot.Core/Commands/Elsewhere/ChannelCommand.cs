using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Schedules;
using NudgeBot.Core.Commands.Settings;
using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands.Elsewhere;

/// <summary>
/// Has nudges posted in a channel, set up by an admin of it in their private chat: named, picked from a list, or shown by
/// forwarding a post. Whether they and the bot may is asked at that moment.
/// </summary>
internal sealed class ChannelCommand(
    IChatStore chats,
    IChatArrivals arrivals,
    IEnumerable<IChannelDirectory> directories,
    IEnumerable<IDeepLinks> links,
    OtherChat other,
    SchedulePanel schedules) : IAnswerableCommand, IButtonHandler<PickChannelButton>
{
    public const string Name = "channel";

    private const string Telegram = "telegram";

    public CommandDescription Description { get; } = new(Name, 18)
    {
        Argument = new CommandArgument("name"),
        Places = Places.Private,
        Platform = Telegram,
    };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            await chats.AskAsync(call, Name, cancellationToken);
            return Reply.Say(WithWays(call.Say.Message("channel.how"), call));
        }

        var found = await directories.First(one => one.Platform == Telegram).FindAsync(arguments, call.Member.Id, cancellationToken);
        if (found is not { Result: ChannelResult.Ready, Address: { } address })
        {
            await chats.AskAsync(call, Name, cancellationToken);
            return Reply.Say(WithWays(call.Say.Message($"channel.problem.{PhraseKeys.Of(found.Result)}"), call));
        }

        await chats.AskNothingAsync(call, cancellationToken);
        var channel = await MeetAsync(address, call, cancellationToken);
        var panel = await other.DoAsync(
            channel.Id, call, async there => Reply.Say(await ShowAsync(there, cancellationToken)), cancellationToken);
        return Reply.Say([
            call.Say.Message("channel.linked") with { EndsAsking = true },
            .. panel.Toast is { } refusal ? [new Message(new Paragraph(refusal))] : panel.Messages,
        ]);
    }

    // Anything else that is typed meanwhile is a question.
    public bool IsAnswer(string words, CommandCall call) =>
        words.Trim() is var said && !said.Contains(' ', StringComparison.Ordinal)
        && (said.StartsWith('@') || said.StartsWith("-100", StringComparison.Ordinal) || said.Contains("t.me/", StringComparison.OrdinalIgnoreCase));

    public async Task<Reply> PressedAsync(PickChannelButton button, CommandCall call, CancellationToken cancellationToken)
    {
        await chats.AskAsync(call, Name, cancellationToken);
        return Reply.Say(call.Say.Message("channel.pick") with { AsksForChannel = call.Say.Text("channel.pick-button") });
    }

    private async Task<Chat> MeetAsync(ChatAddress address, CommandCall call, CancellationToken cancellationToken)
    {
        var channel = await chats.FindAsync(address, cancellationToken) ?? await chats.AddAsync(
            new Chat
            {
                Id = new ChatId(Guid.CreateVersion7(call.Now.ToDateTimeOffset())),
                Address = address,
                Kind = ChatKind.Channel,
                Settings = new ChatSettings { Language = call.Chat.Settings.Language, Zone = call.Chat.Settings.Zone },
                CreatedAt = call.Now,
            },
            cancellationToken);
        if (channel.Suspension is not null)
        {
            await arrivals.ArrivedAsync(address, cancellationToken);
        }

        return channel;
    }

    private async Task<Message> ShowAsync(CommandCall there, CancellationToken cancellationToken) =>
        (await schedules.ListAsync(there, cancellationToken))
            .WithButtons(new SettingsButton(SettingsButton.Panel).Labelled(there.Say.Text("channel.settings")));

    private Message WithWays(Message message, CommandCall call)
    {
        var add = links.FirstOrDefault(known => known.Platform == call.Chat.Address.Platform)?.ToAddToChannel();
        return message
            .WithButtons(new PickChannelButton().Labelled(call.Say.Text("channel.pick-button")))
            .WithButtons(add is null ? [] : [Button.To(call.Say.Text("help.add-to-channel"), add)]);
    }
}

/// <summary>Let me pick one of my channels.</summary>
internal sealed record PickChannelButton : IButtonPayload<PickChannelButton>
{
    public static string Kind => "pick-channel";

    public static Places Places => Places.Private;

    public string Fields => "";

    public static PickChannelButton? Read(string fields) => new();
}
