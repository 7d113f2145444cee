using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NudgeBot.Core.Delivery;
using NudgeBot.Platforms.Telegram.Receiving.Webhooks;

namespace NudgeBot.Platforms.Telegram;

/// <summary>
/// Takes the updates that Telegram posts, on every node: they go to the store, from which the node that owns the token
/// handles them. What the store does not take Telegram delivers again.
/// </summary>
internal static class TelegramEndpoint
{
    /// <summary>Where Telegram posts them.</summary>
    public const string Path = "/telegram/updates";

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int MostBytes = 1024 * 1024;
    private const string TryAgainSeconds = "5";

    /// <summary>Maps the endpoint when the configuration has the address at which Telegram reaches it ("Telegram:WebhookUrl").</summary>
    public static void MapTelegram(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<TelegramOptions>>().Value;
        if (app.Services.GetService<TelegramReceiver>() is not null && options.WebhookUrl is not null)
        {
            app.MapPost(Path, TakeAsync);
        }
    }

    private static async Task<IResult> TakeAsync(
        HttpContext context, TelegramWebhookSecret secret, TelegramPosts posts, IInboxStore inbox, ILogger<TelegramWebhook> logger)
    {
        if (!secret.Is(context.Request.Headers[SecretHeader].FirstOrDefault()))
        {
            return Results.Unauthorized();
        }

        if (await ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (Update(body) is not { } update)
        {
            return Results.BadRequest();
        }

        try
        {
            await inbox.AddAsync(TelegramPlatform.PlatformName, [update], context.RequestAborted);
        }
        catch (Exception error) when (!context.RequestAborted.IsCancellationRequested)
        {
            logger.LogError("The store does not take a Telegram update ({Error}); Telegram delivers it again.", error.GetType().FullName);
            context.Response.Headers.RetryAfter = TryAgainSeconds;
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        posts.Arrived();
        return Results.Ok();
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[8192];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (body.Length > MostBytes)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    private static InboxUpdate? Update(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } update
                && update.TryGetProperty("update_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number)
                    ? new InboxUpdate(number, Encoding.UTF8.GetString(body))
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
