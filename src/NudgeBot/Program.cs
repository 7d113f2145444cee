using NudgeBot.Answers;
using NudgeBot.CommandLine;
using NudgeBot.Core.Commands;
using NudgeBot.Guides;
using NudgeBot.Jobs;
using NudgeBot.Operations;
using NudgeBot.Pictures;
using NudgeBot.Platforms.Discord;
using NudgeBot.Platforms.Telegram;
using NudgeBot.Platforms.Web;
using NudgeBot.Storage;

namespace NudgeBot;

/// <summary>The bot, room by room.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => Verbs.InvokeAsync(args);

    /// <summary>The whole bot, ready to run.</summary>
    /// <param name="args">Settings as "--Section:Key=value", ahead of the environment.</param>
    /// <param name="time">The clock; null for the system's.</param>
    public static WebApplication Build(string[] args, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.AddDefaults();
        builder.Services
            .AddSingleton(time)
            .AddStorage(builder.Configuration)
            .AddGuides(builder.Configuration)
            .AddAnswers(builder.Configuration)
            .AddConversation()
            .AddPictures()
            .AddWeb(builder.Configuration)
            .AddTelegram(builder.Configuration)
            .AddDiscord(builder.Configuration)
            .AddOperations(builder.Configuration)
            .AddJobs(time);

        var app = builder.Build();
        app.MapWeb();
        app.MapTelegram();
        app.MapDiscord();
        app.MapOperations();
        return app;
    }
}
