namespace NudgeBot.Core.Answers.Learning;

/// <summary>What a feature of a text is. Each family has the same say in a text whatever the number of its features.</summary>
internal enum FeatureFamily
{
    /// <summary>A stem or two neighbouring ones.</summary>
    Words,

    /// <summary>Three to five neighbouring characters of a word, which a typing error changes only in part.</summary>
    Characters,

    /// <summary>A concept.</summary>
    Concepts,

    /// <summary>Two stems with one or two words between them: "I … him" tells another story than "he … me".</summary>
    DistantPairs,
}
