using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands;

/// <summary>What the bot does in answer to something a person did.</summary>
public sealed record Reply
{
    /// <summary>Nothing visible; a pressed button is still answered.</summary>
    public static Reply None { get; } = new();

    /// <summary>The messages to send, in order.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>What the message whose button was pressed becomes; null to leave it as it is.</summary>
    public Message? Replacement { get; init; }

    /// <summary>A word shown at the pressed button, at most 200 characters; null for none.</summary>
    public string? Toast { get; init; }

    /// <summary>The form that opens at the pressed button; null for none. Goes with nothing else.</summary>
    public Form? Form { get; init; }

    /// <summary>Whether only the person sees it, on platforms that can.</summary>
    public bool OnlyForMember { get; init; }

    /// <summary>Sends messages.</summary>
    public static Reply Say(params IEnumerable<Message> messages) => new() { Messages = [.. messages] };

    /// <summary>Changes the message whose button was pressed.</summary>
    public static Reply Replace(Message message, string? toast = null) => new() { Replacement = message, Toast = toast };

    /// <summary>Says a word at the pressed button.</summary>
    public static Reply Notice(string toast) => new() { Toast = toast };
}
