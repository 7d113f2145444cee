using Microsoft.Extensions.Configuration.Memory;

namespace NudgeBot.Operations;

/// <summary>The settings that hold where the operator gives none.</summary>
internal static class HostDefaults
{
    /// <summary>Where the chat page is when no address is given.</summary>
    public const string Address = "http://localhost:5080";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["urls"] = Address,
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Quartz"] = "Warning",
        // The addresses of requests to Telegram and of interactions hold tokens.
        ["Logging:LogLevel:System.Net.Http"] = "None",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
        // What keeps the bot from starting is said in one sentence by "nudgebot run".
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
    };

    public static void AddDefaults(this WebApplicationBuilder builder)
    {
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = Settings });
        builder.Logging.ClearProviders().AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
        });
        builder.Host.ConfigureHostOptions(options => options.ShutdownTimeout = TimeSpan.FromSeconds(15));
    }
}
