using System.CommandLine;

namespace NudgeBot.CommandLine;

/// <summary>"nudgebot health": whether the bot on this machine is ready, for containers without a shell.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        var address = new Option<string?>("--url") { Description = "Where the bot is (default: where ASPNETCORE_URLS says)." };
        var verb = new Command("health", "Ask the running bot whether it is ready; exits with 0 when it is.") { address };
        verb.SetAction((parsed, cancellationToken) => AskAsync(parsed.GetValue(address), cancellationToken));
        return verb;
    }

    private static async Task<int> AskAsync(string? address, CancellationToken cancellationToken)
    {
        var given = address ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS")?.Split(';')[0] ?? NudgeBot.Operations.HostDefaults.Address;
        var local = given.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal);
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(new Uri(local), "/health/ready"), cancellationToken);
            Console.WriteLine(answer.IsSuccessStatusCode ? "ready" : "not ready");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            Console.WriteLine($"no answer from {local}");
            return 1;
        }
    }
}
