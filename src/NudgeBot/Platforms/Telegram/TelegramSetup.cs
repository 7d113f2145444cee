using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Delivery;
using NudgeBot.Operations;
using NudgeBot.Platforms.Telegram.Receiving;
using NudgeBot.Platforms.Telegram.Receiving.Webhooks;
using NudgeBot.Platforms.Telegram.Sending;

namespace NudgeBot.Platforms.Telegram;

/// <summary>Adds Telegram.</summary>
internal static class TelegramSetup
{
    /// <summary>
    /// Adds Telegram when the configuration has a token ("Telegram:Token"); without one, or with settings that
    /// make no sense, it stays off and the console says why in a sentence.
    /// </summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelegramOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TelegramHealth>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TelegramOptions>, TelegramOptionsCheck>());
        services.AddOptions<TelegramOptions>().Bind(section);
        var options = section.Get<TelegramOptions>() ?? new TelegramOptions();
        var check = new TelegramOptionsCheck().Validate(null, options);
        var isOn = options.IsOn && !check.Failed;
        services.AddSingleton(new PlatformSwitch(
            TelegramPlatform.PlatformName, isOn, check.FailureMessage ?? "set Telegram__Token to a token from @BotFather"));
        if (!isOn)
        {
            return services;
        }

        services.AddSingleton<TelegramConnection>();
        services.AddSingleton<RefusalWatch>();
        services.AddSingleton<TelegramOutcomes>();
        services.AddSingleton<TelegramSender>();
        services.AddSingleton<TelegramLinks>();
        services.AddSingleton<IDeepLinks>(provider => provider.GetRequiredService<TelegramLinks>());
        services.AddSingleton<TelegramPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<TelegramPlatform>());

        services.AddSingleton<TelegramAdmins>();
        services.AddSingleton<IChatRights>(provider => provider.GetRequiredService<TelegramAdmins>());
        services.AddSingleton<IChannelDirectory, TelegramChannels>();
        services.AddSingleton<TelegramMenus>();
        services.AddSingleton<TelegramPolling>();
        services.AddSingleton<TelegramWebhookSecret>();
        services.AddSingleton<TelegramWebhook>();
        services.AddSingleton<TelegramPosts>();
        services.AddSingleton<UpdateSource>();
        services.AddSingleton<InlineAnswers>();
        services.AddSingleton<TelegramReplies>();
        services.AddSingleton<HandlingRetries>();
        services.AddSingleton<PatientInbox>();
        services.AddSingleton<UpdateHandler>();
        services.AddSingleton<TelegramReceiver>();
        services.AddSingleton<IPlatformReceiver>(provider => provider.GetRequiredService<TelegramReceiver>());
        return services;
    }
}
