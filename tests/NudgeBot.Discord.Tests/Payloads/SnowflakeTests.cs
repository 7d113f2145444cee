using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Tests.Payloads;

public sealed class SnowflakeTests
{
    [Fact]
    public void AnIdTellsWhenItWasMade() =>
        Assert.Equal(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), new Snowflake(175928847299117063).CreatedAt);

    [Fact]
    public void TheLargestIdIsReadAndWrittenExactly()
    {
        var guild = JsonSerializer.Deserialize("{\"id\":\"18446744073709551615\"}", DiscordJson.Default.UnavailableGuild)!;

        Assert.Equal(ulong.MaxValue, guild.Id.Value);
        Assert.Equal("{\"id\":\"18446744073709551615\"}", JsonSerializer.Serialize(guild, DiscordJson.Default.UnavailableGuild));
    }

    [Fact]
    public void AnIdThatCameAsANumberIsReadToo() =>
        Assert.Equal(7UL, JsonSerializer.Deserialize("{\"id\":7}", DiscordJson.Default.UnavailableGuild)!.Id.Value);

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1e3")]
    [InlineData("18446744073709551616")]
    public void AnythingElseIsNoId(string text)
    {
        Assert.False(Snowflake.TryParse(text, out _));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($"{{\"id\":\"{text}\"}}", DiscordJson.Default.UnavailableGuild));
    }

    [Fact]
    public void LaterIdsAreLarger()
    {
        Assert.True(new Snowflake(1) < new Snowflake(2));
        Assert.Equal([new Snowflake(1), new Snowflake(2)], new[] { new Snowflake(2), new Snowflake(1) }.Order());
    }
}
