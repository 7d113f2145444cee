namespace NudgeBot.Tests.Architecture;

/// <summary>Who may know whom. Each rule stands beside a control: a dependency that does exist, found in the same way.</summary>
public sealed class RoomTests
{
    public static TheoryData<string> ForbiddenToCore =>
    [
        "Telegram.Bot", "NudgeBot.Discord", "NudgeBot.Platforms", "NudgeBot.Storage", "Quartz", "Dapper", "Npgsql",
        "Microsoft.Data.Sqlite", "Microsoft.AspNetCore", "System.Net", "System.Data",
    ];

    [Theory]
    [MemberData(nameof(ForbiddenToCore))]
    public void CoreKnowsNoPlatformDatabaseOrNetwork(string room) => Assert.Empty(House.Dependencies("NudgeBot.Core", room));

    [Fact]
    public void TheRuleOnCoreFindsADependencyThatIsThere() => Assert.NotEmpty(House.Dependencies("NudgeBot.Core", "NodaTime"));

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.IO.Directory")]
    [InlineData("System.IO.FileInfo")]
    [InlineData("System.IO.FileStream")]
    public void CoreOpensNoFile(string type) => Assert.Empty(UsersOf("NudgeBot.Core", type));

    [Fact]
    public void TheRuleOnFilesFindsWhoOpensThem() => Assert.NotEmpty(UsersOf("NudgeBot.Guides", "System.IO.File"));

    [Fact]
    public void TheDiscordClientKnowsNoNudge() => Assert.Empty(House.Dependencies("NudgeBot.Discord", "NudgeBot.Core"));

    [Theory]
    [InlineData("Telegram.Bot", "NudgeBot.Platforms.Telegram")]
    [InlineData("NudgeBot.Discord", "NudgeBot.Platforms.Discord", "NudgeBot.Discord")]
    [InlineData("Dapper", "NudgeBot.Storage")]
    [InlineData("Npgsql", "NudgeBot.Storage")]
    [InlineData("Microsoft.Data.Sqlite", "NudgeBot.Storage")]
    [InlineData("DbUp", "NudgeBot.Storage")]
    [InlineData("Quartz", "NudgeBot.Jobs")]
    [InlineData("System.CommandLine", "NudgeBot.CommandLine")]
    [InlineData("SkiaSharp", "NudgeBot.Pictures")]
    public void EachLibraryHasOneRoom(string library, params string[] rooms) =>
        Assert.Equal([], House.Dependencies("NudgeBot", library)
            .Where(dependency => !rooms.Append(library).Any(room => dependency.StartsWith(room + ".", StringComparison.Ordinal))));

    [Theory]
    [InlineData("Telegram.Bot", "NudgeBot.Platforms.Telegram")]
    [InlineData("Dapper", "NudgeBot.Storage")]
    [InlineData("Quartz", "NudgeBot.Jobs")]
    public void TheRuleOnLibrariesFindsThemInTheirRoom(string library, string room) =>
        Assert.NotEmpty(House.Dependencies(room, library));

    [Theory]
    [InlineData("NudgeBot.Platforms.Telegram", "NudgeBot.Platforms.Web")]
    [InlineData("NudgeBot.Platforms.Telegram", "NudgeBot.Platforms.Discord")]
    [InlineData("NudgeBot.Platforms.Web", "NudgeBot.Platforms.Telegram")]
    [InlineData("NudgeBot.Platforms.Web", "NudgeBot.Platforms.Discord")]
    [InlineData("NudgeBot.Platforms.Discord", "NudgeBot.Platforms.Telegram")]
    [InlineData("NudgeBot.Platforms.Discord", "NudgeBot.Platforms.Web")]
    public void PlatformsDoNotKnowOneAnother(string one, string other) => Assert.Empty(House.Dependencies(one, other));

    [Theory]
    [InlineData("NudgeBot.Platforms")]
    [InlineData("NudgeBot.Jobs")]
    [InlineData("NudgeBot.Guides")]
    [InlineData("NudgeBot.Answers")]
    public void DataIsReachedThroughThePortsOfCore(string room) => Assert.Empty(House.Dependencies(room, "NudgeBot.Storage"));

    [Fact]
    public void TheRuleOnDataFindsWhoKnowsTheStorage() => Assert.NotEmpty(House.Dependencies("NudgeBot.Storage", "NudgeBot.Core"));

    private static IEnumerable<string> UsersOf(string room, string type) => House.TypesIn(room)
        .Where(user => user.Dependencies.Any(dependency => dependency.Target.FullName == type))
        .Select(user => user.FullName);
}
