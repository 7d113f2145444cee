using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NudgeBot.Platforms.Web;

/// <summary>The JSON of the mailbox and of the page.</summary>
[JsonSerializable(typeof(WebMessage))]
[JsonSerializable(typeof(PageMessages))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(PostedPress))]
[JsonSerializable(typeof(WebAnswer))]
[JsonSerializable(typeof(WebProblem))]
internal sealed partial class WebJson : JsonSerializerContext
{
    /// <summary>
    /// The one to use. Only what JSON itself demands is escaped: it is never put into HTML, and every other script would
    /// otherwise take six bytes a letter.
    /// </summary>
    public static WebJson Shared { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
