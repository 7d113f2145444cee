using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

// First answers, their edits and follow-ups, with Discord's deadlines.
public sealed partial class FakeDiscord
{
    private const string Original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
    private const string FollowUp = "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}";
    private static readonly TimeSpan FirstAnswerDeadline = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private const int MostFollowUpsOfVisitors = 5;

    private readonly Dictionary<string, FakeInteraction> _interactions = [];

    private IEnumerable<FakeRoute> InteractionRoutes() =>
    [
        new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", AnswerInteraction),
        new("GET", Original, request => WithInteraction(request, one => WithOriginal(one, message => FakeResponse.Ok(message.ToJson())))),
        new("PATCH", Original, request => WithInteraction(request, one => WithOriginal(one, message => EditOriginal(one, message, request)))),
        new("DELETE", Original, request => WithInteraction(request, one => WithOriginal(one, DeleteMessage))),
        new("POST", "/webhooks/{webhook_id}/{webhook_token}", request => WithInteraction(request, one => PostFollowUp(one, request))),
        new("PATCH", FollowUp, request => WithInteraction(request, one => WithFollowUp(one, request, message => EditMessage(message, request.Object, request.Files)))),
        new("DELETE", FollowUp, request => WithInteraction(request, one => WithFollowUp(one, request, DeleteMessage))),
    ];

    private FakeResponse AnswerInteraction(FakeRequest request)
    {
        if (!_interactions.TryGetValue(request.Values["interaction_token"], out var interaction)
            || interaction.Id != request.Id("interaction_id")
            || (!interaction.IsAnswered && Time.GetUtcNow() - interaction.At > FirstAnswerDeadline))
        {
            return FakeResponse.Error(404, 10062, "Unknown interaction");
        }

        return interaction.IsAnswered
            ? FakeResponse.Error(400, 40060, "Interaction has already been acknowledged.")
            : Accept(interaction, request.Object, request.Files);
    }

    private FakeResponse Accept(FakeInteraction interaction, JsonObject response, IReadOnlyList<FakeFile> files)
    {
        var type = response["type"]!.GetValue<int>();
        var data = response["data"] as JsonObject ?? [];
        if (!Fits(type, interaction))
        {
            return FakeResponse.InvalidField("type", "INTERACTION_RESPONSE_TYPE_INVALID", "This response does not fit the interaction.");
        }

        var refusal = type switch { 4 => MessageRules.CheckNew(data, files), 7 => MessageRules.Check(data) ?? FakeForm.Check(data, files, interaction.Source!.Files), _ => null };
        if (refusal is not null)
        {
            return refusal;
        }

        interaction.Answer((JsonObject)response.DeepClone());
        Transcript.Add(new TranscriptEntry.InteractionAnswered(interaction, type));
        switch (type)
        {
            case 4:
                interaction.Original = Post(interaction.Channel, data, files, isAnnounced: false);
                interaction.Complete(interaction.Original);
                break;
            case 5:
                interaction.IsDeferred = true;
                interaction.Original = new FakeMessage(NextId(), interaction.Channel, Bot, (JsonObject)data.DeepClone(), Time.GetUtcNow());
                break;
            case 6:
                interaction.Original = interaction.Source;
                break;
            case 7:
                interaction.Original = interaction.Source;
                EditMessage(interaction.Source!, data, files);
                interaction.Complete(interaction.Source!);
                break;
        }

        return FakeResponse.NoContent;
    }

    private static bool Fits(int responseType, FakeInteraction interaction) => interaction.Payload["type"]!.GetValue<int>() switch
    {
        2 => responseType is 4 or 5 or 9,
        3 => responseType is 4 or 5 or 6 or 7 or 9,
        4 => responseType is 8,
        5 => responseType is 4 or 5 || (responseType is 6 or 7 && interaction.Source is not null),
        _ => false,
    };

    private FakeResponse EditOriginal(FakeInteraction interaction, FakeMessage message, FakeRequest request)
    {
        var changes = request.Object;
        if ((MessageRules.Check(changes) ?? FakeForm.Check(changes, request.Files, message.Files)) is { } refusal)
        {
            return refusal;
        }

        if (!interaction.IsDeferred)
        {
            var answer = EditMessage(message, changes, request.Files);
            interaction.Complete(message);
            return answer;
        }

        interaction.IsDeferred = false;
        var body = (JsonObject)changes.DeepClone();
        body["flags"] = message.Flags | (body["flags"]?.GetValue<long>() ?? 0);
        interaction.Original = Post(interaction.Channel, body, request.Files, isAnnounced: false);
        interaction.Complete(interaction.Original);
        return FakeResponse.Ok(interaction.Original.ToJson());
    }

    private FakeResponse PostFollowUp(FakeInteraction interaction, FakeRequest request)
    {
        if (MessageRules.CheckNew(request.Object, request.Files) is { } refusal)
        {
            return refusal;
        }

        if (IsVisited(interaction.Channel) && interaction.FollowUps.Count >= MostFollowUpsOfVisitors)
        {
            return FakeResponse.Error(400, 40094, "Maximum number of follow-up messages reached");
        }

        var message = Post(interaction.Channel, request.Object, request.Files, isAnnounced: false);
        interaction.FollowUps.Add(message);
        return FakeResponse.Ok(message.ToJson());
    }

    private FakeResponse WithInteraction(FakeRequest request, Func<FakeInteraction, FakeResponse> handle)
    {
        if (!_interactions.TryGetValue(request.Values["webhook_token"], out var interaction)
            || request.Id("webhook_id") != Application.Id || !interaction.IsAnswered)
        {
            return FakeResponse.Error(404, 10015, "Unknown Webhook");
        }

        return Time.GetUtcNow() - interaction.At > TokenLife
            ? FakeResponse.Error(401, 50027, "Invalid Webhook Token")
            : handle(interaction);
    }

    private static FakeResponse WithOriginal(FakeInteraction interaction, Func<FakeMessage, FakeResponse> handle) =>
        interaction.Original is { } message ? handle(message) : FakeResponse.Error(404, 10008, "Unknown Message");

    private static FakeResponse WithFollowUp(FakeInteraction interaction, FakeRequest request, Func<FakeMessage, FakeResponse> handle) =>
        interaction.FollowUps.FirstOrDefault(each => each.Id == request.Id("message_id")) is { } message
            ? handle(message)
            : FakeResponse.Error(404, 10008, "Unknown Message");
}
