using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NudgeBot.Core.Delivery;
using NudgeBot.Operations;

namespace NudgeBot.Platforms.Web;

/// <summary>Adds the chat page to the bot.</summary>
internal static class WebSetup
{
    /// <summary>
    /// Adds the web platform, set by the section "Web" (<see cref="WebOptions"/>). It needs an IMailboxStore and an IConversation.
    /// </summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(WebOptions.Section);
        services.AddOptions<WebOptions>().Bind(section);
        var isOn = section.GetValue(nameof(WebOptions.Enabled), new WebOptions().Enabled);
        services.AddSingleton(new PlatformSwitch(WebPlatform.PlatformName, isOn, "set Web__Enabled=true"));
        if (!isOn)
        {
            return services;
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddMemoryCache();
        services.AddSingleton<OpenPages>();
        services.AddSingleton<RecentPosts>();
        services.AddSingleton<WebMailbox>();
        services.AddSingleton<WebReplies>();
        services.AddSingleton<MessageStream>();
        services.AddSingleton<WebUpdates>();
        services.AddSingleton<WebPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<WebPlatform>());
        return services;
    }

    /// <summary>Serves the page at "/" and its endpoints under "/chat", unless the options say not to.</summary>
    public static WebApplication MapWeb(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Enabled)
        {
            return app;
        }

        app.UseWhen(
            context => !context.Request.Path.HasValue || context.Request.Path == "/" || context.Request.Path.StartsWithSegments("/chat"),
            branch => branch.Use(next => context => SecurityHeaders.AddAsync(context, next)));
        PageFiles.Map(app);
        app.Services.GetRequiredService<WebUpdates>().Map(app);
        return app;
    }
}
