using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NudgeBot.Core.Delivery;
using NudgeBot.Operations;
using NudgeBot.Platforms.Discord.Receiving;
using NudgeBot.Platforms.Discord.Remembering;
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
        services.AddOptions<DiscordOptions>().Bind(section).PostConfigure(options => Complete(options, configuration));
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
        services.AddSingleton<IDiscordMemory, DiscordMemoryFile>();
        services.AddSingleton<ForumPosts>();
        services.AddSingleton<DiscordSender>();
        services.AddSingleton<DiscordPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<DiscordPlatform>());

        services.AddSingleton<DiscordCommands>();
        services.AddSingleton<DiscordSuggestions>();
        services.AddSingleton<DiscordPresence>();
        services.AddSingleton<DiscordContinuity>();
        services.AddSingleton<PatientConversation>();
        services.AddSingleton<DirectChannels>();
        services.AddSingleton<Discretion>();
        services.AddSingleton<PostingRights>();
        services.AddSingleton<InteractionHandler>();
        services.AddSingleton<DirectMessages>();
        services.AddSingleton<DiscordReceiver>();
        services.AddSingleton<IPlatformReceiver>(provider => provider.GetRequiredService<DiscordReceiver>());
        return services;
    }

    private static void Complete(DiscordOptions options, IConfiguration configuration)
    {
        var isShared = !string.IsNullOrWhiteSpace(configuration["Storage:ConnectionString"]);
        if (isShared && configuration[$"{DiscordOptions.Section}:{nameof(DiscordOptions.ResumesAfterRestart)}"] is null)
        {
            options.ResumesAfterRestart = false;
        }

        if (configuration[$"{DiscordOptions.Section}:{nameof(DiscordOptions.MemoryPath)}"] is null)
        {
            var data = Path.GetDirectoryName(configuration["Storage:Path"] ?? Path.Combine("data", "nudgebot.db"));
            options.MemoryPath = Path.Combine(data ?? "", "discord.json");
        }
    }
}
