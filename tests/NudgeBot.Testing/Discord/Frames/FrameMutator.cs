namespace NudgeBot.Testing.Discord;

/// <summary>Damages bytes in the ways that find faults in JSON readers; the same seed gives the same damage.</summary>
public sealed class FrameMutator(int seed)
{
    private static readonly byte[][] Pieces =
    [
        .. new[] { "null", "{}", "[]", "\"\"", "-1", "1e999", "99999999999999999999", "0.5", "true", "\"\\ud800\"", "\"x\"", "{\"a\":", "}", "]", ",", ":", "\"" }
            .Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF], [0xC3, 0x28], [0x00],
    ];

    private readonly Random _random = new(seed);

    /// <summary>The bytes with one to three damages.</summary>
    public byte[] Mutate(byte[] original)
    {
        var bytes = original.ToList();
        for (var damages = _random.Next(1, 4); damages > 0 && bytes.Count > 0; damages--)
        {
            Damage(bytes);
        }

        return [.. bytes];
    }

    private void Damage(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count);
        switch (_random.Next(6))
        {
            case 0:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(_random.Next(1, 20), bytes.Count - at));
                break;
            case 2:
                bytes.InsertRange(at, Pieces[_random.Next(Pieces.Length)]);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(_random.Next(1, 30), bytes.Count - at)));
                break;
            default:
                ReplaceValue(bytes, at);
                break;
        }
    }

    // Replacing a whole value keeps the frame well formed, so that the damage reaches the readers behind the parser.
    private void ReplaceValue(List<byte> bytes, int near)
    {
        var start = bytes.IndexOf((byte)':', near) + 1;
        if (start == 0)
        {
            return;
        }

        var end = start;
        var isText = end < bytes.Count && bytes[end] == '"';
        do
        {
            end++;
        }
        while (end < bytes.Count && (isText ? bytes[end] != '"' : bytes[end] is not ((byte)',' or (byte)'}' or (byte)']')));

        bytes.RemoveRange(start, Math.Min(end + (isText ? 1 : 0), bytes.Count) - start);
        bytes.InsertRange(start, Pieces[_random.Next(11)]);
    }
}
