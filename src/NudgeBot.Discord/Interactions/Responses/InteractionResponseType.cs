namespace NudgeBot.Discord.Interactions;

/// <summary>Ways to answer an interaction for the first time.</summary>
public enum InteractionResponseType
{
    /// <summary>To a ping.</summary>
    Pong = 1,

    /// <summary>A message now.</summary>
    ChannelMessageWithSource = 4,

    /// <summary>A message later; the user sees "thinking".</summary>
    DeferredChannelMessageWithSource = 5,

    /// <summary>An edit later; the user sees nothing.</summary>
    DeferredUpdateMessage = 6,

    /// <summary>An edit of the component's message now.</summary>
    UpdateMessage = 7,

    /// <summary>Proposals for the option being typed.</summary>
    ApplicationCommandAutocompleteResult = 8,

    /// <summary>A form.</summary>
    Modal = 9,
}
