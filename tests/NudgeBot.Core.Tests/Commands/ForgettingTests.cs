using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Core.Tests.Commands;

public sealed class ForgettingTests
{
    [Fact]
    public async Task EverythingIsDeletedAfterOneConfirmation()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var asks = await parent.SaysAsync("/forget");
        Assert.Single(parent.Chats.All);
        var done = await parent.PressesAsync(asks, "Yes, delete everything");

        Assert.Contains("Everything about this chat is deleted", done.Words(), StringComparison.Ordinal);
        Assert.NotNull(done.Replacement);
        Assert.Empty(parent.Chats.All);
    }

    [Fact]
    public async Task KeepingKeeps()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        await parent.PressesAsync(await parent.SaysAsync("/forget"), "No, keep it");

        Assert.NotNull(await parent.ScheduleAsync());
    }

    [Fact]
    public async Task PressedTwiceItStaysDeleted()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var asks = await parent.SaysAsync("/forget");

        await parent.PressesAsync(asks, "Yes, delete everything");
        await parent.PressesAsync(asks, "Yes, delete everything");

        Assert.Empty(parent.Chats.All);
    }

    [Fact]
    public async Task PrivacySaysHowLongThePastIsKept()
    {
        var parent = new ParentAtWork(services => services.AddSingleton(new HistoryRetention(Duration.FromDays(60))));

        var said = (await parent.SaysAsync("/privacy")).Words();

        Assert.Contains("Which nudges came and when, for 60 days", said, StringComparison.Ordinal);
        Assert.Contains("never a name, for 60 days", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrivacyLeadsToDeleting()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var asks = await parent.PressesAsync(await parent.SaysAsync("/privacy"), "Delete everything");

        Assert.Contains("Yes, delete everything", asks.Labels());
    }
}
