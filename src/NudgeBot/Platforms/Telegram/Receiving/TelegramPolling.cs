using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NudgeBot.Core.Delivery;
using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot.Exceptions;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>Asks Telegram for updates, one request open at a time.</summary>
internal sealed class TelegramPolling(
    TelegramConnection connection,
    TelegramHealth health,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<TelegramPolling> logger)
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The batches of updates. Asking for the next one confirms the last: store it first. Ends when told to stop, or when
    /// Telegram does not accept the token, having said so.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<InboxUpdate>> BatchesAsync([EnumeratorCancellation] CancellationToken stopping)
    {
        var troubles = new PollingTroubles(connection, health, time, logger);
        long? confirmed = null;
        while (!stopping.IsCancellationRequested)
        {
            JsonElement[] updates;
            var asked = time.GetTimestamp();
            try
            {
                updates = await PollAsync(confirmed + 1, stopping);
                health.Polled();
                troubles.Over();
                if (updates.Length == 0 && time.GetElapsedTime(asked) < Breath)
                {
                    // Something between us and Telegram answers without holding the request.
                    await Task.Delay(Breath, time, stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                yield break;
            }
            catch (RequestException failure)
            {
                if (await troubles.HandleAsync(failure, stopping))
                {
                    continue;
                }

                yield break;
            }

            // With nothing left to confirm no offset is sent: after a week of silence Telegram's ids start anywhere.
            IReadOnlyList<InboxUpdate> batch = [.. updates.Select(ToInbox).OfType<InboxUpdate>()];
            confirmed = batch is [.., var last] ? last.Id : null;
            if (batch.Count > 0)
            {
                yield return batch;
            }
        }
    }

    private async Task<JsonElement[]> PollAsync(long? offset, CancellationToken stopping) =>
        await connection.Polls.SendRequest(
            new RawUpdatesRequest
            {
                Offset = offset,
                Limit = MostAtOnce,
                Timeout = (int)options.Value.PollFor.TotalSeconds,
                AllowedUpdates = Receiving.AllowedUpdates.Names,
            },
            stopping);

    private static InboxUpdate? ToInbox(JsonElement update) =>
        update.ValueKind == JsonValueKind.Object && update.TryGetProperty("update_id", out var id) && id.TryGetInt64(out var value)
            ? new InboxUpdate(value, update.GetRawText())
            : null;
}
