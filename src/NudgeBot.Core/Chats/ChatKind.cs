namespace NudgeBot.Core.Chats;

/// <summary>Who reads a chat.</summary>
public enum ChatKind
{
    /// <summary>One person.</summary>
    Private,

    /// <summary>Several people who may write: a group, a forum topic, a server channel, a thread.</summary>
    Group,

    /// <summary>Many readers, and only its admins write.</summary>
    Channel,
}
