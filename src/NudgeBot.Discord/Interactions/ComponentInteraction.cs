using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>A user pressed a button or chose from a select, on a message of any age.</summary>
public sealed record ComponentInteraction : Interaction
{
    internal ComponentInteraction(InteractionPayload payload, InteractionData data)
        : base(payload)
    {
        CustomId = data.CustomId ?? throw new JsonException("The component has no custom id.");
        ComponentType = data.ComponentType;
        Values = data.Values;
        Resolved = data.Resolved ?? new ResolvedData();
        Message = payload.Message;
    }

    /// <summary>What the component carries. Anyone who sees the message can send it: check rights again.</summary>
    public string CustomId { get; }

    /// <summary>What kind of component it is.</summary>
    public ComponentType ComponentType { get; }

    /// <summary>The chosen texts, or the ids as texts; empty for a button.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>What the chosen ids stand for.</summary>
    public ResolvedData Resolved { get; }

    /// <summary>The message that the component is on.</summary>
    public Message? Message { get; }
}
