using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Core.Commands;

/// <summary>What can be asked, as buttons by theme.</summary>
internal sealed class TopicsCommand(IGuideLibrary guides, AnswerMessages messages)
    : IChatCommand, IButtonHandler<ThemesButton>, IButtonHandler<ThemeButton>, IButtonHandler<TopicButton>, IButtonHandler<MoreButton>
{
    public CommandDescription Description { get; } = new("topics", 5);

    public Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken) =>
        Task.FromResult(MayAsk.Refusal(call) is { } refusal
            ? Reply.Say(call.Say.Message(refusal)) with { OnlyForMember = true }
            : Reply.Say(Themes(call)));

    public Task<Reply> PressedAsync(ThemesButton button, CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(Refused(call) ?? (button.InPlace ? Reply.Replace(Themes(call)) : Reply.Say(Themes(call))));

    public Task<Reply> PressedAsync(ThemeButton button, CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(Refused(call) ?? OfTheme(button, call));

    public Task<Reply> PressedAsync(TopicButton button, CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(Refused(call) ?? Answered(button.Topic, call, AnswerMessages.Short));

    public Task<Reply> PressedAsync(MoreButton button, CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(Refused(call) ?? Answered(button.Topic, call, AnswerMessages.Full));

    private static Reply? Refused(CommandCall call) =>
        MayAsk.Refusal(call) is { } refusal ? Reply.Notice(call.Say.Text(refusal)) : null;

    private Reply Answered(string topic, CommandCall call, Func<Guide, Topic, Phrasebook, Message> answer) =>
        messages.Find(call.Chat.Settings.Guide, topic) is { } found
            ? Reply.Say(answer(found.Guide, found.Topic, call.Say))
            : Reply.Notice(call.Say.Text("button.old"));

    private Reply OfTheme(ThemeButton button, CommandCall call)
    {
        var guide = guides.Get(call.Chat.Settings.Guide);
        var theme = guide.Themes.FirstOrDefault(theme => theme.Id == button.Theme);
        return theme is null
            ? Reply.Notice(call.Say.Text("button.old"))
            : Reply.Replace(
                AnswerMessages.OfTheme(theme, guide, call.Say)
                    .WithButtons(new ThemesButton(InPlace: true).Labelled(call.Say.Text("topics.back"))));
    }

    private Message Themes(CommandCall call) =>
        AnswerMessages.Themes(call.Say.Message("topics.themes"), guides.Get(call.Chat.Settings.Guide), call.Say);
}

/// <summary>Show the themes: in a message of their own, or in place of the topics of one.</summary>
internal sealed record ThemesButton(bool InPlace = false) : IButtonPayload<ThemesButton>
{
    private const string Here = "here";

    public static string Kind => "themes";

    public string Fields => InPlace ? Here : "";

    public static ThemesButton? Read(string fields) => new(fields == Here);
}

/// <summary>Show a theme's topics.</summary>
internal sealed record ThemeButton(string Theme) : IButtonPayload<ThemeButton>
{
    public static string Kind => "theme";

    public string Fields => Theme;

    public static ThemeButton? Read(string fields) => new(fields);
}

/// <summary>Answer this topic.</summary>
internal sealed record TopicButton(string Topic) : IButtonPayload<TopicButton>
{
    public static string Kind => "topic";

    public string Fields => Topic;

    public static TopicButton? Read(string fields) => new(fields);
}

/// <summary>Answer this topic more fully.</summary>
internal sealed record MoreButton(string Topic) : IButtonPayload<MoreButton>
{
    public static string Kind => "more";

    public string Fields => Topic;

    public static MoreButton? Read(string fields) => new(fields);
}
