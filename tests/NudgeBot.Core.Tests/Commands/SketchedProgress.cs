using NudgeBot.Core.Commands.Progress;

namespace NudgeBot.Core.Tests.Commands;

/// <summary>Remembers what it was to draw.</summary>
internal sealed class SketchedProgress : IProgressPicture
{
    public ProgressMonth? Drawn { get; private set; }

    public ReadOnlyMemory<byte> Draw(ProgressMonth month)
    {
        Drawn = month;
        return new byte[] { 1, 2, 3 };
    }
}
