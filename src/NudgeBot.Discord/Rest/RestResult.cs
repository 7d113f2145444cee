using System.Diagnostics.CodeAnalysis;

namespace NudgeBot.Discord.Rest;

/// <summary>What became of a request: its value, or why there is none. Nothing that Discord or the network does is thrown.</summary>
/// <typeparam name="T">What Discord answers with.</typeparam>
public sealed record RestResult<T>
{
    private RestResult(T? value, RestFailure? failure) => (Value, Failure) = (value, failure);

    /// <summary>Discord's answer; the default when it failed.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public RestFailure? Failure { get; }

    /// <summary>Whether Discord did it.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    /// <summary>A success.</summary>
    public static implicit operator RestResult<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator RestResult<T>(RestFailure failure) => new(default, failure);
}
