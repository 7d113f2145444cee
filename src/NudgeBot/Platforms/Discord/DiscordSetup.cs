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
    /// Adds Discord when the configuration has a token ("Discord:Token"); without one the bot stays off it. Settings that make
    /// no sense stop the start with a sentence each.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DiscordOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DiscordOptions>, DiscordOptionsCheck>());
        services.AddOptions<DiscordOptions>().Bind(section).ValidateOnStart();
        var isOn = !string.IsNullOrWhiteSpace(section[nameof(DiscordOptions.Token)]);
        services.AddSingleton(new PlatformSwitch(
            DiscordPlatform.PlatformName, isOn, "set Discord__Token to a bot token from the Discord developer portal"));
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
