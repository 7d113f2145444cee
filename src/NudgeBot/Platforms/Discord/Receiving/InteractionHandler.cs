using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;
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
    Discretion discretion,
    DirectChannels directs,
    PostingRights rights,
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
            if (call.Place == DiscordPlace.DirectMessages)
            {
                directs.Learn(call.Person, interaction.ChannelId!.Value);
            }

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
            connection.Rest.InteractionResponses, call, discretion.Hides(call), say.Text("discord.done"), say.Text("discord.trouble"), time, logger);
        var thinking = Task.Run(() => ThinkAsync(call, cancellationToken), cancellationToken);
        var patience = Task.Delay(PromiseAfter, time, cancellationToken);
        if (await Task.WhenAny(thinking, patience) != thinking)
        {
            await answer.PromiseAsync(cancellationToken);
        }

        var reply = await thinking;
        if (discretion.IsSetting(call) && reply.Messages is [.., var last])
        {
            reply = reply with { Messages = [.. reply.Messages.SkipLast(1), .. await WithWhereaboutsAsync(last, call, say, cancellationToken)] };
        }

        await answer.GiveAsync(reply, cancellationToken);
    }

    // Whoever sets something learns where it takes effect, and what keeps it from doing so.
    private async Task<IEnumerable<Message>> WithWhereaboutsAsync(
        Message set, DiscordCall call, Phrasebook say, CancellationToken cancellationToken) => call switch
        {
            { Incoming.IsElsewhere: true } => [set.Then(say.Message("discord.about-direct-messages"))],
            { Place: DiscordPlace.Server, Incoming.Member.IsAdmin: true }
                when await rights.LackingAsync(call.Channel, call.BotMay, say, cancellationToken) is { } lacking => [set, lacking],
            _ => [set],
        };

    // Where only the person's own installation brought the bot, everything is about their direct messages with it.
    private async Task<Reply> ThinkAsync(DiscordCall call, CancellationToken cancellationToken)
    {
        if (!call.Incoming.IsElsewhere)
        {
            return await conversation.HandleAsync(call.Incoming, cancellationToken);
        }

        return await directs.FindAsync(call.Person, cancellationToken) is { } channel
            ? await conversation.HandleAsync(call.Incoming with { Address = DiscordUpdates.AddressOf(channel) }, cancellationToken)
            : Reply.Say(phrases.In(call.Incoming.Language).Message("discord.trouble"));
    }
}
