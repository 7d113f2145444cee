using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;

namespace NudgeBot.Platforms.Web;

/// <summary>
/// Whoever holds a browser's cookie. The key in it is all that opens the conversation: it is never logged, never put into
/// a page and never stored: the chat is stored under what <see cref="PageKey.PlaceOf"/> makes of it.
/// </summary>
internal sealed class Visitor
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "nudgebot";

    private static readonly TimeSpan RememberedFor = TimeSpan.FromDays(365);

    private readonly string _key;
    private readonly string _place;

    private Visitor(string key)
    {
        _key = key;
        _place = PageKey.PlaceOf(key);
    }

    /// <summary>The chat that this browser's page shows.</summary>
    public ChatAddress Address => new(WebPlatform.PlatformName, _place);

    /// <summary>The person: the only one in their chat, so its admin.</summary>
    public Member Member => new(_place, IsAdmin: true);

    /// <summary>Who sends a request; null when it carries no key of ours.</summary>
    public static Visitor? Of(HttpRequest request) =>
        request.Cookies[Cookie] is { } key && PageKey.IsKey(key) ? new Visitor(key) : null;

    /// <summary>Recognises a visitor, or gives a new one a key; either way the cookie lasts a year from now.</summary>
    public static void Welcome(HttpContext context)
    {
        var visitor = Of(context.Request) ?? new Visitor(PageKey.Create());
        context.Response.Cookies.Append(Cookie, visitor._key, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = RememberedFor,
            Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });
    }
}
