using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Phrases;
using NudgeBot.Discord.Interactions;
using NudgeBot.Platforms.Discord.Sending;

namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>
/// Answers interactions within the three seconds that Discord waits: with the reply when it is there, else with a promise
/// that is kept later.
/// </summary>
internal sealed class InteractionHandler(
    DiscordConnection connection,
    PatientConversation conversation,
    DiscordSuggestions suggestions,
    CommandCatalogue commands,
    PhraseLibrary phrases,
    TimeProvider time,
    ILogger<InteractionHandler> logger)
{
    private static readonly TimeSpan PromiseAfter = TimeSpan.FromSeconds(1.5);

    /// <summary>Handles an interaction that nobody waits for.</summary>
    public async Task HandleSafelyAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        try
        {
            await HandleAsync(interaction, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError("An interaction could not be handled: {Error}\n{Trace}", error.GetType().FullName, error.StackTrace);
        }
        catch (Exception)
        {
            // Told to stop.
        }
    }

    /// <summary>Handles an interaction, whatever it is. Throws only when told to give up.</summary>
    public async Task HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (interaction is AutocompleteInteraction typing)
        {
            var response = new AutocompleteResponse(await suggestions.ForAsync(typing, cancellationToken));
            await connection.Rest.InteractionResponses.RespondAsync(interaction.Token, response, cancellationToken);
        }
        else if (DiscordUpdates.Read(interaction) is { } call)
        {
            await AnswerAsync(call, cancellationToken);
        }
        else
        {
            logger.LogInformation("An interaction of type {Type} is of a form this version does not know; it is passed over.", interaction.Type);
        }
    }

    private async Task AnswerAsync(DiscordCall call, CancellationToken cancellationToken)
    {
        var say = phrases.In(call.Incoming.Language);
        var answer = new InteractionAnswer(
            connection.Rest.InteractionResponses, call, Hides(call.Incoming), say.Text("discord.done"), time, logger);
        var thinking = Task.Run(() => conversation.HandleAsync(call.Incoming, cancellationToken), cancellationToken);
        var patience = Task.Delay(PromiseAfter, time, cancellationToken);
        if (await Task.WhenAny(thinking, patience) != thinking)
        {
            await answer.PromiseAsync(cancellationToken);
        }

        var reply = await thinking;
        if (call is { LacksRightToPost: true, Incoming: { Member.IsAdmin: true, Content: var content } } && IsSetting(content))
        {
            reply = reply with { Messages = [.. reply.Messages, say.Message("discord.cannot-post")] };
        }

        await answer.GiveAsync(reply, cancellationToken);
    }

    // Settings are the admins' business; the channel sees what comes of them.
    private bool Hides(Incoming incoming) =>
        incoming is { Kind: not ChatKind.Private, Content: IncomingContent.Command { Name: var name } }
        && commands.Find(name)?.Description is { } command
        && (command.OnlyForMember || command.Audience == Audience.Admins);

    private bool IsSetting(IncomingContent content) =>
        content is IncomingContent.Command { Name: var name } && commands.Find(name)?.Description.Audience == Audience.Admins;
}
