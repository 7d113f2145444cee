using NudgeBot.Core.Commands.Progress;

namespace NudgeBot.Pictures;

/// <summary>Adds the pictures that go with messages.</summary>
internal static class PicturesSetup
{
    public static IServiceCollection AddPictures(this IServiceCollection services) =>
        services.AddSingleton<IProgressPicture, ProgressPicture>();
}
