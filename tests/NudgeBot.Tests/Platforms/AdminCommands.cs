namespace NudgeBot.Tests.Platforms;

/// <summary>The commands of admins, and what each says where nothing has been chosen yet.</summary>
internal static class AdminCommands
{
    public const string Refusal = "Only admins can change this here.";

    public static IReadOnlyDictionary<string, string> Answers { get; } = new Dictionary<string, string>
    {
        ["subscribe"] = "How often would you like a nudge?",
        ["unsubscribe"] = "There are no nudges to stop here.",
        ["pause"] = "There are no nudges here at the moment.",
        ["resume"] = "There are no nudges here at the moment.",
        ["schedule"] = "This chat has no schedule yet.",
        ["settings"] = "Your settings",
        ["timezone"] = "Where are you?",
        ["language"] = "Which language would you like?",
        ["history"] = "Nothing has been changed here yet.",
        ["export"] = "Here is everything I keep about this chat.",
        ["forget"] = "Delete everything about this chat",
    };

    /// <summary>Those whose answer is for the person's eyes and has no buttons, so that it goes to their private chat.</summary>
    public static IReadOnlyList<string> AnsweredAlone { get; } = ["history", "export"];

    public static TheoryData<string, TWho> Matrix<TWho>()
        where TWho : struct, Enum
    {
        var matrix = new TheoryData<string, TWho>();
        foreach (var command in Answers.Keys)
        {
            foreach (var who in Enum.GetValues<TWho>())
            {
                matrix.Add(command, who);
            }
        }

        return matrix;
    }
}
