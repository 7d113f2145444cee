namespace NudgeBot.Discord.Interactions;

/// <summary>What an HTTP request to the interactions endpoint is.</summary>
public abstract record InteractionRequest
{
    private InteractionRequest()
    {
    }

    /// <summary>Not Discord's: answer 401.</summary>
    public sealed record BadSignature : InteractionRequest;

    /// <summary>Discord's, but of a shape that this library cannot read: answer 400.</summary>
    public sealed record Unreadable : InteractionRequest;

    /// <summary>A trial: answer 200 with this body as application/json.</summary>
    /// <param name="Answer">The body.</param>
    public sealed record Ping(byte[] Answer) : InteractionRequest;

    /// <summary>
    /// An interaction: answer within three seconds, either 200 with <see cref="InteractionResponse.ToJson"/> as application/json,
    /// or by <see cref="Rest.InteractionResponsesApi.RespondAsync"/> and then 202 with an empty body.
    /// </summary>
    /// <param name="Interaction">The interaction.</param>
    public sealed record Received(Interaction Interaction) : InteractionRequest;
}
