using NudgeBot.Testing.Processes;

namespace NudgeBot.Tests.EndToEnd;

/// <summary>"nudgebot export" and "nudgebot import" as an operator runs them; what they carry is TransferTests' matter.</summary>
public sealed class TransferVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AnExportSaysHowMuchItWroteAndWhere()
    {
        await ImportAsync("here.db");

        await using var export = await RunAsync("here.db", "export", _folder.File("all.jsonl"));

        Assert.Equal(0, export.ExitCode);
        Assert.Contains($"2 records are in {_folder.File("all.jsonl")}", export.Output);
    }

    [Fact]
    public async Task WhatIsExportedIsImportedElsewhere()
    {
        await ImportAsync("here.db");
        await using var export = await RunAsync("here.db", "export", _folder.File("all.jsonl"));

        await using var import = await RunAsync("there.db", "import", _folder.File("all.jsonl"));

        Assert.Equal(0, import.ExitCode);
        Assert.Contains("2 records imported.", import.Output);
    }

    [Fact]
    public async Task AnExportThatFailsLeavesNoFile()
    {
        await using var export = await RunAsync("nothing.db", "export", _folder.File("all.jsonl"));

        Assert.Equal(1, export.ExitCode);
        Assert.Contains(export.Output, line => line.StartsWith("The export failed: There is no database", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task AnExportThatFailsLeavesTheOneBeforeIt()
    {
        await File.WriteAllTextAsync(_folder.File("all.jsonl"), "as it was", TestContext.Current.CancellationToken);

        await using var export = await RunAsync("nothing.db", "export", _folder.File("all.jsonl"));

        Assert.Equal("as it was", await File.ReadAllTextAsync(_folder.File("all.jsonl"), TestContext.Current.CancellationToken));
    }

    private async Task ImportAsync(string store)
    {
        await File.WriteAllTextAsync(
            _folder.File("some.jsonl"),
            """
            {"type":"chat","platform":"telegram","address":"123"}
            {"type":"schedule","platform":"telegram","address":"123","days":"daily","times":"08:00","zone":"Asia/Kolkata"}
            """,
            TestContext.Current.CancellationToken);
        await using var import = await RunAsync(store, "import", _folder.File("some.jsonl"));
        Assert.Equal(0, import.ExitCode);
    }

    private async Task<BotProcess> RunAsync(string store, params string[] words)
    {
        var verb = BotProcess.Start(new Dictionary<string, string?> { ["Storage__Path"] = _folder.File(store) }, words);
        await verb.ExitAsync();
        return verb;
    }
}
