using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NudgeBot.Testing.Telegram;

/// <summary>Puts answers, and the ways they fail, onto the wire.</summary>
internal static class AnswerWriter
{
    public static Task WriteAsync(HttpContext context, BotApiAnswer answer)
    {
        if (answer.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return WriteAsync(context, answer.Status, "application/json", answer.Body.ToJsonString());
    }

    public static async Task WriteAsync(HttpContext context, int status, string contentType, string body)
    {
        var bytes = Start(context, status, contentType, body);
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Sends half of the answer, waits, sends the rest.</summary>
    public static async Task WriteHaltingAsync(HttpContext context, BotApiAnswer answer, TimeSpan delay, TimeProvider time)
    {
        var bytes = Start(context, answer.Status, "application/json", answer.Body.ToJsonString());
        var half = bytes.Length / 2;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, half), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await Task.Delay(delay, time, context.RequestAborted);
        await context.Response.Body.WriteAsync(bytes.AsMemory(half), context.RequestAborted);
    }

    /// <summary>Breaks the connection with a reset rather than an orderly end.</summary>
    public static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            socket.LingerState = new System.Net.Sockets.LingerOption(true, 0);
        }

        context.Abort();
    }

    private static byte[] Start(HttpContext context, int status, string contentType, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        return bytes;
    }
}
