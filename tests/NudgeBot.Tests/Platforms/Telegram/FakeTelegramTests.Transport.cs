using System.Net;
using System.Text.Json.Nodes;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class FakeTelegramTransportTests : FakeTelegramTest
{
    [Fact]
    public async Task AnUnknownMethodIsNotFound() =>
        Assert.Equal("404 Not Found: method not found", await Refusal("sendNudge"));

    [Fact]
    public async Task AMethodTheFakeDoesNotModelSaysSo()
    {
        Assert.SkipWhen(SpecificationFile.Find() is null, "Needs the Bot API as data in ../shared/platforms.");

        Assert.Equal("501 Not Implemented: this fake does not model sendPoll", await Refusal("sendPoll"));
    }

    [Theory]
    [InlineData("424242:another-secret", "401 Unauthorized")]
    [InlineData("1:x", "401 Unauthorized")]
    [InlineData("no-token-at-all", "404 Not Found")]
    public async Task AWrongTokenIsRefused(string token, string refusal) => Assert.Equal(refusal, await Refusal("getMe", token: token));

    [Fact]
    public async Task ARevokedTokenIsUnauthorizedUntilItIsAcceptedAgain()
    {
        Telegram.RevokeToken();
        Assert.Equal("401 Unauthorized", await Refusal("getMe"));

        Telegram.AcceptToken();
        await Result("getMe");
    }

    [Fact]
    public async Task MethodNamesAndParseModesAreReadWithoutRegardToCase()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);

        await Result("SENDmessage", new { chat_id = asha.Id, text = "<b>x</b>", parse_mode = "hTmL" });

        Assert.Equal("x", (await Telegram.NextMessageTo(asha)).Text);
    }

    [Fact]
    public async Task AQueryStringCarriesArgumentsToo()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, Url($"sendMessage?chat_id={asha.Id}&text=by%20query"));

        using var response = await Send(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("by query", (await Telegram.NextMessageTo(asha)).Text);
    }

    [Fact]
    public async Task AFormCarriesKeyboardsAsJsonText()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);
        using var request = new HttpRequestMessage(HttpMethod.Post, Url("sendMessage"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["chat_id"] = asha.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["text"] = "by form",
                ["disable_notification"] = "true",
                ["reply_markup"] = """{"inline_keyboard":[[{"text":"Save","callback_data":"v1:save"}]]}""",
            }),
        };

        using var response = await Send(request);

        var message = await Telegram.NextMessageTo(asha);
        Assert.Equal("v1:save", message.Button("Save").Data);
        Assert.True(message.IsSilent);
        Assert.Empty(Telegram.ContractViolations);
    }

    [Fact]
    public async Task APhotoArrivesWithItsBytesAndCaption()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);
        using var bytes = new ByteArrayContent([1, 2, 3]);
        bytes.Headers.ContentType = new("image/png");
        using var request = new HttpRequestMessage(HttpMethod.Post, Url("sendPhoto"))
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(asha.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), "chat_id" },
                { new StringContent("<i>this week</i>"), "caption" },
                { new StringContent("HTML"), "parse_mode" },
                { bytes, "photo", "week.png" },
            },
        };

        using var response = await Send(request);

        var photo = await Telegram.NextMessageTo(asha);
        Assert.Equal(("photo", "this week", "week.png"), (photo.Media, photo.Text, photo.File!.FileName));
        Assert.Equal([1, 2, 3], photo.File.Content.ToArray());
        Assert.Empty(Telegram.ContractViolations);
    }

    [Fact]
    public async Task EveryRequestIsKeptWithItsOutcome()
    {
        await Call("sendMessage", new { chat_id = 5, text = "nobody there" });

        var request = Assert.Single(Telegram.RequestsOf("sendmessage"));
        Assert.Equal((400, "Bad Request: chat not found"), (request.Status, request.Description));
        Assert.Equal(1, Telegram.AnswersWith(400));
        Assert.True(JsonNode.DeepEquals(request.Arguments["chat_id"], 5));
    }

    [Fact]
    public async Task AfterLogOutTheCloudServerKnowsTheBotNoMore()
    {
        await Result("logOut");

        Assert.Equal("400 Logged out", await Refusal("getMe"));
    }
}
