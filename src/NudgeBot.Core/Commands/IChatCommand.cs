namespace NudgeBot.Core.Commands;

/// <summary>A command. Found by scanning: a sealed class in a file of its own whose name ends in "Command".</summary>
public interface IChatCommand
{
    /// <summary>What it is called and who may use it where.</summary>
    CommandDescription Description { get; }

    /// <summary>Does it.</summary>
    /// <param name="call">Where, by whom and when.</param>
    /// <param name="arguments">What stood after it, trimmed; empty when nothing did.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken);
}
