namespace NudgeBot.Testing.Telegram;

/// <summary>Holds the fake itself to the documentation: its results, the updates among them.</summary>
internal sealed class AnswerCheck(BotApiSpecification? specification)
{
    private readonly ValueCheck? _values = specification is null ? null : new ValueCheck(specification, absentIsFalse: false);

    public IEnumerable<ContractViolation> Check(string method, BotApiAnswer? answer) =>
        _values is null || answer is not { IsOk: true } || specification!.Method(method) is null
            ? []
            : _values.Problems("result", answer.Body["result"], specification.Result(method), [])
                .Select(problem => new ContractViolation(method, problem));
}
