using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Core.Commands.Sharing;

/// <summary>
/// Looks in the first guide: topics the answers find, then topics and nudges with those words in them, then the nudges of the
/// topics found.
/// </summary>
internal sealed class ShareSearch(
    IGuideLibrary guides, IAnswers answers, HelplineMessages helplines, PhraseLibrary phrases, TimeProvider time) : IShareSearch
{
    private const int Most = 12;
    private const int MostNudgesOfATopic = 3;
    private const int MostUnasked = 6;

    public async ValueTask<IReadOnlyList<Shareable>> FindAsync(string words, string? language, CancellationToken cancellationToken)
    {
        var say = phrases.In(language);
        var wanted = words.Trim();
        if (wanted.Length == 0)
        {
            return [.. Unasked(guides.Get(null)).Select(nudge => Titled(guides.Get(null), nudge, say))];
        }

        if (At(wanted, say) is { } place)
        {
            return [place];
        }

        if (await answers.RecogniseDangerAsync(say.Language, wanted, cancellationToken) != DangerTier.None)
        {
            return [HelpLines(language, say)];
        }

        return await SearchAsync(guides.Get(null), wanted, say, cancellationToken);
    }

    private async Task<IReadOnlyList<Shareable>> SearchAsync(
        Guide guide, string words, Phrasebook say, CancellationToken cancellationToken)
    {
        var finding = await answers.FindAsync(guide, guide.LanguageFor(say.Language), words, cancellationToken);
        var found = finding.Outcome == FindingOutcome.NotCovered
            ? []
            : finding.Topics.Select(topic => guide.FindTopic(topic.TopicId)).OfType<Topic>();
        var begun = new BegunWords(words);
        List<Topic> topics = [.. found.Concat(guide.Topics.Where(topic => begun.AreIn(topic.In(say.Language).Title))).Distinct()];
        var nudges = topics
            .SelectMany(topic => guide.Nudges.Where(nudge => nudge.Topic == topic.Id).Take(MostNudgesOfATopic))
            .Concat(guide.Nudges.Where(nudge => begun.AreIn(nudge.Text.In(say.Language))))
            .Distinct();
        // Answers must not crowd out the nudges.
        return
        [
            .. topics.Take(Most / 2).Select(topic => ShareableMessages.Of(topic, say))
                .Concat(nudges.Select(nudge => Titled(guide, nudge, say)))
                .Take(Most),
        ];
    }

    // Each day begins elsewhere, so that whoever looks often sees others; everybody sees the same on one day.
    private IEnumerable<Nudge> Unasked(Guide guide)
    {
        List<Nudge> gentle = [.. guide.Nudges.Where(nudge => nudge.Gentle)];
        var day = Instant.FromDateTimeOffset(time.GetUtcNow()).ToUnixTimeSeconds() / NodaConstants.SecondsPerDay;
        return Enumerable.Range(0, Math.Min(MostUnasked, gentle.Count))
            .Select(number => gentle[(int)(((day * MostUnasked) + number) % gentle.Count)]);
    }

    private Shareable? At(string place, Phrasebook say) =>
        StartLink.NudgeIn(place) is { } nudgeId && guides.FindNudge(null, nudgeId) is { } nudge ? ShareableMessages.Of(nudge, say)
        : StartLink.TopicIn(place) is { } topicId && guides.FindTopic(null, topicId) is var (_, topic) ? ShareableMessages.Of(topic, say)
        : null;

    private Shareable HelpLines(string? language, Phrasebook say)
    {
        var message = helplines.Urgent(CountryOf(language), say);
        return new Shareable("", say.Text("share.help-lines"), message.Blocks.OfType<BulletList>().First().PlainText.Split('\n')[0], message);
    }

    private static Shareable Titled(Guide guide, Nudge nudge, Phrasebook say) =>
        guide.FindTopic(nudge.Topic) is { } topic ? ShareableMessages.Of(nudge, topic, say) : ShareableMessages.Of(nudge, say);

    // "es-MX" says more about where somebody is than nothing does.
    private static string? CountryOf(string? language) =>
        language?.Split('-', '_') is [_, .., { Length: 2 } region] ? region.ToUpperInvariant() : null;
}
