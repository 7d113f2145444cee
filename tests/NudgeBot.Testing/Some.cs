using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Testing;

/// <summary>Values for tests that do not care about the details; change what matters with "with".</summary>
public static class Some
{
    /// <summary>A Tuesday in winter, 12:00 UTC.</summary>
    public static Instant Noon { get; } = Instant.FromUtc(2026, 11, 24, 12, 0);

    public static SendTimes DailyAtEight { get; } = new(SendDays.Daily, new LocalTime(8, 0));

    public static Source Source { get; } = new("book", "A. Writer", "A Book", 2020, null);

    public static Chat Chat(string place = "1", string platform = "telegram", string? zone = "Etc/UTC") => new()
    {
        Id = new ChatId(Guid.CreateVersion7()),
        Address = new ChatAddress(platform, place),
        Kind = ChatKind.Private,
        Settings = new ChatSettings { Zone = zone },
        CreatedAt = Noon,
    };

    public static Schedule Schedule(Chat chat, SendTimes? times = null, string zone = "Etc/UTC") => new()
    {
        Id = new ScheduleId(Guid.CreateVersion7()),
        Chat = chat.Id,
        Guide = "guide",
        Times = times ?? DailyAtEight,
        Zone = zone,
        NextDue = (times ?? DailyAtEight).NextAfter(Noon, TimeZones.Get(zone)).At,
        CreatedAt = Noon,
    };

    public static PlannedDelivery Delivery(Chat chat, Instant? due = null) => new()
    {
        Id = new DeliveryId(Guid.CreateVersion7()),
        Chat = chat.Id,
        Schedule = new ScheduleId(Guid.CreateVersion7()),
        Guide = "guide",
        Nudge = "n1",
        Position = 0,
        DueAt = due ?? Noon,
        ExpiresAt = (due ?? Noon) + Freshness.MostLate,
    };

    public static ClaimedDelivery Claimed(Chat? chat = null, Instant? due = null, int attempts = 0, bool unsure = false)
    {
        var to = chat ?? Chat();
        return new ClaimedDelivery(Delivery(to, due), to, attempts, unsure);
    }

    public static Nudge Nudge(string id, NudgeKind kind = NudgeKind.Tip, string topic = "topic") => new()
    {
        Id = id,
        Kind = kind,
        Topic = topic,
        Source = Source,
        Text = Words($"Text of {id}."),
    };

    public static Topic Topic(string id, params string[] related) => new()
    {
        Id = id,
        Related = related,
        Sources = [Source],
        Original = "en",
        Texts = new Dictionary<string, TopicText> { ["en"] = new($"Title of {id}", $"Answer of {id}.", $"More of {id}.", []) },
    };

    public static Translated Words(string english) => new("en", new Dictionary<string, string> { ["en"] = english });

    /// <summary>A guide with the nudges n1 to n4 in one week, and the topics "topic" and "other".</summary>
    public static Guide Guide(params Nudge[] nudges)
    {
        Nudge[] all = nudges.Length > 0
            ? nudges
            : [Nudge("n1", NudgeKind.Fact), Nudge("n2"), Nudge("n3"), Nudge("n4", NudgeKind.Growth)];
        return new Guide([Topic("topic", "other"), Topic("other", "topic")], all)
        {
            Id = "guide",
            Languages = ["en"],
            Title = Words("The Guide"),
            Description = Words("A guide for tests."),
            Licence = "CC-BY-4.0",
            Themes = [new Theme("theme", Words("The theme"), ["topic", "other"])],
            Sources = [Source],
            Programme = new Programme([new ProgrammeWeek("topic", all)]),
            QuestionsNotCovered = new Dictionary<string, IReadOnlyList<string>>(),
        };
    }
}
