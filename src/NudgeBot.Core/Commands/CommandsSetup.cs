using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Elsewhere;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Commands.Partners;
using NudgeBot.Core.Commands.Schedules;
using NudgeBot.Core.Commands.Settings;
using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules;
using NudgeBot.Core.Schedules.Zones;

namespace NudgeBot.Core.Commands;

/// <summary>Adds the conversation: every command and button of this assembly, found by scanning.</summary>
public static class CommandsSetup
{
    /// <summary>Adds the conversation and what it needs beyond the stores, the guides and the clock.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        var assembly = typeof(CommandsSetup).Assembly;
        foreach (var command in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IChatCommand))))
        {
            services.AddSingleton(command);
            services.AddSingleton(provider => (IChatCommand)provider.GetRequiredService(command));
        }

        foreach (var (button, service, handler) in ButtonRegistration.In(assembly))
        {
            services.TryAddSingleton(handler);
            services.AddSingleton(button);
            services.AddSingleton(service, provider => provider.GetRequiredService(handler));
        }

        foreach (var page in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISettingsPage))))
        {
            services.TryAddSingleton(page);
            services.AddSingleton(provider => (ISettingsPage)provider.GetRequiredService(page));
        }

        foreach (var notice in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(INoticeWords))))
        {
            services.TryAddSingleton(notice);
            services.AddSingleton(provider => (INoticeWords)provider.GetRequiredService(notice));
        }

        foreach (var page in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISchedulePage))))
        {
            services.TryAddSingleton(page);
            services.AddSingleton(provider => (ISchedulePage)provider.GetRequiredService(page));
        }

        services.TryAddSingleton(HistoryRetention.Default);
        services.AddSingleton<PartnerLinks>();
        services.AddSingleton<SettingsPanel>();
        services.AddSingleton<SchedulePanel>();
        services.AddSingleton<ScheduleAnswers>();
        services.AddSingleton<GroupSchedules>();
        services.AddSingleton<ChangeLog>();
        services.AddSingleton<PrivateSetup>();
        services.AddSingleton<OtherChat>();
        services.AddSingleton<ChosenTimes>();
        services.AddSingleton<FloodGate>();
        services.AddSingleton<PhraseLibrary>();
        services.AddSingleton<CommandCatalogue>();
        services.AddSingleton<ButtonRouter>();
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<ChatPresence>();
        services.AddSingleton<IChatArrivals>(provider => provider.GetRequiredService<ChatPresence>());
        services.AddSingleton<ShownNudges>();
        services.AddSingleton<NudgeMessages>();
        services.AddSingleton<INudgeComposer>(provider => provider.GetRequiredService<NudgeMessages>());
        services.AddSingleton<AnswerMessages>();
        services.AddSingleton<HardTimes>();
        services.AddSingleton<HelplineMessages>();
        services.AddSingleton<IShareSearch, ShareSearch>();
        services.AddSingleton<SubscriptionMessages>();
        services.AddSingleton<ZoneQuestion>();
        services.AddSingleton<IClock, ProvidedClock>();
        services.AddSingleton<ZoneSearch>();
        services.AddSingleton<NudgePlanner>();
        services.AddSingleton<IConversation, Conversation>();
        return services;
    }
}
