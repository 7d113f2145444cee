using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Tests.Commands;

/// <summary>A platform on which every channel that is named is found as it is told.</summary>
internal sealed class ScriptedChannels : IChannelDirectory
{
    public FoundChannel Found { get; set; } = new(ChannelResult.Ready, new ChatAddress("telegram", "-1005"));

    public List<(string Channel, string Member)> Asked { get; } = [];

    public string Platform => "telegram";

    public Task<FoundChannel> FindAsync(string channel, string member, CancellationToken cancellationToken)
    {
        Asked.Add((channel, member));
        return Task.FromResult(Found);
    }
}
