namespace NudgeBot.Core.Answers.Learning;

/// <summary>Shuffles in an order that depends on nothing but the seed, in any version of .NET (Fisher-Yates, xorshift64*).</summary>
internal sealed class Shuffle(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) | 1;

    public void Apply<T>(Span<T> items)
    {
        for (var left = items.Length; left > 1; left--)
        {
            var at = (int)(Next() % (ulong)left);
            (items[left - 1], items[at]) = (items[at], items[left - 1]);
        }
    }

    private ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 0x2545F4914F6CDD1D;
    }
}
