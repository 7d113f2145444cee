using NudgeBot.Core.Answers;

namespace NudgeBot.Answers;

/// <summary>Adds the answers.</summary>
internal static class AnswersSetup
{
    public static IServiceCollection AddAnswers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection(AnswerOptions.Section).Get<AnswerOptions>() ?? new AnswerOptions());
        services.AddSingleton<ModelCache>();
        services.AddSingleton<TrainedAnswers>();
        services.AddSingleton<IAnswers>(provider => provider.GetRequiredService<TrainedAnswers>());
        services.AddHostedService<AnswerPreparation>();
        return services;
    }
}
