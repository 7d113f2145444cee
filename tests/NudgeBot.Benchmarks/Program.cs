using NudgeBot.Benchmarks.Answers;
using NudgeBot.Benchmarks.Delivery;
using NudgeBot.Benchmarks.Discord;
using NudgeBot.Benchmarks.Kills;
using NudgeBot.Benchmarks.Storage;

return args switch
{
    ["answers", var guide, var danger, var heldOut] => AnswerEvaluation.Run(guide, danger, heldOut, Console.Out),
    ["answers"] => AnswerEvaluation.Run("nudges/secure-attachment", "nudges/danger/en", "tests/NudgeBot.Benchmarks/HeldOut/en", Console.Out),
    ["storage", .. var rest] => await StorageRates.RunAsync(rest),
    ["planning", .. var rest] => await PlanningRun.RunAsync(rest),
    ["delivery", .. var rest] => await DeliveryRun.RunAsync(rest),
    ["fuzz", .. var rest] => FrameFuzz.Run(rest, Console.Out),
    ["interactions", .. var rest] => await InteractionRates.RunAsync(rest, Console.Out),
    ["kills", .. var rest] => await KillRun.RunAsync(rest),
    _ => Explain(),
};

static int Explain()
{
    Console.Error.WriteLine("""
        Name what to measure:
          answers [GUIDE-FOLDER DANGER-FOLDER HELD-OUT-FOLDER]
          storage sqlite|postgres [SCHEDULES] [BATCH]
          planning [SCHEDULES] [DUE] [--store sqlite|postgres]
          delivery telegram|discord [COUNT] [--store sqlite|postgres] [--unlimited] [--others N]
          fuzz [--frames N] [--seed N]
          kills telegram|discord [COUNT] [--times N] [--store sqlite|postgres] [--unlimited]
          interactions [PER-SECOND] [SECONDS]
        """);
    return 2;
}
