using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using NudgeBot.Core.Guides;

namespace NudgeBot.Guides;

/// <summary>
/// The guides as their files say. When files change they are read again; a guide that can no longer be used stays as it last
/// was, and the log says why.
/// </summary>
internal sealed class GuideLibrary : IGuideLibrary, IDisposable
{
    // Editors write a file in several steps; reading waits until they are quiet.
    private static readonly TimeSpan QuietFor = TimeSpan.FromMilliseconds(400);

    private readonly GuideFolder _folder;
    private readonly ILogger<GuideLibrary> _logger;
    private readonly PhysicalFileProvider? _files;
    private readonly IDisposable? _watch;
    private readonly ITimer _quiet;

    private volatile GuideFolderReading _current;

    public GuideLibrary(GuideFolder folder, TimeProvider time, ILogger<GuideLibrary> logger)
    {
        _folder = folder;
        _logger = logger;
        _current = folder.Read();
        Report(_current.Problems);
        _quiet = time.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (Directory.Exists(folder.Path))
        {
            _files = new PhysicalFileProvider(folder.Path);
            _watch = ChangeToken.OnChange(
                () => _files.Watch("**/*"), () => _quiet.Change(QuietFor, Timeout.InfiniteTimeSpan));
        }
    }

    public IReadOnlyList<Guide> Guides => _current.Guides;

    public Helplines Helplines => _current.Helplines;

    public void Dispose()
    {
        _watch?.Dispose();
        _quiet.Dispose();
        _files?.Dispose();
    }

    private void Reload()
    {
        try
        {
            var read = _folder.Read();
            var kept = _current.Guides.Where(known => read.Guides.All(guide => guide.Id != known.Id)).ToList();
            _current = read with { Guides = [.. read.Guides.Concat(kept).OrderBy(guide => guide.Id, StringComparer.Ordinal)] };
            Report(read.Problems);
            foreach (var guide in kept)
            {
                _logger.LogWarning("The guide '{Guide}' can no longer be read; it stays as it last was.", guide.Id);
            }

            _logger.LogInformation("The guides were read again: {Count} in use.", _current.Guides.Count);
        }
        catch (IOException error)
        {
            _logger.LogWarning("The guides could not be read again ({Error}); they stay as they last were.", error.Message);
        }
    }

    private void Report(IReadOnlyList<GuideProblem> problems)
    {
        foreach (var problem in problems)
        {
            _logger.LogWarning("{Problem}", problem);
        }
    }
}
