using System.Text.Json;
using NudgeBot.Testing.Processes;

namespace NudgeBot.Tests.EndToEnd;

/// <summary>What parents type to set their nudges up is short and full of homely words, and none of it is an emergency.</summary>
public sealed class HarmlessWordsTests
{
    private static readonly string[] Words =
    [
        "daily 8am", "weekdays at 7:30 pm", "mon wed fri 20:00", "every other day at 9", "3 times a week", "twice a day at 8 and 20",
        "sat & sun morning", "after bath", "before bath", "after bedtime", "at nap time", "2 weeks", "until 5 january", "until monday",
        "Pune", "Brazil", "Mars", "London", "2 and 5", "8 months", "yes", "no", "thank you", "hello", "later", "stop",
        "Lima", "Buenos Aires", "Guadalajara", "Kochi", "Abuja", "Hyderabad", "Wellington", "Cork", "Killarney", "Tbilisi",
    ];

    [Fact]
    public async Task TimesPlacesAndPleasantriesAreNoDanger()
    {
        using var folder = new TemporaryFolder();
        var questions = folder.File("words.txt");
        await File.WriteAllLinesAsync(questions, Words, TestContext.Current.CancellationToken);
        await BotProcess.LearnAsync();
        await using var asking = BotProcess.Start(new Dictionary<string, string?>(), "ask", "--json", "--file", questions);
        await asking.ExitAsync();

        var answers = asking.Output.Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Words.Length, answers.Count);
        Assert.All(Words.Zip(answers), answer => Assert.Equal((answer.First, false), (answer.First, answer.Second.GetProperty("helplines").GetBoolean())));
    }
}
