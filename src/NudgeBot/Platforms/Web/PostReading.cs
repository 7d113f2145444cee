using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NudgeBot.Platforms.Web;

/// <summary>Reads the posts of the page.</summary>
internal static class PostReading
{
    /// <summary>Room for a question of the greatest length with every character escaped, and the fields beside it.</summary>
    public const long MostBytes = 64 * 1024;

    /// <summary>Reads a post, or says why it cannot be.</summary>
    public static async Task<(T? Posted, IResult? Refusal)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : Posted
    {
        try
        {
            var posted = await request.ReadFromJsonAsync(type, request.HttpContext.RequestAborted);
            return posted is null ? (null, Refuse(StatusCodes.Status400BadRequest, Sentences.Unreadable)) : (posted, null);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Refuse(StatusCodes.Status413PayloadTooLarge, Sentences.TooLong));
        }
        catch (Exception error) when (error is JsonException or BadHttpRequestException or InvalidOperationException)
        {
            return (null, Refuse(StatusCodes.Status400BadRequest, Sentences.Unreadable));
        }
    }

    /// <summary>An answer that says in a sentence why something was refused.</summary>
    public static IResult Refuse(int status, string sentence) =>
        TypedResults.Json(new WebProblem(sentence), WebJson.Shared.WebProblem, statusCode: status);
}
