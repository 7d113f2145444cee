using System.Text.Json;
using Microsoft.Extensions.Options;

namespace NudgeBot.Platforms.Discord.Remembering;

/// <summary>
/// Keeps it in a file that only its owner can read, since a session's name opens it together with the token. Sessions are
/// taken out when they are read: after a crash, events that were handled would come again.
/// </summary>
internal sealed class DiscordMemoryFile(IOptions<DiscordOptions> options, TimeProvider time, ILogger<DiscordMemoryFile> logger) : IDiscordMemory
{
    // Discord holds a session for some minutes; an older one is not worth the try.
    private static readonly TimeSpan SessionsLast = TimeSpan.FromMinutes(5);

    private readonly string _path = options.Value.MemoryPath;
    private readonly bool _keepsSessions = options.Value.ResumesAfterRestart;

    /// <inheritdoc/>
    public DiscordState Recall()
    {
        if (Read() is not { } state)
        {
            return DiscordState.Empty;
        }

        if (state.Sessions.Count > 0)
        {
            Keep(state with { Sessions = [] });
        }

        return _keepsSessions && time.GetUtcNow() - state.At < SessionsLast ? state : state with { Sessions = [] };
    }

    /// <inheritdoc/>
    public void Keep(DiscordState state)
    {
        if (_path.Length == 0)
        {
            return;
        }

        try
        {
            Write(JsonSerializer.SerializeToUtf8Bytes(state with { Sessions = _keepsSessions ? state.Sessions : [] }));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("What is known of Discord could not be kept in {Path} ({Problem}).", _path, problem.GetType().Name);
        }
    }

    private DiscordState? Read()
    {
        try
        {
            return File.Exists(_path) ? JsonSerializer.Deserialize<DiscordState>(File.ReadAllBytes(_path)) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            logger.LogWarning("What was kept of Discord in {Path} cannot be read ({Problem}); it is learned anew.", _path, problem.GetType().Name);
            return null;
        }
    }

    // Beside it first, so that a crash leaves the old one or the new one.
    private void Write(byte[] json)
    {
        var beside = _path + ".new";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
        var creation = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            creation.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(beside, creation))
        {
            file.Write(json);
        }

        File.Move(beside, _path, overwrite: true);
    }
}
