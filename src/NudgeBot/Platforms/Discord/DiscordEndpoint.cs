using Microsoft.Extensions.Options;
using NudgeBot.Discord.Interactions;
using NudgeBot.Platforms.Discord.Receiving;

namespace NudgeBot.Platforms.Discord;

/// <summary>Takes interactions that Discord posts, for applications with an interactions endpoint URL.</summary>
internal static class DiscordEndpoint
{
    /// <summary>Where Discord posts them.</summary>
    public const string Path = "/discord/interactions";

    private const int MostBytes = 1024 * 1024;

    /// <summary>Maps the endpoint when Discord is on and the configuration has the public key ("Discord:PublicKey").</summary>
    public static void MapDiscord(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<DiscordOptions>>().Value;
        if (!options.IsOn || options.PublicKey.Length == 0)
        {
            return;
        }

        var endpoint = new InteractionEndpoint(options.PublicKey);
        app.MapPost(Path, async (HttpContext context, InteractionHandler handler, IHostApplicationLifetime lifetime) =>
        {
            if (context.Request.ContentLength is null or > MostBytes)
            {
                return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            }

            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var received = endpoint.Receive(
                Header(context, "X-Signature-Ed25519"), Header(context, "X-Signature-Timestamp"), body.GetBuffer().AsSpan(0, (int)body.Length));
            switch (received)
            {
                case InteractionRequest.Ping ping:
                    return Results.Bytes(ping.Answer, "application/json");
                case InteractionRequest.Received { Interaction: var interaction }:
                    // Answered by a call of our own, as over the gateway: the post needs no more than an acknowledgement.
                    _ = handler.HandleSafelyAsync(interaction, lifetime.ApplicationStopping);
                    return Results.StatusCode(StatusCodes.Status202Accepted);
                case InteractionRequest.Unreadable:
                    return Results.StatusCode(StatusCodes.Status400BadRequest);
                default:
                    return Results.StatusCode(StatusCodes.Status401Unauthorized);
            }
        });
    }

    private static string? Header(HttpContext context, string name) => context.Request.Headers[name].FirstOrDefault();
}
