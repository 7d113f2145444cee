using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>Requests the documentation does not allow are noted, also those the server would have let pass.</summary>
public sealed class FakeTelegramContractTests : FakeTelegramTest
{
    private static void NeedsDocumentation() =>
        Assert.SkipWhen(SpecificationFile.Find() is null, "Needs the Bot API as data in ../shared/platforms.");

    [Fact]
    public async Task AnUnknownMethodBreaksTheContract()
    {
        await Call("sendNudge");

        Assert.Equal("sendNudge: is not a documented method", Assert.Single(Telegram.ContractViolations).ToString());
    }

    [Fact]
    public async Task AnUnknownParameterBreaksTheContract()
    {
        await Call("sendMessage", new { chat_id = 1, text = "x", disable_web_page_preview = true });

        Assert.Equal("sendMessage: disable_web_page_preview is not documented", Assert.Single(Telegram.ContractViolations).ToString());
    }

    [Fact]
    public async Task AMissingParameterBreaksTheContract()
    {
        await Call("sendMessage", new { chat_id = 1 });

        Assert.Equal("sendMessage: text is required", Assert.Single(Telegram.ContractViolations).ToString());
    }

    [Fact]
    public async Task AParameterOfTheWrongTypeBreaksTheContract()
    {
        NeedsDocumentation();

        await Call("sendMessage", new { chat_id = 1.5, text = 5, disable_notification = "yes" });

        Assert.Equal(
            ["chat_id must be Integer", "text must be String", "disable_notification must be Boolean"],
            Telegram.ContractViolations.Select(violation => violation.Problem));
    }

    [Fact]
    public async Task AnUndocumentedFieldDeepInAKeyboardBreaksTheContract()
    {
        NeedsDocumentation();
        var asha = Telegram.AddUser("Asha", hasStarted: true);

        await Result("sendMessage", new { chat_id = asha.Id, text = "x", reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Go", callback_data = "go", colour = "red" } } } } });

        Assert.Equal("reply_markup.inline_keyboard[0][0].colour is not documented", Assert.Single(Telegram.ContractViolations).Problem);
    }

    [Fact]
    public async Task AWordOutsideAClosedListBreaksTheContract()
    {
        NeedsDocumentation();

        await Call("sendChatAction", new { chat_id = 1, action = "dancing" });

        Assert.StartsWith("action must be one of typing, ", Assert.Single(Telegram.ContractViolations).Problem);
    }

    [Fact]
    public void TheWrittenNamesAreThoseOfTheDocumentation()
    {
        NeedsDocumentation();
        var documented = BotApiSpecification.Load(SpecificationFile.Find()!);

        foreach (var (method, written) in WrittenContract.Parameters)
        {
            var names = documented.Method(method)!.Select(field => field.IsRequired ? field.Name + "!" : field.Name);
            Assert.True(names.Order().SequenceEqual(written.Order()), $"{method} is documented with {string.Join(' ', names)}");
        }
    }

    [Fact]
    public async Task WithoutDocumentationTheWrittenNamesAreTheContract()
    {
        await using var bare = await FakeTelegram.StartAsync(options => options.UsesDocumentation = false);
        using var http = new HttpClient();

        await http.GetAsync(new Uri($"{bare.BaseUrl}/bot{bare.Token}/sendMessage?chat_id=1&colour=red"), Cancellation);

        Assert.Equal(["colour is not documented", "text is required"], bare.ContractViolations.Select(violation => violation.Problem));
    }
}
