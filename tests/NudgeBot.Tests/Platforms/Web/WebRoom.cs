using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

/// <summary>The web room alone, served by a real server on a free port over fakes of its neighbours.</summary>
internal sealed class WebRoom : IAsyncDisposable
{
    private readonly WebApplication _app;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private WebRoom(WebApplication app, InMemoryMailbox mailbox, ScriptedConversation conversation, RecordedLog log)
    {
        _app = app;
        Mailbox = mailbox;
        Conversation = conversation;
        Log = log;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public InMemoryMailbox Mailbox { get; }

    public ScriptedConversation Conversation { get; }

    public RecordedLog Log { get; }

    public IServiceProvider Services => _app.Services;

    public WebPlatform Platform => Services.GetRequiredService<WebPlatform>();

    public static async Task<WebRoom> OpenAsync(
        InMemoryMailbox? mailbox = null,
        ScriptedConversation? conversation = null,
        TimeProvider? time = null,
        int port = 0,
        params (string Key, string Value)[] settings)
    {
        mailbox ??= new InMemoryMailbox();
        conversation ??= new ScriptedConversation();
        var log = new RecordedLog();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { WebRootPath = FindWebRoot() });
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<IMailboxStore>(mailbox);
        builder.Services.AddSingleton<IConversation>(conversation);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddWeb(builder.Configuration);
        var app = builder.Build();
        app.MapWeb();
        await app.StartAsync(Cancel);
        return new WebRoom(app, mailbox, conversation, log);
    }

    /// <summary>A browser that has opened the page, without drawing it.</summary>
    public async Task<PageClient> VisitAsync()
    {
        var client = Stranger();
        (await client.Http.GetAsync("/", Cancel)).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>A browser that has not opened the page.</summary>
    public PageClient Stranger() => new(Address);

    /// <summary>Stops the bot in good order.</summary>
    public Task StopAsync() => _app.StopAsync(Cancel);

    /// <summary>Sends a message to every page that has a mailbox.</summary>
    public async Task PushAsync(Message message)
    {
        foreach (var place in Mailbox.Places)
        {
            var outcome = await Platform.SendAsync(place, message, Guid.NewGuid(), Cancel);
            Assert.IsType<SendOutcome.Sent>(outcome);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static string FindWebRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NudgeBot.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("NudgeBot.sln"), "src", "NudgeBot", "wwwroot");
    }
}
