using System.Text.Json;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

/// <summary>Reads a stream of server-sent events, a piece (event or comment) at a time, each with a patient time limit.</summary>
internal sealed class EventReader(Stream stream) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly StreamReader _reader = new(stream);

    /// <summary>The next piece without its blank line; null at the end of the stream.</summary>
    public async Task<string?> NextAsync()
    {
        var lines = new List<string>();
        while (await _reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience) is { } line)
        {
            if (line.Length == 0)
            {
                return string.Join('\n', lines);
            }

            lines.Add(line);
        }

        return null;
    }

    /// <summary>The next messages, passing over comments.</summary>
    public Task<PageMessages> NextMessagesAsync() => FindMessagesAsync().WaitAsync(Patience);

    public void Dispose() => _reader.Dispose();

    private async Task<PageMessages> FindMessagesAsync()
    {
        var piece = await NextAsync() ?? throw new EndOfStreamException();
        while (!piece.Contains("event: messages", StringComparison.Ordinal))
        {
            piece = await NextAsync() ?? throw new EndOfStreamException();
        }

        var lines = piece.Split('\n');
        var data = lines.Single(line => line.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..];
        var found = JsonSerializer.Deserialize(data, WebJson.Shared.PageMessages)!;
        Assert.Contains($"id: {found.Revision}", lines);
        return found;
    }
}
