using Microsoft.AspNetCore.Http;

namespace NudgeBot.Testing.Telegram;

/// <summary>The way of one request: token, arguments, contract, faults, method, answer.</summary>
internal sealed class RequestPipeline(
    FakeTelegramOptions options,
    MethodTable methods,
    IBotApiContract contract,
    AnswerCheck answers,
    FaultPlan faults,
    RequestLog log,
    Lock gate)
{
    private string? _revokedToken;

    /// <summary>From now on the token is unknown.</summary>
    public void RevokeToken() => _revokedToken = options.Token;

    public void AcceptToken() => _revokedToken = null;

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            var method = MethodOf(context.Request.Path.Value ?? "");
            var request = await RequestBody.ReadAsync(context, method);
            await HandleAsync(context, request);
        }
        catch (BotApiRefusal refusal)
        {
            await AnswerWriter.WriteAsync(context, BotApiAnswer.Refused(refusal));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task HandleAsync(HttpContext context, BotApiRequest request)
    {
        ScriptedFault? scripted;
        lock (gate)
        {
            log.AddViolations(contract.Check(request));
            scripted = faults.For(request);
        }

        if (scripted is null)
        {
            var answer = await CallAsync(request);
            log.Add(request, answer);
            await AnswerWriter.WriteAsync(context, answer);
            return;
        }

        await HandleAsync(context, request, scripted);
    }

    private async Task HandleAsync(HttpContext context, BotApiRequest request, ScriptedFault scripted)
    {
        var fault = scripted.Fault;
        if (fault is { Effect: FaultEffect.Hold, IsAccepted: false })
        {
            await scripted.Released.WaitAsync(context.RequestAborted);
        }

        var isCarriedOut = fault.IsAccepted || fault.Effect == FaultEffect.Hold;
        var answer = isCarriedOut ? await CallAsync(request) : null;
        log.Add(request, answer, fault);
        switch (fault.Effect)
        {
            case FaultEffect.Refusal:
                var refusal = new BotApiRefusal(fault.Status, fault.Body, fault.RetryAfter);
                await AnswerWriter.WriteAsync(context, BotApiAnswer.Refused(refusal));
                break;
            case FaultEffect.Page:
                await AnswerWriter.WriteAsync(context, fault.Status, fault.Status == 200 ? "application/json" : "text/html", fault.Body);
                break;
            case FaultEffect.Reset:
                AnswerWriter.Reset(context);
                break;
            case FaultEffect.Hold:
                await scripted.Released.WaitAsync(context.RequestAborted);
                await AnswerWriter.WriteAsync(context, answer!);
                break;
            case FaultEffect.Late:
                await Task.Delay(fault.Delay, options.Time, context.RequestAborted);
                await AnswerWriter.WriteAsync(context, answer!);
                break;
            default:
                await AnswerWriter.WriteHaltingAsync(context, answer!, fault.Delay, options.Time);
                break;
        }
    }

    private async Task<BotApiAnswer> CallAsync(BotApiRequest request)
    {
        var answer = await methods.CallAsync(request);
        if (options.ChecksAnswers)
        {
            log.AddAnswerViolations(answers.Check(request.Method, answer));
        }

        return answer;
    }

    private string MethodOf(string path)
    {
        const string Prefix = "/bot";
        var slash = path.Length > Prefix.Length ? path.IndexOf('/', Prefix.Length) : -1;
        if (!path.StartsWith(Prefix, StringComparison.Ordinal) || slash < 0)
        {
            throw new BotApiRefusal(404, "Not Found");
        }

        var token = path[Prefix.Length..slash];
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !token[..colon].All(char.IsAsciiDigit))
        {
            throw new BotApiRefusal(404, "Not Found");
        }

        return token == options.Token && token != _revokedToken
            ? path[(slash + 1)..]
            : throw new BotApiRefusal(401, "Unauthorized");
    }
}
