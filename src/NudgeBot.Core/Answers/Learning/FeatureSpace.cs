namespace NudgeBot.Core.Answers.Learning;

/// <summary>
/// Gives each feature that occurs in at least two training texts a place, and weighs it by how rare it is. Features seen
/// once or never have no place.
/// </summary>
internal sealed class FeatureSpace
{
    private const int FewestTexts = 2;

    private const int Families = 3;

    private readonly Dictionary<(ulong Hash, FeatureFamily Family), int> _places;
    private readonly float[] _rarity;
    private readonly float _conceptWeight;

    private FeatureSpace(Dictionary<(ulong, FeatureFamily), int> places, float[] rarity, float conceptWeight)
    {
        _places = places;
        _rarity = rarity;
        _conceptWeight = conceptWeight;
    }

    public int Size => _rarity.Length;

    /// <summary>The space of some training texts.</summary>
    /// <param name="texts">Their features.</param>
    /// <param name="conceptWeight">How much concepts count beside words and characters, which count 1 each.</param>
    public static FeatureSpace Of(IReadOnlyList<IReadOnlyList<FeatureCount>> texts, float conceptWeight)
    {
        var uses = new Dictionary<(ulong, FeatureFamily), int>();
        foreach (var feature in texts.SelectMany(text => text))
        {
            uses[(feature.Hash, feature.Family)] = uses.GetValueOrDefault((feature.Hash, feature.Family)) + 1;
        }

        var kept = uses.Where(use => use.Value >= FewestTexts).OrderBy(use => use.Key).ToList();
        var places = new Dictionary<(ulong, FeatureFamily), int>(kept.Count);
        foreach (var (key, _) in kept)
        {
            places[key] = places.Count;
        }

        return new FeatureSpace(places, [.. kept.Select(use => MathF.Log((1f + texts.Count) / (1f + use.Value)) + 1f)], conceptWeight);
    }

    /// <summary>The text as a vector: each family on its own is of fixed length, so a long text has no more say than a short one.</summary>
    public SparseVector Place(IReadOnlyList<FeatureCount> text)
    {
        Span<float> squares = stackalloc float[Families];
        var placed = new List<(int Place, float Value, FeatureFamily Family)>(text.Count);
        foreach (var feature in text)
        {
            if (_places.TryGetValue((feature.Hash, feature.Family), out var place))
            {
                var value = (1f + MathF.Log(feature.Count)) * _rarity[place];
                squares[(int)feature.Family] += value * value;
                placed.Add((place, value, feature.Family));
            }
        }

        placed.Sort((one, other) => one.Place.CompareTo(other.Place));
        var indices = new int[placed.Count];
        var values = new float[placed.Count];
        for (var at = 0; at < placed.Count; at++)
        {
            var (place, value, family) = placed[at];
            indices[at] = place;
            values[at] = value * (family == FeatureFamily.Concepts ? _conceptWeight : 1f) / MathF.Sqrt(squares[(int)family]);
        }

        return new SparseVector(indices, values);
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(_conceptWeight);
        writer.Write(_rarity.Length);
        foreach (var ((hash, family), place) in _places.OrderBy(pair => pair.Value))
        {
            writer.Write(hash);
            writer.Write((byte)family);
            writer.Write(_rarity[place]);
        }
    }

    public static FeatureSpace Load(BinaryReader reader)
    {
        var conceptWeight = reader.ReadSingle();
        var size = reader.ReadInt32();
        var places = new Dictionary<(ulong, FeatureFamily), int>(size);
        var rarity = new float[size];
        for (var place = 0; place < size; place++)
        {
            places[(reader.ReadUInt64(), (FeatureFamily)reader.ReadByte())] = place;
            rarity[place] = reader.ReadSingle();
        }

        return new FeatureSpace(places, rarity, conceptWeight);
    }
}
