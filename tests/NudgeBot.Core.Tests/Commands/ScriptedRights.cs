using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Tests.Commands;

/// <summary>Says who is an admin of which place on "telegram".</summary>
internal sealed class ScriptedRights : IChatRights
{
    public HashSet<(string Place, string Member)> Admins { get; } = [];

    public string Platform => "telegram";

    public Task<bool> MayConfigureAsync(ChatAddress chat, string member, CancellationToken cancellationToken) =>
        Task.FromResult(Admins.Contains((chat.Place, member)));
}
