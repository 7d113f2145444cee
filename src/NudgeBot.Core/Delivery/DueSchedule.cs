using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Delivery;

/// <summary>A schedule whose next send has come, with what deciding about it needs.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Chat">Its chat.</param>
/// <param name="Partner">The schedule it walks together with; null without a partner.</param>
public sealed record DueSchedule(Schedule Schedule, Chat Chat, PartnerSchedule? Partner = null);
