using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Rest;
using NudgeBot.Platforms.Discord.Rendering;

namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>
/// The answer to one interaction: one first response, perhaps a promise, then edits and follow-ups. A word at a button becomes
/// a message that only the person sees.
/// </summary>
/// <param name="api">Where answers go.</param>
/// <param name="call">What is answered.</param>
/// <param name="hides">Whether the answer is for the person's eyes only, whatever it is.</param>
/// <param name="done">What a command says that says nothing.</param>
/// <param name="tooLate">What is said when a form is ready too late to be shown.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of answers that could not be given.</param>
internal sealed class InteractionAnswer(
    InteractionResponsesApi api, DiscordCall call, bool hides, string done, string tooLate, TimeProvider time, ILogger logger)
{
    private const int MostTries = 6;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(30);

    private bool _isPromised;

    /// <summary>Promises an answer: "thinking" for a command, nothing visible for a button.</summary>
    public async Task PromiseAsync(CancellationToken cancellationToken)
    {
        InteractionResponse promise = call.Changes ? new DeferredUpdateResponse() : new DeferredMessageResponse(hides);
        await RespondAsync(promise, cancellationToken);
        _isPromised = true;
    }

    /// <summary>Gives the answer.</summary>
    public async Task GiveAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Form is { } form)
        {
            await ShowAsync(form, cancellationToken);
            return;
        }

        var isHidden = hides || (reply.OnlyForMember && call.OthersRead);
        var changed = reply.Replacement is { } replacement ? DiscordRendering.Render(replacement) : [];
        var edit = call.Changes && changed is [var first, ..] ? first : null;
        var messages = new Queue<(DiscordPart Part, bool IsHidden)>(
        [
            .. changed.Skip(edit is null ? 0 : 1).Concat(reply.Messages.SelectMany(DiscordRendering.Render)).Select(part => (part, isHidden)),
            .. WordsOf(reply).Select(part => (part, true)),
        ]);
        if (edit is not null)
        {
            await ChangeAsync(edit, cancellationToken);
        }
        else if (!call.Changes && messages.Count == 0)
        {
            await OpenAsync(TextPart(done), isHidden: true, cancellationToken);
        }
        else if (!call.Changes || (!_isPromised && messages.Count > 0))
        {
            var (opening, isOpeningHidden) = messages.Dequeue();
            await OpenAsync(opening, isOpeningHidden, cancellationToken);
        }
        else if (!_isPromised)
        {
            await PromiseAsync(cancellationToken);
        }

        while (messages.TryDequeue(out var next))
        {
            await FollowAsync(next.Part, next.IsHidden, cancellationToken);
        }
    }

    // Discord opens forms at once or not at all.
    private async Task ShowAsync(Form form, CancellationToken cancellationToken)
    {
        if (_isPromised)
        {
            await FollowAsync(TextPart(tooLate), isHidden: true, cancellationToken);
        }
        else
        {
            await RespondAsync(new ModalResponse(DiscordForms.Of(form)), cancellationToken);
        }
    }

    private async Task ChangeAsync(DiscordPart edit, CancellationToken cancellationToken)
    {
        if (_isPromised || !await RespondAsync(new UpdateMessageResponse(edit.ToEdit()), cancellationToken))
        {
            await PatientlyAsync(() => api.EditOriginalAsync(call.Token, edit.ToEdit(), cancellationToken), isRepeatable: true, cancellationToken);
        }
    }

    // The first message. A promise is visible to all or to the person only, once and for all.
    private async Task OpenAsync(DiscordPart part, bool isHidden, CancellationToken cancellationToken)
    {
        if (_isPromised && isHidden && !hides)
        {
            await api.DeleteOriginalAsync(call.Token, cancellationToken);
            await FollowAsync(part, isHidden, cancellationToken);
        }
        else if (_isPromised || !await RespondAsync(new MessageResponse(part.ToAnswer(isHidden)), cancellationToken))
        {
            await PatientlyAsync(() => api.EditOriginalAsync(call.Token, part.ToEdit(), cancellationToken), isRepeatable: true, cancellationToken);
        }
    }

    private Task FollowAsync(DiscordPart part, bool isHidden, CancellationToken cancellationToken) =>
        PatientlyAsync(() => api.FollowUpAsync(call.Token, part.ToAnswer(isHidden), cancellationToken), isRepeatable: false, cancellationToken);

    /// <summary>False when it may have arrived all the same, and an edit says what it was to say.</summary>
    private async Task<bool> RespondAsync(InteractionResponse response, CancellationToken cancellationToken)
    {
        var result = await api.RespondAsync(call.Token, response, cancellationToken);
        if (result.Failure is RestFailure.Unknown or RestFailure.Failed { Error.Code: DiscordErrorCode.AlreadyAcknowledged })
        {
            return false;
        }

        Note(result);
        return true;
    }

    // The token lives for a quarter of an hour, and somebody is waiting.
    private async Task PatientlyAsync<T>(Func<Task<RestResult<T>>> send, bool isRepeatable, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(FirstWait);
        for (var tries = 1; ; tries++)
        {
            var result = await send();
            TimeSpan? wait = result.Failure switch
            {
                RestFailure.RateLimited { After: var after } when after <= MostWait => after,
                RestFailure.NotSent { Reason: NotSentReason.NoConnection or NotSentReason.BadGateway } => backoff.Next(),
                RestFailure.Unknown when isRepeatable => backoff.Next(),
                _ => null,
            };
            if (tries == MostTries || wait is not { } pause)
            {
                Note(result);
                return;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private void Note<T>(RestResult<T> result)
    {
        if (result.Failure is { } failure)
        {
            logger.LogWarning("An answer on Discord could not be given ({Reason}).", DiscordOutcomes.Describe(failure));
        }
    }

    private static IEnumerable<DiscordPart> WordsOf(Reply reply) => reply.Toast is { Length: > 0 } toast ? [TextPart(toast)] : [];

    private static DiscordPart TextPart(string words) => DiscordRendering.Render(new Message(new Paragraph(words)))[0];
}
