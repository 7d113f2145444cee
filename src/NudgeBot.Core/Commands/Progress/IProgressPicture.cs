namespace NudgeBot.Core.Commands.Progress;

/// <summary>Draws what was tried.</summary>
public interface IProgressPicture
{
    /// <summary>The month as a calendar, a PNG that can be read on a phone; weeks start on Monday.</summary>
    ReadOnlyMemory<byte> Draw(ProgressMonth month);
}
