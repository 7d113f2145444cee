using Microsoft.Playwright;

namespace NudgeBot.Tests.Platforms.Web;

/// <summary>A tab of somebody's browser, with what they see and do.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // A shared machine can be slow; a test that fails waits this long, one that passes does not.
    private const float Patience = 30_000;

    private readonly Uri _address;
    private readonly List<string> _complaints = [];

    private Visit(IPage page, Uri address)
    {
        Page = page;
        _address = address;
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public ILocator Field => Page.GetByRole(AriaRole.Textbox);

    public ILocator Log => Page.Locator("#log");

    /// <summary>What the browser complained of: errors of scripts, things the security policy forbids.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Visit> StartAsync(
        IBrowser browser, WebRoom room, int width = 390, int height = 844, string path = "", bool open = true,
        string locale = "en-GB")
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = locale,
            TimezoneId = "Asia/Kolkata",
        });
        var visit = new Visit(await context.NewPageAsync(), new Uri(room.Address, path));
        if (open)
        {
            await visit.OpenAsync();
        }

        return visit;
    }

    public Task OpenAsync() => Page.GotoAsync(_address.ToString());

    public async Task<Visit> NewTabAsync() => new(await Page.Context.NewPageAsync(), _address);

    public async Task<Visit> OpenTabAsync()
    {
        var tab = await NewTabAsync();
        await tab.OpenAsync();
        return tab;
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name });

    public Task SeesAsync(string words) => Assertions.Expect(Page.GetByText(words).First).ToBeVisibleAsync();

    public Task ToastSaysAsync(string words) => Assertions.Expect(Page.Locator("#toast")).ToHaveTextAsync(words);

    public async Task WriteAsync(string words)
    {
        await Field.FillAsync(words);
        await Field.PressAsync("Enter");
    }

    /// <summary>Who said what stands on the page, top to bottom: "bot" or "own".</summary>
    public Task<string[]> SidesAsync() => Page.Locator("article.entry").EvaluateAllAsync<string[]>(
        "entries => entries.map(entry => entry.classList.contains('own') ? 'own' : 'bot')");

    /// <summary>Acts as a browser does that shows another tab; a headless one always shows all of them.</summary>
    public Task HideAsync(bool hidden) => Page.EvaluateAsync(
        """
        hidden => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """,
        hidden);

    public ValueTask DisposeAsync() => Page.Context.DisposeAsync();
}
