using NudgeBot.Core.Answers;

namespace NudgeBot.Benchmarks.Answers;

/// <summary>How often danger is recognised, and how often it is seen where there is none.</summary>
internal sealed class DangerFigures(DangerRecogniser recogniser, HeldOutSet heldOut)
{
    public void Write(Figures figures)
    {
        figures.Section("danger");
        WriteTiers("danger", heldOut.Danger, figures);
        WriteTiers("look-alikes", heldOut.LookAlikes, figures);
        WriteTiers("ordinary", [.. heldOut.Questions.Select(question => question.Text), .. heldOut.NotCovered], figures);
    }

    private void WriteTiers(string name, IReadOnlyList<string> texts, Figures figures)
    {
        var tiers = texts.Select(recogniser.Recognise).ToList();
        figures.Share($"{name}: urgent", tiers.Count(tier => tier == DangerTier.Urgent), tiers.Count);
        figures.Share($"{name}: urgent or concern", tiers.Count(tier => tier != DangerTier.None), tiers.Count);
    }
}
