namespace NudgeBot.Core.Answers;

/// <summary>
/// Recognises messages that speak of danger: a child being hurt, a parent about to hurt, self-harm, suicide, a medical
/// emergency. The same message gives the same tier; safe to use from any number of threads.
/// </summary>
/// <param name="model">What was learned in the person's language.</param>
public sealed class DangerRecogniser(DangerModel model)
{
    /// <summary>How much a message speaks of danger.</summary>
    /// <param name="message">Any text at all; of a long one the first 4,096 characters are read.</param>
    public DangerTier Recognise(string message)
    {
        var text = model.Vectors.Place(message);
        if (text.SaysNothing)
        {
            return DangerTier.None;
        }

        var score = model.Evidence.Score(text.Reading, model.Classifier.Scores(text.Vector));
        return score >= model.Thresholds.Urgent ? DangerTier.Urgent
            : score >= model.Thresholds.Concern ? DangerTier.Concern
            : DangerTier.None;
    }
}
