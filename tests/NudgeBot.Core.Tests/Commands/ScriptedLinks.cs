using NudgeBot.Core.Commands.Sharing;

namespace NudgeBot.Core.Tests.Commands;

/// <summary>A platform whose addresses lead to example.org.</summary>
internal sealed class ScriptedLinks(string platform) : IDeepLinks
{
    public string Platform => platform;

    public Uri? To(string place) => new($"https://example.org/{place}");

    public Uri? PassOn(string place, string words) => new($"https://example.org/pass?{place}={words}");

    public Uri? ToAddToGroup() => new("https://example.org/group");

    public Uri? ToAddToChannel() => new("https://example.org/channel");
}
