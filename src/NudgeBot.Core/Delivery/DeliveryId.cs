namespace NudgeBot.Core.Delivery;

/// <summary>Identifies a delivery; also the key under which a platform recognises a repeated send.</summary>
/// <param name="Value">A version 7 UUID.</param>
public readonly record struct DeliveryId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
