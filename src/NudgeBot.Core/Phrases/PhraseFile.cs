using YamlDotNet.RepresentationModel;

namespace NudgeBot.Core.Phrases;

/// <summary>The phrases of one language as its file gives them: nested keys joined by dots.</summary>
internal sealed class PhraseFile
{
    private PhraseFile(string language, IReadOnlyDictionary<string, string> texts)
    {
        Language = language;
        Texts = texts;
    }

    public string Language { get; }

    public IReadOnlyDictionary<string, string> Texts { get; }

    public static PhraseFile Read(string language, TextReader text)
    {
        var stream = new YamlStream();
        stream.Load(text);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten((YamlMappingNode)stream.Documents[0].RootNode, "", texts);
        return new PhraseFile(language, texts);
    }

    private static void Flatten(YamlMappingNode node, string prefix, Dictionary<string, string> texts)
    {
        foreach (var (key, value) in node.Children)
        {
            var name = prefix + ((YamlScalarNode)key).Value;
            if (value is YamlMappingNode nested)
            {
                Flatten(nested, name + ".", texts);
            }
            else
            {
                texts[name] = ((YamlScalarNode)value).Value ?? "";
            }
        }
    }
}
