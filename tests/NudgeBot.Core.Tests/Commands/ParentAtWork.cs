using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Commands.Progress;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;
using NudgeBot.Testing;
using NudgeBot.Testing.InMemory;

namespace NudgeBot.Core.Tests.Commands;

/// <summary>A parent who talks to the bot: the whole conversation over stores in memory and a fake clock.</summary>
internal sealed class ParentAtWork
{
    public ParentAtWork(Action<IServiceCollection>? configure = null)
    {
        Time.SetUtcNow(Some.Noon.ToDateTimeOffset());
        Outbox = new InMemoryOutbox(Chats);
        Schedules = new InMemorySchedules(Chats, Outbox);
        Reactions = new InMemoryReactions(Chats);
        Silence = new InMemorySilentChats(Chats);
        Partners = new InMemoryPartners(Chats);
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IChatStore>(Chats)
            .AddSingleton<IScheduleStore>(Schedules)
            .AddSingleton<IOutboxStore>(Outbox)
            .AddSingleton<IReactionStore>(Reactions)
            .AddSingleton<IUnansweredStore>(Unanswered)
            .AddSingleton<IPartnerStore>(Partners)
            .AddSingleton<ISilentChatStore>(Silence)
            .AddSingleton<IHistoryStore>(History = new InMemoryHistory(Chats))
            .AddSingleton<IGuideLibrary>(Guides)
            .AddSingleton<IAnswers>(Answers)
            .AddSingleton<IProgressPicture>(Picture)
            .AddSingleton(new OperatorDetails("Ada", "ada@example.org"))
            .AddConversation();
        configure?.Invoke(services);
        Services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new();

    public InMemoryChats Chats { get; } = new();

    public InMemorySchedules Schedules { get; }

    public InMemoryOutbox Outbox { get; }

    public InMemoryReactions Reactions { get; }

    public InMemorySilentChats Silence { get; }

    public InMemoryHistory History { get; }

    public InMemoryPartners Partners { get; }

    public InMemoryUnanswered Unanswered { get; } = new();

    public InMemoryGuides Guides { get; } = new(Some.Guide());

    public ScriptedAnswers Answers { get; } = new();

    public SketchedProgress Picture { get; } = new();

    public IServiceProvider Services { get; }

    /// <summary>How long the parent takes over each thing.</summary>
    public TimeSpan Pace { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Where the parent writes; a group when <see cref="Kind"/> says so.</summary>
    public ChatAddress Address { get; set; } = new("telegram", "1");

    public ChatKind Kind { get; set; } = ChatKind.Private;

    /// <summary>The server they write in; null outside servers.</summary>
    public string? Server { get; set; }

    public bool IsAdmin { get; set; } = true;

    public string Person { get; set; } = "asha";

    /// <summary>The zone the platform guesses; null for none.</summary>
    public string? ZoneGuess { get; set; }

    /// <summary>Whether their phone can tell where they are.</summary>
    public bool CanTellPlace { get; init; }

    /// <summary>Whether there are forms to type into.</summary>
    public bool HasForms { get; init; }

    public string? Language { get; set; } = "en";

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public Chat Chat => Chats.All.Single(chat => chat.Address == Address);

    /// <summary>What they were asked and have not answered.</summary>
    public Awaited? Awaited => Chat.Awaited.From(Person);

    public async Task<IReadOnlyList<Schedule>> SchedulesAsync() => await Schedules.OfChatAsync(Chat.Id, CancellationToken.None);

    public async Task<Schedule> ScheduleAsync() => Assert.Single(await SchedulesAsync());

    /// <summary>A parent in Kolkata who gets a nudge every day at eight.</summary>
    public static async Task<ParentAtWork> SubscribedAsync(string zone = "Asia/Kolkata", Instant? now = null)
    {
        var parent = new ParentAtWork { ZoneGuess = zone };
        parent.Time.AdjustTime((now ?? Some.Noon).ToDateTimeOffset());
        await parent.SaysAsync("/subscribe daily 8:00");
        return parent;
    }

    /// <summary>Writes: a command when it starts with a slash.</summary>
    public Task<Reply> SaysAsync(string words, bool spokenTo = true)
    {
        if (!words.StartsWith('/'))
        {
            return DoesAsync(new IncomingContent.Text(words), spokenTo);
        }

        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return DoesAsync(space < 0
            ? new IncomingContent.Command(words[1..], "")
            : new IncomingContent.Command(words[1..space], words[(space + 1)..]));
    }

    /// <summary>Presses the button with this label, or whose label starts with it, under a reply.</summary>
    public Task<Reply> PressesAsync(Reply under, string label) => PressesAsync(Payload(under, label));

    /// <summary>Presses a button with this payload, whether it was ever shown or not.</summary>
    public Task<Reply> PressesAsync(string payload) => DoesAsync(new IncomingContent.Press(payload));

    public async Task<Reply> DoesAsync(IncomingContent content, bool spokenTo = true, string? member = null)
    {
        var reply = await Services.GetRequiredService<IConversation>().HandleAsync(
            new Incoming
            {
                Address = Address,
                Kind = Kind,
                Server = Server,
                Member = new Member(member ?? Person, Kind == ChatKind.Private || IsAdmin),
                Content = content,
                Language = Language,
                Zone = ZoneGuess,
                CanTellPlace = CanTellPlace,
                SpokenTo = spokenTo,
                HasForms = HasForms,
            },
            CancellationToken.None);
        Time.Advance(Pace);
        return reply;
    }

    public void Waits(Duration time) => Time.Advance(time.ToTimeSpan());

    public Task ChangeAsync(Func<ChatSettings, ChatSettings> change) =>
        Chats.ChangeAsync(Chat.Id, chat => chat with { Settings = change(chat.Settings) }, CancellationToken.None);

    public Task AddAsync(params IEnumerable<PlannedDelivery> deliveries) =>
        Task.WhenAll(deliveries.Select(delivery => Outbox.AddAsync(delivery, CancellationToken.None)));

    private static string Payload(Reply under, string label)
    {
        var buttons = under.AllButtons();
        return (buttons.FirstOrDefault(button => button.Label == label)
            ?? buttons.FirstOrDefault(button => button.Label.StartsWith(label, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no button '{label}', only {string.Join(", ", buttons.Select(button => button.Label))}."))
            .Payload!;
    }
}

/// <summary>Reads replies as a person does.</summary>
internal static class ReplyReading
{
    /// <summary>Everything that is said: messages, what a message becomes, and the word at a button.</summary>
    public static string Words(this Reply reply) => string.Join('\n', reply.AllMessages().Select(message => message.PlainText).Append(reply.Toast));

    public static IReadOnlyList<Button> AllButtons(this Reply reply) =>
        [.. reply.AllMessages().SelectMany(message => message.Buttons).SelectMany(row => row)];

    public static IReadOnlyList<string> Labels(this Reply reply) => [.. reply.AllButtons().Select(button => button.Label)];

    private static IEnumerable<Message> AllMessages(this Reply reply) =>
        reply.Replacement is { } replacement ? reply.Messages.Prepend(replacement) : reply.Messages;
}
