namespace NudgeBot.Discord.RateLimits;

/// <summary>
/// What Discord counts together: method, route, and the channel, guild or webhook. Its own bucket ids are not used, because
/// one id can stand for different counters.
/// </summary>
internal readonly record struct RouteKey(HttpMethod Method, string Route, string MajorParameter);
