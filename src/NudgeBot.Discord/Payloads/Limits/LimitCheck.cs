namespace NudgeBot.Discord.Payloads;

/// <summary>
/// Collects what Discord would refuse. Lengths are counted in UTF-16 units, the largest of the counts Discord may use, so a
/// payload that passes here passes there.
/// </summary>
internal sealed partial class LimitCheck
{
    private readonly List<LimitViolation> _found = [];

    public IReadOnlyList<LimitViolation> Found => _found;

    public void Length(string path, string? text, int min, int max)
    {
        if ((text?.Length ?? 0) is var length && (length < min || length > max))
        {
            Report(path, $"has {length} characters; Discord takes {min} to {max}");
        }
    }

    public void OptionalLength(string path, string? text, int max)
    {
        if (text is not null)
        {
            Length(path, text, 0, max);
        }
    }

    public void Count(string path, int count, int min, int max)
    {
        if (count < min || count > max)
        {
            Report(path, $"has {count} entries; Discord takes {min} to {max}");
        }
    }

    public void Report(string path, string problem) => _found.Add(new LimitViolation(path, problem));
}
