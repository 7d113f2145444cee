using Quartz;

namespace NudgeBot.Jobs;

/// <summary>A job that repeats on every node, from the start on.</summary>
internal interface IRepeatingJob : IJob
{
    /// <summary>The time from one start to the next.</summary>
    static abstract TimeSpan Every { get; }
}
