using NudgeBot.Benchmarks.Answers;

return args switch
{
    ["answers", var guide, var danger, var heldOut] => AnswerEvaluation.Run(guide, danger, heldOut, Console.Out),
    ["answers"] => AnswerEvaluation.Run("nudges/secure-attachment", "nudges/danger/en", "tests/NudgeBot.Benchmarks/HeldOut/en", Console.Out),
    _ => Explain(),
};

static int Explain()
{
    Console.Error.WriteLine("Name what to measure: answers [GUIDE-FOLDER DANGER-FOLDER HELD-OUT-FOLDER]");
    return 2;
}
