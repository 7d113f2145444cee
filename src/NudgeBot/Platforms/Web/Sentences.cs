namespace NudgeBot.Platforms.Web;

/// <summary>What a page says when a request is refused: what was wrong and what to do.</summary>
internal static class Sentences
{
    public const string NoKey =
        "This page no longer knows which conversation is yours. Please reload it; if that does not help, allow cookies for this site.";

    public const string NotFromThePage = "Only this site's own page may send messages. Please write them there.";

    public const string NotJson = "A message must be sent as JSON. Please use the page, or set the content type application/json.";

    public const string Unreadable = "This could not be read. Please reload the page and try again.";

    public const string Empty = "There is nothing written yet. Please write a few words first.";

    public const string TooLong = "That is longer than 4,096 characters. Please shorten it a little, or send it in parts.";

    public const string NoSuchButton = "This button cannot be used any more. Please reload the page.";

    public const string TooFast = "That was a lot at once. Please take a breath, and try again in a few seconds.";

    public const string TooManyPages = "This conversation is open in many places already. Please close one of its pages.";

    public const string NoAttachment = "This file is no longer here. Please ask for it again.";

    public const string OutOfReach =
        "NudgeBot cannot reach its memory just now. What you wrote is kept on this page; please try again in a minute.";

    public const string StreamOutOfReach = "NudgeBot cannot reach its memory just now. It keeps trying, and nothing is lost.";
}
