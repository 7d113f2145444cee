namespace NudgeBot.Core.Commands;

/// <summary>Who wrote or pressed, as far as the bot needs to know.</summary>
/// <param name="Id">The platform's id of the person, or of the chat for anonymous admins.</param>
/// <param name="IsAdmin">Whether they may configure the chat. In a private chat the person is its admin.</param>
public sealed record Member(string Id, bool IsAdmin);
