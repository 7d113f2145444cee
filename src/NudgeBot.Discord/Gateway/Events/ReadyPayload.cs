using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Gateway;

/// <summary>READY as Discord writes it.</summary>
internal sealed record ReadyPayload
{
    public required User User { get; init; }

    public required string SessionId { get; init; }

    public required string ResumeGatewayUrl { get; init; }

    public UnavailableGuild? Application { get; init; }

    public IReadOnlyList<UnavailableGuild> Guilds { get; init => field = value ?? []; } = [];
}
