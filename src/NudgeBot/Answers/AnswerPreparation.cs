using System.Diagnostics;

namespace NudgeBot.Answers;

/// <summary>Learns from the guides while the bot starts, so that the first question need not wait for it.</summary>
internal sealed class AnswerPreparation(TrainedAnswers answers, ILogger<AnswerPreparation> logger) : BackgroundService
{
    // Shorter than this, it was loaded from the cache and not worth a line.
    private static readonly TimeSpan WorthALine = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Yield();
            var started = Stopwatch.GetTimestamp();
            await answers.PrepareAsync(stoppingToken);
            var took = Stopwatch.GetElapsedTime(started);
            if (took > WorthALine)
            {
                logger.LogInformation("Learned from the guides in {Seconds:0.0} s.", took.TotalSeconds);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Learning goes on with the next start.
        }
        catch (Exception error)
        {
            logger.LogError(error, "The answers could not be prepared; questions are tried again when they are asked.");
        }
    }
}
