using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Operations;

/// <summary>The couriers of this node, one for each platform that is on.</summary>
internal sealed class Couriers(
    IEnumerable<IChatPlatform> platforms,
    IOutboxStore outbox,
    IChatStore chats,
    INudgeComposer composer,
    CourierOptions options,
    TimeProvider time,
    ILogger<Courier> logger)
{
    private readonly Dictionary<string, Courier> _byPlatform = platforms.ToDictionary(
        platform => platform.Name,
        platform => new Courier(platform, outbox, chats, composer, options, time, logger));

    /// <summary>The courier of a platform that is on.</summary>
    public Courier Of(string platform) => _byPlatform[platform];

    /// <summary>Says that the outbox has something new.</summary>
    public void WakeAll()
    {
        foreach (var courier in _byPlatform.Values)
        {
            courier.Wake();
        }
    }
}
