using System.Text.Json;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Delivery;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>Does what an update asks for, and replies.</summary>
internal sealed class UpdateHandler(
    IConversation conversation,
    IChatArrivals arrivals,
    IChatStore chats,
    TelegramAdmins admins,
    TelegramReplies replies,
    InlineAnswers inline,
    HandlingRetries retries,
    ILogger<UpdateHandler> logger) : IDisposable
{
    // Conversations side by side; replies that wait for their place on the wire take none of these.
    private readonly SemaphoreSlim _places = new(32);

    /// <summary>Handles an update, whatever is in it.</summary>
    /// <returns>False when a reply could not be sent now.</returns>
    public async Task<bool> HandleAsync(
        InboxUpdate update, string kind, BotIdentity bot, CallbackAnswer? button, Courier courier, CancellationToken cancellationToken)
    {
        var isSent = true;
        switch (Read(update, kind, bot))
        {
            case TelegramEvent.Asked { Call: var call }:
                var reply = await retries.RunAsync(update.Id, kind, () => AnswerAsync(call, cancellationToken), cancellationToken);
                isSent = reply is null || await replies.SendAsync(courier, call, reply, button, cancellationToken);
                break;
            case TelegramEvent.Sought { Query: var query }:
                await inline.AnswerAsync(query, cancellationToken);
                break;
            case { } change:
                await retries.RunAsync(update.Id, kind, () => FollowAsync(change, cancellationToken), cancellationToken);
                break;
        }

        if (button is not null)
        {
            await button.GiveAsync(null, isAlert: false, cancellationToken);
        }

        return isSent;
    }

    public void Dispose() => _places.Dispose();

    private TelegramEvent? Read(InboxUpdate update, string kind, BotIdentity bot)
    {
        try
        {
            return JsonSerializer.Deserialize<Update>(update.Payload, JsonBotAPI.Options) is { } read
                ? new TelegramUpdates(bot).Read(read)
                : null;
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            logger.LogWarning("Update {Id} ({Kind}) is of a form this version does not know; it is passed over.", update.Id, kind);
            return null;
        }
    }

    private async Task<Reply> AnswerAsync(TelegramCall call, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            var incoming = call.Incoming;
            if (call.RightsOf is { } user)
            {
                var isAdmin = await admins.IsAdminAsync(call.Place.Chat, user, cancellationToken);
                incoming = incoming with { Member = incoming.Member with { IsAdmin = isAdmin } };
            }

            return await conversation.HandleAsync(incoming, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<TelegramEvent> FollowAsync(TelegramEvent change, CancellationToken cancellationToken)
    {
        switch (change)
        {
            case TelegramEvent.Arrived arrived:
                admins.Forget(arrived.Place.Chat);
                await arrivals.ArrivedAsync(arrived.Place.Address, cancellationToken);
                break;
            case TelegramEvent.Left left:
                await arrivals.LeftAsync(left.Place.Address, left.Reason, cancellationToken);
                break;
            case TelegramEvent.Migrated moved when await chats.FindAsync(moved.From.Address, cancellationToken) is { } chat:
                await chats.MoveAsync(chat.Id, moved.To.Address, cancellationToken);
                break;
        }

        return change;
    }
}
