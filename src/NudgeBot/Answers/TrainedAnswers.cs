using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Guides;
using NudgeBot.Guides;

namespace NudgeBot.Answers;

/// <summary>
/// Answers from what was learned of the guides. A guide that has just been read again is answered from as it was before until
/// it has been learned.
/// </summary>
internal sealed class TrainedAnswers(IGuideLibrary guides, GuideFolder folder, ModelCache cache) : IAnswers
{
    private readonly ConditionalWeakTable<Guide, ConcurrentDictionary<string, Lazy<Task<AnswerFinder>>>> _finders = [];
    private readonly ConcurrentDictionary<(string Guide, string Language), AnswerFinder> _latest = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<DangerRecogniser>>> _recognisers = new(StringComparer.OrdinalIgnoreCase);

    public async ValueTask<Finding> FindAsync(
        Guide guide, string language, string question, CancellationToken cancellationToken)
    {
        var learning = FinderOf(guide, language);
        var finder = !learning.IsCompletedSuccessfully && _latest.TryGetValue((guide.Id, language), out var before)
            ? before
            : await learning.WaitAsync(cancellationToken);
        return finder.Find(question);
    }

    public async ValueTask<DangerTier> RecogniseDangerAsync(string language, string message, CancellationToken cancellationToken)
    {
        var recogniser = await RecogniserOf(language).WaitAsync(cancellationToken);
        return recogniser.Recognise(message);
    }

    /// <summary>
    /// Learns everything that will be needed. What is kept in a file is then let go of: most chats of an operator speak one
    /// language, and the others need no memory until somebody asks in them.
    /// </summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        foreach (var guide in guides.Guides)
        {
            foreach (var language in guide.Languages)
            {
                await RecogniserOf(language).WaitAsync(cancellationToken);
                await FinderOf(guide, language).WaitAsync(cancellationToken);
                LetGo(guide, language);
            }
        }

        // Learning takes more than a gigabyte, and reading what is kept takes many times what stays. An idle bot would not collect
        // it for hours.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private void LetGo(Guide guide, string language)
    {
        if (cache.Keeps(RecogniserFile(language)))
        {
            _recognisers.TryRemove(language, out _);
        }

        if (cache.Keeps(FinderFile(guide, language)))
        {
            _finders.GetOrCreateValue(guide).TryRemove(language, out _);
            _latest.TryRemove((guide.Id, language), out _);
        }
    }

    private static string RecogniserFile(string language) => $"{language}.danger";

    private static string FinderFile(Guide guide, string language) => $"{guide.Id}.{language}.answers";

    private Task<AnswerFinder> FinderOf(Guide guide, string language) =>
        Once(_finders.GetOrCreateValue(guide), language, () => LearnAnswers(guide, language));

    private Task<DangerRecogniser> RecogniserOf(string language) => Once(_recognisers, language, () => LearnDanger(language));

    // Learned once, however many ask meanwhile; what failed is tried again by whoever asks next.
    private static Task<TLearned> Once<TLearned>(
        ConcurrentDictionary<string, Lazy<Task<TLearned>>> learned, string language, Func<TLearned> learn)
    {
        var task = learned.GetOrAdd(language, _ => new Lazy<Task<TLearned>>(() => Task.Run(learn)));
        if (task.Value.IsFaulted)
        {
            learned.TryRemove(KeyValuePair.Create(language, task));
        }

        return task.Value;
    }

    private AnswerFinder LearnAnswers(Guide guide, string language)
    {
        var hash = AnswerTraining.HashOf(guide, language);
        var model = cache.Get(
            FinderFile(guide, language),
            stream => AnswerModel.Load(stream, hash),
            () => AnswerTraining.Train(guide, language, CancellationToken.None),
            (learned, stream) => learned.Save(stream));
        return _latest[(guide.Id, language)] = new AnswerFinder(model);
    }

    private DangerRecogniser LearnDanger(string language)
    {
        var examples = ReadExamples(language);
        var hash = DangerTraining.HashOf(examples, language);
        return new DangerRecogniser(cache.Get(
            RecogniserFile(language),
            stream => DangerModel.Load(stream, hash),
            () => DangerTraining.Train(examples, language, CancellationToken.None),
            (learned, stream) => learned.Save(stream)));
    }

    private DangerExamples ReadExamples(string language) => new(
        folder.ReadDangerLines(language, "danger.txt"),
        folder.ReadDangerLines(language, "look-alikes.txt"),
        [
            .. guides.Guides.Where(guide => guide.Languages.Contains(language, StringComparer.OrdinalIgnoreCase))
                .SelectMany(guide => guide.Topics)
                .SelectMany(topic => topic.In(language).Questions),
        ]);
}
