namespace NudgeBot.Discord.Payloads;

/// <summary>
/// A field of an edit: absent (the default, Discord keeps what it has) or given, where a given null removes.
/// </summary>
/// <typeparam name="T">The field's type, nullable when null means "remove".</typeparam>
public readonly record struct Optional<T>
{
    private readonly T _value;

    /// <summary>A field that is sent with this value.</summary>
    public Optional(T value)
    {
        _value = value;
        IsGiven = true;
    }

    /// <summary>Whether the field is sent.</summary>
    public bool IsGiven { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The field is absent.</exception>
    public T Value => IsGiven ? _value : throw new InvalidOperationException("The field is absent.");

    /// <summary>A field that is sent with this value.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>The value, or <paramref name="otherwise"/> when the field is absent.</summary>
    public T? Or(T? otherwise) => IsGiven ? _value : otherwise;

    /// <inheritdoc/>
    public override string ToString() => IsGiven ? $"{_value}" : "(absent)";
}
