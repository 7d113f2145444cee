using NudgeBot.Core.Chats;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules.Zones;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>Proposes what a person may be typing: the questions of the chat's guide, and places.</summary>
internal sealed class DiscordSuggestions(
    IChatStore chats, IGuideLibrary guides, PhraseLibrary phrases, ZoneSearch zones, ILogger<DiscordSuggestions> logger)
{
    private const string Ask = "ask";
    private const string Timezone = "timezone";
    private const int Most = 25;
    private const int LongestChoice = 100;

    /// <summary>Whether anything is proposed for the argument of a command.</summary>
    public static bool Has(string command) => command is Ask or Timezone;

    /// <summary>Up to 25 proposals, the best first; none when there is nothing to propose.</summary>
    public async Task<IReadOnlyList<CommandChoice>> ForAsync(AutocompleteInteraction typing, CancellationToken cancellationToken)
    {
        var typed = typing.Focused?.AsText()?.Trim() ?? "";
        try
        {
            return typing.Call.Name switch
            {
                Ask => await QuestionsAsync(typed, typing, cancellationToken),
                Timezone when typed.Length > 0 => PlacesLike(typed),
                _ => [],
            };
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("Nothing could be proposed on Discord: {Error}", error.GetType().FullName);
            return [];
        }
    }

    private async Task<IReadOnlyList<CommandChoice>> QuestionsAsync(
        string typed, AutocompleteInteraction typing, CancellationToken cancellationToken)
    {
        var chat = typing.ChannelId is { } channel ? await chats.FindAsync(DiscordUpdates.AddressOf(channel), cancellationToken) : null;
        var language = chat?.Settings.Language ?? phrases.Match(typing.Locale);
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. guides.Get(chat?.Settings.Guide).Topics
                .Select(topic => topic.In(language))
                .Where(text => words.All(word => Contains(text.Title, word) || text.Questions.Any(question => Contains(question, word))))
                .OrderByDescending(text => words.Count(word => Contains(text.Title, word)))
                .Select(text => text.Title)
                .Where(title => title.Length <= LongestChoice)
                .Distinct()
                .Take(Most)
                .Select(title => new CommandChoice(title, title)),
        ];
    }

    private IReadOnlyList<CommandChoice> PlacesLike(string typed) =>
        [.. zones.Find(typed, Most).Candidates.Select(zone => new CommandChoice(NameOf(zone).ShortenedTo(LongestChoice), zone.ZoneId))];

    private static string NameOf(ZoneCandidate zone) =>
        zone.Country.Length > 0 ? $"{zone.Place}, {zone.Country} ({zone.ZoneId})" : $"{zone.Place} ({zone.ZoneId})";

    private static bool Contains(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
