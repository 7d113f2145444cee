namespace NudgeBot.Tests.EndToEnd;

/// <summary>
/// A new parent's first week on Telegram, word for word. first-week.en.txt is meant to be read: when the bot's words change, read
/// the new text as a parent would, and put it in the place of the old one.
/// </summary>
public sealed class FirstWeekTests
{
    [Fact]
    public async Task TheFirstWeekReadsAsItWasApproved()
    {
        await using var parent = await ParentOnTelegram.StartAsync("Maya", "en-US", "America/New_York", "2026-10-27 21:40");

        parent.Note("Tuesday evening, the baby is six weeks old");
        await parent.SaysAsync("/start");
        await parent.PressesAsync("Daily at 8:00");
        await parent.PressesAsync("New York");

        parent.Note("Two in the morning");
        await parent.AtAsync("2026-10-28 02:05");
        await parent.SaysAsync("will I spoil her if I pick her up every time she cries?");
        await parent.SaysAsync("I lost my temper and yelled at my toddler, have I ruined everything");
        await parent.PressesAsync("Tell me more");
        await parent.PressesAsync("Helpful");
        await parent.SaysAsync("which formula is best");
        await parent.SaysAsync("thank you");

        parent.Note("Wednesday");
        await parent.AtAsync("2026-10-28 08:00");
        await parent.PressesAsync("I tried it");
        await parent.PressesAsync("Save");
        await parent.PressesAsync("Share");

        parent.Note("Thursday, a busy morning");
        await parent.AtAsync("2026-10-29 08:00");
        await parent.PressesAsync("Not now");
        await parent.AtAsync("2026-10-29 19:30");
        await parent.PressesAsync("More on this");

        parent.Note("Friday, a hard day");
        await parent.AtAsync("2026-10-30 08:00");
        await parent.SaysAsync("/hardweek");
        await parent.PressesAsync("A hard week");
        await parent.SaysAsync("I'm so tired I could cry");

        parent.Note("Saturday, the clocks go back tonight");
        await parent.AtAsync("2026-10-31 08:00");
        await parent.SaysAsync("/next");

        parent.Note("Sunday, at the grandparents' in London");
        await parent.AtAsync("2026-11-01 08:00");
        await parent.SaysAsync("/timezone");
        await parent.PressesAsync("Use where I am");
        await parent.SharesPlaceAsync(51.5, -0.12);
        await parent.PressesAsync("Yes, that is right");
        await parent.SaysAsync("/pause");
        await parent.PressesAsync("One week");
        await parent.SaysAsync("/resume");

        parent.Note("Monday, eight o'clock in London");
        await parent.AtAsync("2026-11-02 03:00");
        await parent.SaysAsync("/why");
        await parent.SaysAsync("/saved");
        await parent.SaysAsync("/forget");
        await parent.PressesAsync("Yes, delete everything");

        await ApprovedAsync("first-week.en.txt", parent.Written);
    }

    private static async Task ApprovedAsync(string name, string written)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NudgeBot.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        var approved = Path.Combine(folder.FullName, "tests", "NudgeBot.Tests", "EndToEnd", name);
        var received = Path.Combine(Path.GetTempPath(), name);
        var expected = File.Exists(approved) ? await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken) : string.Empty;
        if (expected != written)
        {
            await File.WriteAllTextAsync(received, written, TestContext.Current.CancellationToken);
            var (line, was, now) = FirstDifference(expected.Split('\n'), written.Split('\n'));
            Assert.Fail($"The week reads differently from {approved} at line {line}: \"{was}\" is now \"{now}\". All of it is in {received}.");
        }
    }

    private static (int Line, string Was, string Now) FirstDifference(string[] was, string[] now)
    {
        var line = 0;
        while (line < was.Length && line < now.Length && was[line] == now[line])
        {
            line++;
        }

        return (line + 1, was.ElementAtOrDefault(line) ?? string.Empty, now.ElementAtOrDefault(line) ?? string.Empty);
    }
}
