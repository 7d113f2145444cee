namespace NudgeBot.Testing.Discord;

/// <summary>What one role (type 0) or member (type 1) may or may not do in one channel.</summary>
public sealed record FakeOverwrite(ulong Id, int Type, FakePermissions Allow, FakePermissions Deny);
