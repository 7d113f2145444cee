using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace NudgeBot.Storage.Transfer.Lines;

/// <summary>
/// The fields of one line's object. Asked for a field that is missing or wrong, it gives a default and keeps the first
/// sentence about what to do.
/// </summary>
internal sealed partial class LineFields(JsonElement element, int line)
{
    private readonly List<string> _asked = ["type"];
    private readonly List<LineFields> _inner = [];
    private string? _problem;

    /// <summary>The line's number, from 1.</summary>
    public int Line => line;

    /// <summary>What was wrong first; null when all was well so far.</summary>
    public string? Problem => _problem ?? _inner.Select(fields => fields.Problem).FirstOrDefault(problem => problem is not null);

    /// <summary>Whether all was well so far.</summary>
    public bool AreSound => Problem is null;

    /// <summary>Notes what is wrong with a field.</summary>
    public void Refuse(string sentence) => _problem ??= sentence;

    /// <summary>After all fields were asked for: notes one that nobody asked for, such as a misspelt one.</summary>
    public void RefuseUnknown()
    {
        foreach (var field in element.EnumerateObject())
        {
            if (!_asked.Contains(field.Name))
            {
                Refuse($"there is no field '{field.Name}' here: correct it or leave it out; known are {string.Join(", ", _asked.Distinct())}");
                return;
            }
        }

        foreach (var inner in _inner)
        {
            inner.RefuseUnknown();
        }
    }

    /// <summary>A text that must be there and not empty.</summary>
    public string Required(string name, string example)
    {
        if (Text(name).Value is { Length: > 0 } text)
        {
            return text;
        }

        Refuse($"'{name}' is missing: give it as a text, such as {example}");
        return "";
    }

    /// <summary>A text. A whole number is taken as one, since platforms' ids look like numbers.</summary>
    public Given<string> Text(string name)
    {
        if (!Find(name, out var value))
        {
            return default;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return new(true, null);
            case JsonValueKind.Number when value.TryGetInt64(out var number):
                return new(true, number.ToString(CultureInfo.InvariantCulture));
            case JsonValueKind.String:
                var text = ReadText(value);
                return text is null ? Wrong<string>(name, "contains what is no text: remove characters such as \\u0000") : new(true, text);
            default:
                return Wrong<string>(name, "must be a text in quotes");
        }
    }

    /// <summary>A whole number from <paramref name="least"/> on; null when it is absent.</summary>
    public long? Number(string name, long least = 0, long most = long.MaxValue)
    {
        if (!Find(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse($"'{name}' must be a whole number from {least} to {most}");
        return null;
    }

    /// <summary>True or false; null when it is absent.</summary>
    public bool? Flag(string name)
    {
        if (!Find(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Refuse($"'{name}' must be true or false");
        return null;
    }

    /// <summary>An instant in UTC.</summary>
    public Given<Instant?> At(string name)
    {
        var text = Text(name);
        if (text.Value is not { } written)
        {
            return new(text.IsGiven, null);
        }

        var parsed = InstantPattern.ExtendedIso.Parse(written);
        return parsed.Success
            ? new(true, parsed.Value)
            : Wrong<Instant?>(name, "must be an instant in UTC, such as 2026-11-24T12:00:00Z");
    }

    /// <summary>A date.</summary>
    public Given<LocalDate?> Day(string name)
    {
        var text = Text(name);
        if (text.Value is not { } written)
        {
            return new(text.IsGiven, null);
        }

        var parsed = LocalDatePattern.Iso.Parse(written);
        return parsed.Success ? new(true, parsed.Value) : Wrong<LocalDate?>(name, "must be a date, such as 2026-11-24");
    }

    /// <summary>An instant that must be there.</summary>
    public Instant RequiredAt(string name)
    {
        if (At(name).Value is { } at)
        {
            return at;
        }

        Refuse($"'{name}' is missing: give an instant in UTC, such as 2026-11-24T12:00:00Z");
        return default;
    }

    /// <summary>A UUID; null when it is absent.</summary>
    public Guid? Id(string name)
    {
        if (Text(name).Value is not { } written)
        {
            return null;
        }

        if (Guid.TryParseExact(written, "D", out var id))
        {
            return id;
        }

        Refuse($"'{name}' must be a UUID, such as 0197a5c8-9a52-7c3e-8e1f-3f5d1c2b4a69; it may be left out");
        return null;
    }

    /// <summary>An inner object; empty when it is absent or null.</summary>
    public (bool IsGiven, LineFields? Fields) Object(string name)
    {
        if (!Find(name, out var value))
        {
            return (false, null);
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return (true, null);
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            Refuse($"'{name}' must be an object in braces");
            return (true, null);
        }

        return (true, Inner(value));
    }

    private LineFields Inner(JsonElement value)
    {
        var fields = new LineFields(value, line);
        _inner.Add(fields);
        return fields;
    }

    private bool Find(string name, out JsonElement value)
    {
        _asked.Add(name);
        return element.TryGetProperty(name, out value);
    }

    private Given<T> Wrong<T>(string name, string sentence)
    {
        Refuse($"'{name}' {sentence}");
        return default;
    }

    // PostgreSQL keeps no zero character; half of a surrogate pair is no text anywhere.
    private static string? ReadText(JsonElement value)
    {
        try
        {
            var text = value.GetString()!;
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
