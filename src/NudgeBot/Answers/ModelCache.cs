using System.Collections.Concurrent;

namespace NudgeBot.Answers;

/// <summary>
/// Keeps learned models in files, so that a start takes milliseconds instead of seconds. Without a folder that can be written
/// the models are learned anew at every start.
/// </summary>
internal sealed class ModelCache(AnswerOptions options, ILogger<ModelCache> logger)
{
    private readonly ConcurrentDictionary<string, bool> _kept = new(StringComparer.Ordinal);

    /// <summary>Whether the model that was last asked for under this name lies in a file, from where it comes again in milliseconds.</summary>
    public bool Keeps(string name) => _kept.GetValueOrDefault(name);

    /// <summary>The kept model if it is still right, or a newly learned one, which is then kept.</summary>
    /// <param name="name">The file's name, without folder.</param>
    /// <param name="load">Reads a model; null when it was learned from something else.</param>
    /// <param name="learn">Learns it.</param>
    /// <param name="save">Writes it.</param>
    public TModel Get<TModel>(string name, Func<Stream, TModel?> load, Func<TModel> learn, Action<TModel, Stream> save)
        where TModel : class
    {
        var file = Path.Combine(options.CachePath, name);
        if (Load(file, load) is { } kept)
        {
            _kept[name] = true;
            return kept;
        }

        var learned = learn();
        _kept[name] = Save(file, stream => save(learned, stream));
        return learned;
    }

    private static TModel? Load<TModel>(string file, Func<Stream, TModel?> load)
        where TModel : class
    {
        try
        {
            using var stream = File.OpenRead(file);
            return load(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Written beside and moved into place, so that neither a crash nor another process leaves or reads half a file.
    private bool Save(string file, Action<Stream> save)
    {
        var beside = $"{file}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(options.CachePath);
            using (var stream = File.Create(beside))
            {
                save(stream);
            }

            File.Move(beside, file, overwrite: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            logger.LogDebug("What was learned could not be kept in {File}: {Error}", file, error.Message);
            return false;
        }
    }
}
