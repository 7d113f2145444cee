namespace NudgeBot.Discord.Payloads;

/// <summary>How a command is called.</summary>
public enum CommandType
{
    /// <summary>By typing a slash.</summary>
    ChatInput = 1,

    /// <summary>From a user's menu.</summary>
    User = 2,

    /// <summary>From a message's menu.</summary>
    Message = 3,
}
