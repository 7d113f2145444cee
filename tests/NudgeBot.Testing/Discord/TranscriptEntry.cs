using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

/// <summary>One thing that the bot did.</summary>
public abstract record TranscriptEntry
{
    private TranscriptEntry()
    {
    }

    /// <summary>It sent a message, also as an answer or a follow-up.</summary>
    public sealed record MessageSent(FakeMessage Message) : TranscriptEntry;

    /// <summary>It edited a message.</summary>
    public sealed record MessageEdited(FakeMessage Message) : TranscriptEntry;

    /// <summary>It deleted a message.</summary>
    public sealed record MessageDeleted(FakeMessage Message) : TranscriptEntry;

    /// <summary>It answered an interaction for the first time.</summary>
    public sealed record InteractionAnswered(FakeInteraction Interaction, int ResponseType) : TranscriptEntry;

    /// <summary>It registered its commands.</summary>
    public sealed record CommandsRegistered(JsonArray Commands, ulong? GuildId) : TranscriptEntry;

    /// <summary>It opened a thread in a forum.</summary>
    public sealed record ThreadOpened(FakeChannel Thread) : TranscriptEntry;

    /// <summary>It left a guild.</summary>
    public sealed record GuildLeft(FakeGuild Guild) : TranscriptEntry;
}
