using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace NudgeBot.Platforms.Web;

/// <summary>
/// Tells a page of its new and replaced messages as they come: server-sent events named "messages", whose id is the revision
/// to go on from, and "trouble" while the store cannot be reached.
/// </summary>
internal sealed class MessageStream(
    WebMailbox mailbox, OpenPages pages, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<MessageStream> logger)
{
    // Another process wakes nobody here; two seconds is the longest that its messages may go unnoticed.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan KeepAliveEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Streams to a page until it is gone or the bot stops; the browser then comes back by itself.</summary>
    public async Task RunAsync(HttpContext context, Visitor visitor, long after)
    {
        using var page = pages.Open(visitor.Address);
        if (page is null)
        {
            await PostReading.Refuse(StatusCodes.Status429TooManyRequests, Sentences.TooManyPages).ExecuteAsync(context);
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await StartAsync(context.Response, over.Token);
            await StreamAsync(context.Response, visitor, page, after, over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The page is gone or the bot stops: the end of every stream.
        }
    }

    private static async Task StartAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.ContentType = "text/event-stream";
        response.Headers[HeaderNames.CacheControl] = "no-store, no-transform";
        response.Headers["X-Accel-Buffering"] = "no";
        await response.WriteAsync("retry: 2000\n\n", cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    private async Task StreamAsync(
        HttpResponse response, Visitor visitor, OpenPage page, long after, CancellationToken cancellationToken)
    {
        var failures = 0;
        var spoke = time.GetTimestamp();
        while (true)
        {
            var found = await LookAsync(visitor, after, cancellationToken);
            var wasFailing = failures > 0;
            failures = found is null ? failures + 1 : 0;
            var line = found switch
            {
                null when !wasFailing => $"event: trouble\ndata: {Quote(Sentences.StreamOutOfReach)}\n\n",
                { } messages when messages.Messages.Count > 0 || wasFailing => Render(messages),
                _ when time.GetElapsedTime(spoke) >= KeepAliveEvery => ": still here\n\n",
                _ => null,
            };
            if (line is not null)
            {
                await response.WriteAsync(line, cancellationToken);
                await response.Body.FlushAsync(cancellationToken);
                spoke = time.GetTimestamp();
            }

            after = found?.Revision ?? after;
            await page.WaitAsync(failures == 0 ? LookEvery : PauseAfter(failures), time, cancellationToken);
        }
    }

    private async Task<PageMessages?> LookAsync(Visitor visitor, long after, CancellationToken cancellationToken)
    {
        try
        {
            return await mailbox.SinceAsync(visitor.Address, after, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("A mailbox could not be read ({Error}); it is tried again.", error.GetType().Name);
            return null;
        }
    }

    private static TimeSpan PauseAfter(int failures)
    {
        var longest = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures), LongestPause.TotalSeconds));
        return longest * (0.5 + (Random.Shared.NextDouble() / 2));
    }

    private static string Render(PageMessages found)
    {
        var id = found.Revision.ToString(CultureInfo.InvariantCulture);
        return $"id: {id}\nevent: messages\ndata: {JsonSerializer.Serialize(found, WebJson.Shared.PageMessages)}\n\n";
    }

    private static string Quote(string sentence) => JsonSerializer.Serialize(new WebProblem(sentence), WebJson.Shared.WebProblem);
}
