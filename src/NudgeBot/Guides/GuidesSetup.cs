using NudgeBot.Core.Guides;

namespace NudgeBot.Guides;

/// <summary>Adds the guides.</summary>
internal static class GuidesSetup
{
    public static IServiceCollection AddGuides(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(GuideOptions.Section).Get<GuideOptions>() ?? new GuideOptions();
        services.AddSingleton(new GuideFolder(options.Folder));
        services.AddSingleton<IGuideLibrary, GuideLibrary>();
        return services;
    }
}
