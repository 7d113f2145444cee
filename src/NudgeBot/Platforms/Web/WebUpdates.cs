using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;

namespace NudgeBot.Platforms.Web;

/// <summary>What the page asks of the bot.</summary>
internal sealed class WebUpdates(WebMailbox mailbox, WebReplies replies, MessageStream stream, ILogger<WebUpdates> logger)
{
    /// <summary>Maps the endpoints under "/chat".</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        var chat = endpoints.MapGroup("/chat").AddEndpointFilter(SayWhenOutOfReachAsync);

        var reads = chat.MapGroup("").AddEndpointFilter(FloodGuard.OfReads());
        reads.MapGet("/messages", (Delegate)MessagesAsync);
        reads.MapGet("/stream", (Delegate)StreamAsync);
        reads.MapGet("/attachments/{number:long}", AttachmentAsync);

        var posts = chat.MapGroup("").AddEndpointFilter(FloodGuard.OfPosts())
            .AddEndpointFilter(SameOrigin.FilterAsync)
            .WithMetadata(new RequestSizeLimitAttribute(PostReading.MostBytes));
        posts.MapPost("/messages", (Delegate)PostMessageAsync);
        posts.MapPost("/buttons", (Delegate)PostPressAsync);
    }

    private async Task<IResult> MessagesAsync(HttpContext context)
    {
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Visitor.Of(context.Request) is { } visitor
            ? TypedResults.Json(
                await mailbox.SinceAsync(visitor.Address, ReadAfter(context.Request), context.RequestAborted),
                WebJson.Shared.PageMessages)
            : NoKey();
    }

    private async Task<IResult> StreamAsync(HttpContext context)
    {
        if (Visitor.Of(context.Request) is not { } visitor)
        {
            return NoKey();
        }

        await stream.RunAsync(context, visitor, ReadAfter(context.Request));
        return TypedResults.Empty;
    }

    private async Task<IResult> AttachmentAsync(HttpContext context, long number)
    {
        if (Visitor.Of(context.Request) is not { } visitor)
        {
            return NoKey();
        }

        var revision = Read(context.Request.Query["revision"]) ?? 0;
        if (await mailbox.AttachmentAsync(visitor.Address, number, revision, context.RequestAborted) is not
            { Content: { } content } file)
        {
            return PostReading.Refuse(StatusCodes.Status404NotFound, Sentences.NoAttachment);
        }

        // The page asks with the message's revision in the address, so a replaced picture has another address.
        context.Response.Headers[HeaderNames.CacheControl] = "private, max-age=86400";
        return file.Shown
            ? TypedResults.Bytes(content, file.Type)
            : TypedResults.Bytes(content, "application/octet-stream", file.Name);
    }

    private async Task<IResult> PostMessageAsync(HttpContext context)
    {
        if (Visitor.Of(context.Request) is not { } visitor)
        {
            return NoKey();
        }

        var (posted, refusal) = await PostReading.ReadAsync(context.Request, WebJson.Shared.PostedMessage);
        if (posted is null)
        {
            return refusal!;
        }

        if (string.IsNullOrWhiteSpace(posted.Text))
        {
            return PostReading.Refuse(StatusCodes.Status400BadRequest, Sentences.Empty);
        }

        return WrittenText.IsTooLong(posted.Text)
            ? PostReading.Refuse(StatusCodes.Status413PayloadTooLarge, Sentences.TooLong)
            : Answer(await replies.AnswerAsync(visitor, posted, WrittenText.Read(posted.Text), pressed: null));
    }

    private async Task<IResult> PostPressAsync(HttpContext context)
    {
        if (Visitor.Of(context.Request) is not { } visitor)
        {
            return NoKey();
        }

        var (posted, refusal) = await PostReading.ReadAsync(context.Request, WebJson.Shared.PostedPress);
        if (posted is null)
        {
            return refusal!;
        }

        return posted is { Message: { } message, Payload: { Length: > 0 } payload }
            && Encoding.UTF8.GetByteCount(payload) <= Button.MostPayloadBytes
            ? Answer(await replies.AnswerAsync(visitor, posted, new IncomingContent.Press(payload), message))
            : PostReading.Refuse(StatusCodes.Status400BadRequest, Sentences.NoSuchButton);
    }

    private async ValueTask<object?> SayWhenOutOfReachAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception error) when (!context.HttpContext.RequestAborted.IsCancellationRequested
            && !context.HttpContext.Response.HasStarted)
        {
            // An error's message may quote what was written; its kind and place cannot.
            logger.LogError("The page could not be answered: {Error}\n{Place}", error.GetType().Name, error.StackTrace);
            return PostReading.Refuse(StatusCodes.Status503ServiceUnavailable, Sentences.OutOfReach);
        }
    }

    // A browser that comes back says what it saw last; that is newer than the address it was first given.
    private static long ReadAfter(HttpRequest request) =>
        Read(request.Headers["Last-Event-ID"]) ?? Read(request.Query["after"]) ?? 0;

    private static long? Read(string? number) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static IResult Answer(WebAnswer answer) => TypedResults.Json(answer, WebJson.Shared.WebAnswer);

    private static IResult NoKey() => PostReading.Refuse(StatusCodes.Status401Unauthorized, Sentences.NoKey);
}
