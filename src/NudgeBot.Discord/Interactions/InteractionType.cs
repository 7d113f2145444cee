namespace NudgeBot.Discord.Interactions;

/// <summary>What a user did. Numbers without a name here are kept as they came.</summary>
public enum InteractionType
{
    /// <summary>Nothing: Discord tries whether the HTTP endpoint answers.</summary>
    Ping = 1,

    /// <summary>Called a command.</summary>
    ApplicationCommand = 2,

    /// <summary>Pressed a button or chose from a select.</summary>
    MessageComponent = 3,

    /// <summary>Is typing an option that wants proposals.</summary>
    ApplicationCommandAutocomplete = 4,

    /// <summary>Sent a modal.</summary>
    ModalSubmit = 5,
}
