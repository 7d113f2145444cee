using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NudgeBot.Answers;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Guides;

namespace NudgeBot.CommandLine;

/// <summary>"nudgebot ask": answers questions as the bot would, for people and for programs.</summary>
internal static class AskVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var question = new Argument<string?>("question") { Description = "The question.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON for each question." };
        var file = new Option<FileInfo?>("--file") { Description = "Answer the questions of a file, one a line; always as JSON." };
        var language = new Option<string>("--language") { Description = "The language of the questions.", DefaultValueFactory = _ => "en" };
        var verb = new Command("ask", "Ask the guide.") { question, json, file, language };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(question), parsed.GetValue(file), parsed.GetValue(json), parsed.GetValue(language)!, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        string? question, FileInfo? file, bool json, string language, CancellationToken cancellationToken)
    {
        if ((question is null) == (file is null))
        {
            await Console.Error.WriteLineAsync("Give a question in quotes, or --file with one question a line.");
            return 2;
        }

        if (file is { Exists: false })
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return 2;
        }

        await using var services = BuildServices();
        if (services.GetRequiredService<IGuideLibrary>() is not { Guides: [var guide, ..] })
        {
            await Console.Error.WriteLineAsync("No guide that can be used was found. Run 'nudgebot guide check'.");
            return 1;
        }

        var answers = services.GetRequiredService<IAnswers>();
        var questions = file is null ? [question!] : File.ReadLinesAsync(file.FullName, cancellationToken).ToBlockingEnumerable(cancellationToken);
        foreach (var each in questions)
        {
            var answered = await AnswerAsync(answers, guide, guide.LanguageFor(language), each, cancellationToken);
            Console.WriteLine(json || file is not null ? JsonSerializer.Serialize(answered, Json) : Plain(answered));
        }

        return 0;
    }

    private static ServiceProvider BuildServices()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return new ServiceCollection()
            .AddLogging(logging => logging.AddSimpleConsole().AddFilter(level => level >= LogLevel.Error))
            .AddSingleton(TimeProvider.System)
            .AddGuides(configuration)
            .AddAnswers(configuration)
            .BuildServiceProvider();
    }

    private static async Task<AnsweredQuestion> AnswerAsync(
        IAnswers answers, Guide guide, string language, string question, CancellationToken cancellationToken)
    {
        var finding = await answers.FindAsync(guide, language, question, cancellationToken);
        var danger = await answers.RecogniseDangerAsync(language, question, cancellationToken);
        var topic = finding is { Outcome: FindingOutcome.Answer, Topics: [var best, ..] } && danger != DangerTier.Urgent
            ? guide.FindTopic(best.TopicId)
            : null;
        var outcome = danger == DangerTier.Urgent ? "danger" : finding.Outcome switch
        {
            FindingOutcome.Answer => "answer",
            FindingOutcome.DidYouMean => "did-you-mean",
            _ => "not-covered",
        };
        return new AnsweredQuestion(
            outcome,
            [.. finding.Topics.Select(scored => new AnsweredTopic(scored.TopicId, Math.Round(scored.Score, 4)))],
            topic is null ? "" : new Message(Markup.Parse(topic.In(language).Answer)).PlainText,
            topic is null ? "" : string.Join("; ", topic.Sources.Select(source => source.Citation)),
            danger != DangerTier.None);
    }

    private static string Plain(AnsweredQuestion answered) => answered.Outcome switch
    {
        "answer" => $"{answered.Text}\n\nFrom: {answered.Source}",
        "danger" => "This speaks of danger: the bot gives calm words and the help lines of the country.",
        var outcome => $"{outcome}: {string.Join(", ", answered.Topics.Select(topic => topic.Id))}",
    };

    private sealed record AnsweredQuestion(
        string Outcome, IReadOnlyList<AnsweredTopic> Topics, string Text, string Source, bool Helplines);

    private sealed record AnsweredTopic(string Id, double Score);
}
