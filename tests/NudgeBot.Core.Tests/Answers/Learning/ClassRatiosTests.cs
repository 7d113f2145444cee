using NudgeBot.Core.Answers.Learning;

namespace NudgeBot.Core.Tests.Answers.Learning;

public sealed class ClassRatiosTests
{
    private const int Features = 2;
    private const int Classes = 2;
    private const int Everywhere = 0;
    private const int OnlyInTheSecond = 1;

    private static readonly float[] Ratios = ClassRatios.Of(
        [Example(label: 0, Everywhere), Example(label: 0, Everywhere), Example(label: 1, Everywhere, OnlyInTheSecond), Example(label: 1, Everywhere)],
        Features,
        Classes);

    [Fact]
    public void AFeatureOfOneClassSpeaksForItAndAgainstTheOther()
    {
        Assert.True(Of(OnlyInTheSecond, label: 1) > 0.5f);
        Assert.True(Of(OnlyInTheSecond, label: 0) < -0.5f);
    }

    [Fact]
    public void AFeatureOfAllClassesSaysLittle() => Assert.InRange(Of(Everywhere, label: 1), -0.5f, 0.5f);

    [Fact]
    public void TwoClassesAreEachOthersOpposite() =>
        Assert.Equal(Of(OnlyInTheSecond, label: 1), -Of(OnlyInTheSecond, label: 0), tolerance: 1e-5f);

    private static float Of(int feature, int label) => Ratios[(feature * Row.PaddedLength(Classes)) + label];

    private static LabelledVector Example(int label, params int[] features) =>
        new(new SparseVector(features, [.. features.Select(_ => 1f)]), label);
}
