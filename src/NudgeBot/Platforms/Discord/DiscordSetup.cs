using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NudgeBot.Core.Delivery;
using NudgeBot.Operations;
using NudgeBot.Platforms.Discord.Receiving;
using NudgeBot.Platforms.Discord.Sending;

namespace NudgeBot.Platforms.Discord;

/// <summary>Adds Discord.</summary>
internal static class DiscordSetup
{
    /// <summary>
    /// Adds Discord when the configuration has a token ("Discord:Token"); without one, or with settings that
    /// make no sense, it stays off and the console says why in a sentence.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DiscordOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DiscordOptions>, DiscordOptionsCheck>());
        services.AddOptions<DiscordOptions>().Bind(section);
        var options = section.Get<DiscordOptions>() ?? new DiscordOptions();
        var check = new DiscordOptionsCheck().Validate(null, options);
        var isOn = options.IsOn && !check.Failed;
        services.AddSingleton(new PlatformSwitch(
            DiscordPlatform.PlatformName, isOn, check.FailureMessage ?? "set Discord__Token to a bot token from the Discord developer portal"));
        if (!isOn)
        {
            return services;
        }

        services.AddSingleton<DiscordConnection>();
        services.AddSingleton<DiscordSender>();
        services.AddSingleton<DiscordPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<DiscordPlatform>());

        services.AddSingleton<DiscordCommands>();
        services.AddSingleton<DiscordSuggestions>();
        services.AddSingleton<DiscordPresence>();
        services.AddSingleton<PatientConversation>();
        services.AddSingleton<InteractionHandler>();
        services.AddSingleton<DirectMessages>();
        services.AddSingleton<DiscordReceiver>();
        services.AddSingleton<IPlatformReceiver>(provider => provider.GetRequiredService<DiscordReceiver>());
        return services;
    }
}
