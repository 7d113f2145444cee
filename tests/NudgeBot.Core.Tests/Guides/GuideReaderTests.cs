using NudgeBot.Core.Guides;

namespace NudgeBot.Core.Tests.Guides;

public sealed class GuideReaderTests
{
    private static readonly Dictionary<string, string> Sound = new()
    {
        ["guide.yaml"] = """
            id: small
            languages: [en]
            title: {en: Small}
            description: {en: A small guide.}
            licence: CC-BY-4.0
            themes:
              - {id: all, title: {en: All}, topics: [one, two]}
            sources:
              - {id: book, authors: A. Writer, title: A Book, year: 2020}
            """,
        ["programme.yaml"] = "weeks:\n  - topic: one\n    nudges: [why, do, grow]\n",
        ["en/topics/one.md"] = Topic("One?", "two"),
        ["en/topics/two.md"] = Topic("Two?", "one"),
        ["en/nudges/why.md"] = Nudge("fact"),
        ["en/nudges/do.md"] = Nudge("tip"),
        ["en/nudges/grow.md"] = Nudge("growth"),
    };

    [Fact]
    public void ASoundGuideIsReadWhole()
    {
        var reading = Read();

        Assert.Empty(reading.Problems);
        Assert.Equal(["one", "two"], reading.Guide!.Topics.Select(topic => topic.Id));
        Assert.Equal(["why", "do", "grow"], reading.Guide.Programme.Weeks[0].Nudges.Select(nudge => nudge.Id));
        Assert.Equal(("Short.", "Longer."), (reading.Guide.FindTopic("one")!.In("en").Answer, reading.Guide.FindTopic("one")!.In("en").More));
    }

    [Theory]
    [InlineData("en/nudges/do.md", "---\ntopic: one\nkind: trick\nsource: book\n---\nDo it.", 3, "'trick' is not a kind of nudge.")]
    [InlineData("en/nudges/do.md", "---\ntopic: one\nkind: tip\nsource: lost\n---\nDo it.", 4, "The source 'lost' is not in guide.yaml.")]
    [InlineData("en/nudges/do.md", "---\ntopic: gone\nkind: tip\nsource: book\n---\nDo it.", 2, "The topic 'gone' cannot be used.")]
    [InlineData("en/nudges/do.md", "---\ntopic: one\nkind: tip\nsource: book\nages: [2-9]\n---\nDo it.", 5, "'2-9' is not an age.")]
    [InlineData("en/nudges/do.md", "---\ntopic: one\nkind: tip\nsource: book\nages: [0-1]\n---\nDo it.", 5, "A nudge for an age must stop after a loss.")]
    [InlineData("en/nudges/do.md", "---\ntopic: one\nkind: tip\nsource: book\ncolour: red\n---\nDo it.", 5, "'colour' is not known here.")]
    [InlineData("en/nudges/do.md", "---\ntopic: one\nkind: tip\nsource: book\n---\n", 6, "The nudge has no text.")]
    [InlineData("en/nudges/do.md", "Do it.", 1, "The nudge has no head.")]
    [InlineData("en/topics/two.md", "---\ntitle: Two?\nrelated: [nowhere]\nsources: [book]\n---\nShort.\n\n## More\n\nLonger.", 1, "The related topic 'nowhere' leads nowhere.")]
    [InlineData("en/topics/two.md", "---\ntitle: Two?\nrelated: [one]\nsources: [book]\n---\nShort.", 6, "There is no fuller answer.")]
    [InlineData("en/topics/two.md", "---\ntitle: \"Two?\nrelated: [one]\n---\nShort.", 2, "This is not YAML")]
    [InlineData("programme.yaml", "weeks:\n  - topic: one\n    nudges: [do, why, grow]\n", 3, "The week lacks its arc.")]
    [InlineData("programme.yaml", "weeks:\n  - topic: two\n    nudges: [why, do, grow]\n", 3, "The nudge 'why' is about 'one', the week about 'two'.")]
    [InlineData("programme.yaml", "weeks:\n  - topic: one\n    nudges: [why, lost, grow]\n", 3, "The nudge 'lost' cannot be used.")]
    public void AProblemIsToldWithFileLineAndMend(string file, string text, int line, string what)
    {
        var problem = Assert.Single(Read((file, text)).Problems, problem => problem.What.StartsWith(what, StringComparison.Ordinal));

        Assert.Equal((file, line), (problem.File, problem.Line));
        Assert.NotEmpty(problem.Mend);
    }

    [Fact]
    public void ABrokenFileLeavesTheRestOfTheGuideUsable()
    {
        var reading = Read(("en/topics/two.md", "---\ntitle: [\n---\n"), ("en/nudges/do.md", ""));

        Assert.Equal(["one"], reading.Guide!.Topics.Select(topic => topic.Id));
        Assert.Equal(["why", "grow"], reading.Guide.Programme.Weeks[0].Nudges.Select(nudge => nudge.Id));
    }

    [Fact]
    public void AGuideWithoutAnyTopicIsNone()
    {
        var reading = GuideReader.Read(Sound.Where(file => !file.Key.Contains("topics", StringComparison.Ordinal))
            .Select(file => new GuideFile(file.Key, file.Value)));

        Assert.Null(reading.Guide);
        Assert.Contains(reading.Problems, problem => problem.What == "The guide has no topic that can be used.");
    }

    [Fact]
    public void WhatALanguageLacksIsToldAndTheOriginalStandsIn()
    {
        var reading = Read(("guide.yaml", Sound["guide.yaml"].Replace("[en]", "[en, es]", StringComparison.Ordinal)));

        Assert.Contains(reading.Problems, problem => problem is { File: "es/topics/one.md", What: "The topic 'one' is missing in 'es'." });
        Assert.Contains(reading.Problems, problem => problem is { File: "es/nudges/do.md", What: "The nudge 'do' is missing in 'es'." });
        Assert.Equal("One?", reading.Guide!.FindTopic("one")!.In("es").Title);
    }

    private static GuideReading Read(params (string File, string Text)[] changes)
    {
        var files = new Dictionary<string, string>(Sound);
        foreach (var (file, text) in changes)
        {
            files[file] = text;
        }

        return GuideReader.Read(files.Select(file => new GuideFile(file.Key, file.Value)));
    }

    private static string Topic(string title, string related) =>
        $"---\ntitle: {title}\nrelated: [{related}]\nsources: [book]\n---\nShort.\n\n## More\n\nLonger.\n";

    private static string Nudge(string kind) => $"---\ntopic: one\nkind: {kind}\nsource: book\n---\nA thought.\n";
}
