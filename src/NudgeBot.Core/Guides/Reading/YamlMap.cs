using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NudgeBot.Core.Guides.Reading;

/// <summary>A YAML mapping that knows its file and lines, and reports what is missing or of the wrong kind.</summary>
internal sealed class YamlMap
{
    private readonly string _file;
    private readonly long _firstLine;
    private readonly YamlMappingNode _node;
    private readonly Problems _problems;

    private YamlMap(YamlMappingNode node, string file, long firstLine, Problems problems)
    {
        _node = node;
        _file = file;
        _firstLine = firstLine;
        _problems = problems;
    }

    public long Line => LineOf(_node);

    public IEnumerable<string> Keys => _node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>Reads a whole text; null, with a problem, when it is not a mapping.</summary>
    public static YamlMap? Parse(string text, string file, long firstLine, Problems problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..])
            {
                return new YamlMap(root, file, firstLine, problems);
            }

            problems.Add(file, firstLine, "There are no 'key: value' lines here.", "Write them as in the other files of the guide.");
        }
        catch (YamlException error)
        {
            problems.Add(
                file, firstLine + error.Start.Line - 1, $"This is not YAML: {FirstSentence(error.Message)}", "Check quotes, colons and indentation.");
        }

        return null;
    }

    public bool Has(string key) => Find(key) is not null;

    public long LineOf(string key) => Find(key) is { } node ? LineOf(node) : Line;

    /// <summary>A text that must be there; null, with a problem, when it is not.</summary>
    public string? Text(string key)
    {
        if (Find(key) is YamlScalarNode { Value.Length: > 0 } scalar)
        {
            return scalar.Value;
        }

        Report(key, $"'{key}' is missing or empty.", $"Add '{key}: …'.");
        return null;
    }

    public string? OptionalText(string key) => Has(key) ? Text(key) : null;

    public int? Number(string key)
    {
        var text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Report(key, $"'{key}' is not a whole number: '{text}'.", "Write digits only.");
        return null;
    }

    public bool Flag(string key)
    {
        if (!Has(key))
        {
            return false;
        }

        var text = Text(key);
        if (text is "true" or "false")
        {
            return text == "true";
        }

        Report(key, $"'{key}' is '{text}'.", "Write true or false.");
        return false;
    }

    /// <summary>A list of texts with their lines; empty when the key is absent.</summary>
    public IReadOnlyList<(string Text, long Line)> List(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode sequence:
                return [.. sequence.OfType<YamlScalarNode>().Select(item => (item.Value ?? "", LineOf(item)))];
            default:
                Report(key, $"'{key}' is not a list.", $"Write '{key}: [one, two]'.");
                return [];
        }
    }

    public IEnumerable<YamlMap> Maps(string key) => Find(key) is YamlSequenceNode sequence
        ? sequence.OfType<YamlMappingNode>().Select(Wrap)
        : [];

    public YamlMap? Map(string key) => Find(key) is YamlMappingNode map ? Wrap(map) : null;

    /// <summary>A text in several languages: a mapping of language to text.</summary>
    public Translated? Translated(string key, string original)
    {
        var map = Map(key);
        if (map is null || !map.Has(original))
        {
            Report(key, $"'{key}' has no text in '{original}'.", $"Write '{key}: {{{original}: …}}'.");
            return null;
        }

        return new Translated(original, map.Keys.ToDictionary(language => language, language => map.Text(language) ?? ""));
    }

    public void Report(string key, string what, string mend) => _problems.Add(_file, LineOf(key), what, mend);

    /// <summary>Reports every key that is not among those that may be there.</summary>
    public void AllowOnly(params string[] keys)
    {
        foreach (var key in Keys.Except(keys, StringComparer.Ordinal))
        {
            Report(key, $"'{key}' is not known here.", $"Use one of: {string.Join(", ", keys)}.");
        }
    }

    private static string FirstSentence(string message) => message.Split('\n')[0].TrimEnd('.') + ".";

    private YamlNode? Find(string key) => _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private YamlMap Wrap(YamlMappingNode node) => new(node, _file, _firstLine, _problems);

    private long LineOf(YamlNode node) => _firstLine + node.Start.Line - 1;
}
