using System.Diagnostics;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Guides;

namespace NudgeBot.Benchmarks.Answers;

/// <summary>How well answers are chosen and danger is recognised, on questions no model has learned from.</summary>
internal static class AnswerEvaluation
{
    /// <summary>Trains on the guide and the danger examples and prints a table of figures; 0, or 1 when the guide cannot be read.</summary>
    /// <param name="guideFolder">The guide.</param>
    /// <param name="dangerFolder">The folder with danger.txt and look-alikes.txt; its name is the language.</param>
    /// <param name="heldOutFolder">The held-out questions of the same language.</param>
    /// <param name="output">Where the table goes.</param>
    public static int Run(string guideFolder, string dangerFolder, string heldOutFolder, TextWriter output)
    {
        var language = Path.GetFileName(Path.TrimEndingDirectorySeparator(dangerFolder));
        if (ReadGuide(guideFolder) is not { } guide)
        {
            output.WriteLine($"No guide can be read from {guideFolder}.");
            return 1;
        }

        var heldOut = HeldOutSet.Read(heldOutFolder);
        var examples = new DangerExamples(
            HeldOutSet.ReadLines(Path.Combine(dangerFolder, "danger.txt")),
            HeldOutSet.ReadLines(Path.Combine(dangerFolder, "look-alikes.txt")),
            [.. guide.Topics.SelectMany(topic => topic.In(language).Questions), .. guide.QuestionsNotCovered[language]]);

        var (answers, answerTraining) = Timed(() => AnswerTraining.Train(guide, language, CancellationToken.None));
        var (danger, dangerTraining) = Timed(() => DangerTraining.Train(examples, language, CancellationToken.None));
        var figures = new Figures(output);
        figures.Section($"{guide.Id} ({language}): {guide.Topics.Count} topics, {heldOut.Questions.Count} held-out questions");
        new AnswerFigures(new AnswerFinder(answers), heldOut).Write(figures);
        new DangerFigures(new DangerRecogniser(danger), heldOut).Write(figures);
        figures.Section("cost");
        Latency.Measure(new AnswerFinder(answers), new DangerRecogniser(danger), heldOut).Write(figures);
        figures.Write("training, answers", $"{answerTraining.TotalSeconds:F1} s");
        figures.Write("training, danger", $"{dangerTraining.TotalSeconds:F1} s");
        WriteKept(answers, danger, figures);
        return 0;
    }

    private static Guide? ReadGuide(string folder) => GuideReader.Read(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new GuideFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))).Guide;

    private static (T Result, TimeSpan Took) Timed<T>(Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        return (work(), watch.Elapsed);
    }

    private static long MemoryInUse() => GC.GetTotalMemory(forceFullCollection: true);

    private static void WriteKept(AnswerModel answers, DangerModel danger, Figures figures)
    {
        using var kept = new MemoryStream();
        answers.Save(kept);
        danger.Save(kept);
        kept.Position = 0;
        var before = MemoryInUse();
        var (loaded, took) = Timed(() => (AnswerModel.Load(kept, answers.Hash), DangerModel.Load(kept, danger.Hash)));
        var memory = MemoryInUse() - before;
        GC.KeepAlive(loaded);
        figures.Write("both models kept", $"{kept.Length / 1048576.0:F1} MB, loaded in {took.TotalMilliseconds:F0} ms");
        figures.Write("both models in memory", $"{memory / 1048576.0:F1} MB");
    }
}
