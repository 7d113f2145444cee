using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>A user sent a modal.</summary>
public sealed record ModalInteraction : Interaction
{
    internal ModalInteraction(InteractionPayload payload, InteractionData data)
        : base(payload)
    {
        CustomId = data.CustomId ?? throw new JsonException("The modal has no custom id.");
        Fields = ModalFields.Read(data.Components);
        Message = payload.Message;
    }

    /// <summary>What the modal carries.</summary>
    public string CustomId { get; }

    /// <summary>What was entered, by the fields' custom ids: one text, or the choices of a select.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; }

    /// <summary>The message whose component opened the modal; null when a command did.</summary>
    public Message? Message { get; }

    /// <summary>The text of a field; null when the modal has no such field.</summary>
    public string? Text(string customId) => Fields.TryGetValue(customId, out var values) ? values is [var text, ..] ? text : "" : null;
}
