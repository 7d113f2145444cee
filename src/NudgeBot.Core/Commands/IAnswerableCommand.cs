namespace NudgeBot.Core.Commands;

/// <summary>A command that asks something and takes the chat's next message as the answer, if it is one.</summary>
internal interface IAnswerableCommand : IChatCommand
{
    /// <summary>Whether the words may be the answer; a question about something else is answered as a question.</summary>
    bool IsAnswer(string words, CommandCall call);

    /// <summary>The key of the phrase that says what to type; null for the one that describes the command's argument.</summary>
    string? HintKey(CommandCall call) => null;

    /// <summary>Takes the answer; what was awaited is still in the call's chat, though no longer in the store.</summary>
    Task<Reply> AnsweredAsync(CommandCall call, string words, CancellationToken cancellationToken) =>
        RunAsync(call, words.Trim(), cancellationToken);
}
