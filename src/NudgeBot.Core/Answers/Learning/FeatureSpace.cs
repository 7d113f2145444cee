namespace NudgeBot.Core.Answers.Learning;

/// <summary>
/// Gives each feature that occurs in at least two training texts a place, and weighs it by how rare it is. Features seen
/// once or never have no place.
/// </summary>
internal sealed class FeatureSpace
{
    private const int FewestTexts = 2;

    private const int Families = 4;
    private const int FamilyBits = 2;
    private const float DistantPairWeight = 0.7f;

    // Hashes are spread evenly, so the features that share these first bits are a handful.
    private const int IndexedBits = 16;

    private readonly ulong[] _keys;
    private readonly int[] _firsts;
    private readonly float[] _rarity;
    private readonly float _conceptWeight;

    private FeatureSpace(ulong[] keys, float[] rarity, float conceptWeight)
    {
        _keys = keys;
        _firsts = FirstsOf(keys);
        _rarity = rarity;
        _conceptWeight = conceptWeight;
    }

    public int Size => _keys.Length;

    /// <summary>The space of some training texts.</summary>
    /// <param name="texts">Their features.</param>
    /// <param name="conceptWeight">How much concepts count beside words and characters, which count 1 each.</param>
    public static FeatureSpace Of(IReadOnlyList<IReadOnlyList<FeatureCount>> texts, float conceptWeight)
    {
        var uses = new Dictionary<ulong, int>();
        foreach (var feature in texts.SelectMany(text => text))
        {
            uses[KeyOf(feature)] = uses.GetValueOrDefault(KeyOf(feature)) + 1;
        }

        var kept = uses.Where(use => use.Value >= FewestTexts).OrderBy(use => use.Key).ToList();
        return new FeatureSpace(
            [.. kept.Select(use => use.Key)],
            [.. kept.Select(use => MathF.Log((1f + texts.Count) / (1f + use.Value)) + 1f)],
            conceptWeight);
    }

    /// <summary>The text as a vector: each family on its own is of fixed length, so a long text has no more say than a short one.</summary>
    public SparseVector Place(IReadOnlyList<FeatureCount> text)
    {
        Span<float> squares = stackalloc float[Families];
        var placed = new List<(int Place, float Value, FeatureFamily Family)>(text.Count);
        foreach (var feature in text)
        {
            if (PlaceOf(KeyOf(feature)) is var place && place >= 0)
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
            values[at] = value * WeightOf(family) / MathF.Sqrt(squares[(int)family]);
        }

        return new SparseVector(indices, values);
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(_conceptWeight);
        writer.WriteArray(_keys);
        writer.WriteArray(_rarity);
    }

    public static FeatureSpace Load(BinaryReader reader)
    {
        var conceptWeight = reader.ReadSingle();
        return new FeatureSpace(reader.ReadArray<ulong>(), reader.ReadArray<float>(), conceptWeight);
    }

    private float WeightOf(FeatureFamily family) => family switch
    {
        FeatureFamily.Concepts => _conceptWeight,
        FeatureFamily.DistantPairs => DistantPairWeight,
        _ => 1f,
    };

    private static ulong KeyOf(FeatureCount feature) =>
        ((ulong)feature.Family << (64 - FamilyBits)) | (feature.Hash >> FamilyBits);

    private static int Bucket(ulong key) => (int)(key >> (64 - IndexedBits));

    // Where the keys of each bucket begin, and at the end their number.
    private static int[] FirstsOf(ulong[] keys)
    {
        var firsts = new int[(1 << IndexedBits) + 1];
        foreach (var key in keys)
        {
            firsts[Bucket(key) + 1]++;
        }

        for (var bucket = 1; bucket < firsts.Length; bucket++)
        {
            firsts[bucket] += firsts[bucket - 1];
        }

        return firsts;
    }

    private int PlaceOf(ulong key)
    {
        var (first, end) = (_firsts[Bucket(key)], _firsts[Bucket(key) + 1]);
        return _keys.AsSpan(first, end - first).BinarySearch(key) is var at && at < 0 ? -1 : first + at;
    }
}
