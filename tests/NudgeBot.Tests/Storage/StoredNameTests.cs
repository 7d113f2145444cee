using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Tests.Storage;

public sealed class StoredNameTests
{
    [Fact]
    public void NamesThatAreInDatabasesAlreadyDoNotChange()
    {
        Assert.Equal("private group channel", NamesOf<ChatKind>());
        Assert.Equal("blocked removed missing-right closed gone", NamesOf<SuspensionReason>());
        Assert.Equal("due sent expired failed cancelled", NamesOf<DeliveryState>());
        Assert.Equal(
            "bot-down platform-unavailable blocked removed missing-right closed gone refused repeated-when-unsure unsure "
            + "changed-by-chat snoozed partners-turn nothing-fits",
            NamesOf<DeliveryReason>());
        Assert.Equal("tried saved helpful not-what-was-asked", NamesOf<ReactionKind>());
    }

    [Fact]
    public void EveryNameIsReadBack() =>
        Assert.All(Enum.GetValues<DeliveryReason>(), reason => Assert.Equal(reason, StoredName.Parse<DeliveryReason>(StoredName.Of(reason))));

    private static string NamesOf<T>()
        where T : struct, Enum => string.Join(' ', Enum.GetValues<T>().Select(StoredName.Of));
}
