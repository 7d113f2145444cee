namespace NudgeBot.Core.Answers;

/// <summary>From which score on a message counts.</summary>
/// <param name="Concern">From here on it may speak of danger.</param>
/// <param name="Urgent">From here on it very likely does.</param>
internal sealed record DangerThresholds(float Concern, float Urgent)
{
    // Recall comes first; these shares of false alarms are what it may cost, on messages the classifier had not learned from.
    private const double UrgentLookAlikes = 0.072;
    private const double UrgentOrdinary = 0.0115;
    private const double ConcernLookAlikes = 0.3;
    private const double ConcernOrdinary = 0.036;

    /// <summary>The lowest thresholds with no more false alarms than allowed.</summary>
    public static DangerThresholds Fit(IReadOnlyList<float> lookAlikes, IReadOnlyList<float> ordinary)
    {
        float Lowest(double lookAlikeShare, double ordinaryShare) =>
            Math.Max(Above(lookAlikes, lookAlikeShare), Above(ordinary, ordinaryShare));

        var urgent = Lowest(UrgentLookAlikes, UrgentOrdinary);
        return new DangerThresholds(Math.Min(urgent, Lowest(ConcernLookAlikes, ConcernOrdinary)), urgent);
    }

    private static float Above(IReadOnlyList<float> scores, double share) => scores.Count == 0
        ? 0
        : scores.OrderDescending().ElementAt((int)(share * scores.Count)) + 1e-4f;
}
