using System.Text.Json;

namespace NudgeBot.Storage.Transfer.Lines;

internal sealed partial class LineFields
{
    /// <summary>A text, or a list of texts joined by commas.</summary>
    public Given<string> Joined(string name) =>
        Find(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? new(true, string.Join(',', Texts(name).Value ?? []))
            : Text(name);

    /// <summary>A list of texts.</summary>
    public Given<IReadOnlyList<string>> Texts(string name)
    {
        if (!Find(name, out var value))
        {
            return default;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return new(true, null);
        }

        var texts = value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? ReadText(item) : null).ToList()
            : [null];
        return texts.Contains(null) ? Wrong<IReadOnlyList<string>>(name, "must be a list of texts") : new(true, texts!);
    }

    /// <summary>A list of whole numbers from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public Given<IReadOnlyList<int>> Numbers(string name, int least, int most)
    {
        if (!Find(name, out var value))
        {
            return default;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return new(true, null);
        }

        var numbers = new List<int>();
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var number) && number >= least && number <= most)
                {
                    numbers.Add(number);
                }
            }

            if (numbers.Count == value.GetArrayLength())
            {
                return new(true, numbers);
            }
        }

        return Wrong<IReadOnlyList<int>>(name, $"must be a list of whole numbers from {least} to {most}");
    }

    /// <summary>A list of inner objects, or one alone.</summary>
    public Given<IReadOnlyList<LineFields>> Objects(string name)
    {
        if (!Find(name, out var value))
        {
            return default;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return new(true, null);
        }

        List<JsonElement> objects = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        return objects.TrueForAll(one => one.ValueKind == JsonValueKind.Object)
            ? new(true, [.. objects.Select(Inner)])
            : Wrong<IReadOnlyList<LineFields>>(name, "must be a list of objects in braces");
    }
}
