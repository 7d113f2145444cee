using System.Text.Json.Nodes;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Commands.Export;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class ExportTests
{
    [Fact]
    public async Task TheFileHoldsTheChatItsSettingsSchedulesDeliveriesAndReactions()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.SaysAsync("/children 2");
        await parent.PressesAsync(await parent.SaysAsync("/nudge"), "Save");
        await parent.AddAsync(Some.Delivery(parent.Chat) with { State = DeliveryState.Expired, Reason = DeliveryReason.BotDown });

        var file = Read(await parent.SaysAsync("/export"));

        Assert.Equal("nudgebot-chat-1", (string?)file["format"]);
        Assert.Equal("1", (string?)file["chat"]!["address"]!["place"]);
        Assert.Equal(2024, (int?)file["settings"]!["childrenBorn"]![0]);
        Assert.Equal("mon,tue,wed,thu,fri,sat,sun 08:00", (string?)Assert.Single(file["schedules"]!.AsArray())!["times"]);
        Assert.Equal("bot-down", (string?)Assert.Single(file["deliveries"]!.AsArray())!["reason"]);
        Assert.Equal("n1", (string?)Assert.Single(file["reactions"]!.AsArray())!["about"]);
    }

    [Fact]
    public async Task TheFileIsJsonForTheMemberAlone()
    {
        var reply = await new ParentAtWork { Kind = ChatKind.Group }.SaysAsync("/export");

        Assert.True(reply.OnlyForMember);
        Assert.Equal("application/json", Assert.Single(reply.Messages).Attachment?.ContentType);
    }

    [Fact]
    public async Task PrivacyLeadsToIt()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var reply = await parent.PressesAsync(await parent.SaysAsync("/privacy"), "Send me a copy");

        Assert.True(reply.OnlyForMember);
        Assert.NotNull(Read(reply)["schedules"]);
    }

    [Fact]
    public void NothingThatIsKeptIsLeftOut()
    {
        var chat = Some.Chat() with { Suspension = new Suspension(SuspensionReason.Blocked, Some.Noon), Awaited = AwaitedAnswers.Of([new Awaited("ask", "", Some.Noon)]) };
        var file = JsonNode.Parse(ChatDocument.Write(
            chat,
            [Some.Schedule(chat)],
            [new PastDelivery(Some.Delivery(chat), Some.Noon)],
            [new Reaction(chat.Id, ReactionKind.Tried, "n1", Some.Noon)],
            [new ChatChange(chat.Id, "1", "schedule-added", "", Some.Noon)],
            new PartnerLink(chat.Id, new ChatId(Guid.NewGuid()), PartnerMode.Same, false, Some.Noon),
            Some.Noon).Span)!;

        Assert.Empty(Missing<Chat>(file["chat"]!, nameof(Chat.Settings)));
        Assert.Empty(Missing<Awaited>(file["chat"]!["awaited"]![0]!));
        Assert.Empty(Missing<ChatSettings>(file["settings"]!));
        Assert.Empty(Missing<Schedule>(file["schedules"]![0]!, nameof(Schedule.Chat)));
        Assert.Empty(Missing<PlannedDelivery>(file["deliveries"]![0]!, nameof(PlannedDelivery.Chat)));
        Assert.Empty(Missing<ChatChange>(file["history"]![0]!, nameof(ChatChange.Chat)));
        Assert.Empty(Missing<PartnerLink>(file["partner"]!, nameof(PartnerLink.Chat), nameof(PartnerLink.Partner)));
        Assert.Empty(Missing<Reaction>(file["reactions"]![0]!, nameof(Reaction.Chat)));
    }

    private static IEnumerable<string> Missing<T>(JsonNode written, params string[] elsewhere) => typeof(T).GetProperties()
        .Select(property => property.Name)
        .Except(elsewhere)
        .Where(name => !written.AsObject().ContainsKey($"{char.ToLowerInvariant(name[0])}{name[1..]}"));

    private static JsonNode Read(Reply reply) => JsonNode.Parse(Assert.IsType<Attachment>(Assert.Single(reply.Messages).Attachment).Content.Span)!;
}
