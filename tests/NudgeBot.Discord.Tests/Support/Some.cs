using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Payloads;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Discord.Tests.Support;

/// <summary>Things that tests need and whose details do not matter.</summary>
internal static class Some
{
    public static DiscordOptions Options(
        FakeDiscord discord,
        TimeSpan? maxWait = null,
        int maxTries = 3,
        int invalidRequestBudget = 5000,
        int? shards = null,
        bool compress = true,
        int eventBuffer = 1024,
        string? token = null,
        GatewayIntents intents = GatewayIntents.Guilds | GatewayIntents.DirectMessages) => new()
        {
            Token = token ?? discord.Token,
            ProjectUrl = new Uri("https://example.org/nudgebot"),
            ProjectVersion = "1.2.3",
            ApiBaseUrl = discord.ApiBaseUrl,
            MaxRateLimitWait = maxWait ?? TimeSpan.FromSeconds(30),
            MaxTries = maxTries,
            InvalidRequestBudget = invalidRequestBudget,
            ShardCount = shards,
            CompressGateway = compress,
            EventBuffer = eventBuffer,
            Intents = intents,
        };

    public static MessageCreate Message(string content = "A moment of eye contact counts.") => new() { Content = content };

    /// <summary>A message that uses every part.</summary>
    public static MessageCreate FullMessage() => new()
    {
        Content = "Good morning",
        Embeds =
        [
            new Embed
            {
                Title = "Serve and return",
                Description = "Answer the next babble with words.",
                Url = "https://example.org/serve",
                Color = 0x336699,
                Timestamp = new DateTimeOffset(2026, 1, 31, 8, 0, 0, TimeSpan.Zero),
                Author = new EmbedAuthor("Guide"),
                Footer = new EmbedFooter("Source: a study"),
                Fields = [new EmbedField("Try", "Today", Inline: true)],
            },
        ],
        Components =
        [
            new ActionRow(Button.Press("tried:1", "I tried it", ButtonStyle.Primary), Button.Link("https://example.org", "More")),
            new ActionRow(new StringSelect
            {
                CustomId = "topic",
                Placeholder = "Choose a topic",
                Options = [new SelectOption("Sleep", "sleep", "Nights", Emoji.Unicode("🌙"))],
            }),
            new ActionRow(new ChannelSelect { CustomId = "where", ChannelTypes = [ChannelType.GuildText] }),
        ],
        Flags = MessageFlags.SuppressNotifications,
        Nonce = MessageNonce.From(new Guid("00000000-0000-0000-0000-000000000001")),
        MessageReference = MessageReference.ReplyTo(new Snowflake(4242)),
    };
}
