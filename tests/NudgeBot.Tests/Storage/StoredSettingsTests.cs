using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Tests.Storage;

public sealed class StoredSettingsTests
{
    [Fact]
    public void WhatIsMissingTakesItsDefault()
    {
        var settings = StoredSettings.Read("{}");

        Assert.Equal(new ChatSettings(), settings with { ChildrenBorn = new ChatSettings().ChildrenBorn });
        Assert.Empty(settings.ChildrenBorn);
    }

    [Fact]
    public void WhatIsUnknownIsIgnored() =>
        Assert.Equal("hi", StoredSettings.Read("""{"language":"hi","moodOfALaterVersion":{"x":[1]}}""").Language);

    [Fact]
    public void TheFormIsTheOneThatIsInDatabasesAlready() => Assert.Equal(
        """
        {"language":"en","zone":"Asia/Kolkata","guide":null,"country":null,"childrenBorn":[2019],"hardWeekUntil":"2026-01-12T08:00:00Z","afterLoss":true,"position":3}
        """,
        StoredSettings.Write(new ChatSettings
        {
            Zone = "Asia/Kolkata",
            ChildrenBorn = [2019],
            HardWeekUntil = Instant.FromUtc(2026, 1, 12, 8, 0),
            AfterLoss = true,
            Position = 3,
        }));

    [Fact]
    public void EverySettingHasAPlaceInTheStoredForm() => Assert.Equal(
        typeof(ChatSettings).GetProperties().Select(property => property.Name).Order(),
        typeof(StoredSettings).GetProperties().Select(property => property.Name).Order());
}
