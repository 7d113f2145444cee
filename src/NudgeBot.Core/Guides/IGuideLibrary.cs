namespace NudgeBot.Core.Guides;

/// <summary>The guides as they are at present; they reload when their files change.</summary>
public interface IGuideLibrary
{
    /// <summary>The guides, the operator's first choice first; at least one.</summary>
    IReadOnlyList<Guide> Guides { get; }

    /// <summary>The help lines.</summary>
    Helplines Helplines { get; }

    /// <summary>The guide with an id, or the first one when it is null or unknown.</summary>
    Guide Get(string? id) => Guides.FirstOrDefault(guide => guide.Id == id) ?? Guides[0];

    /// <summary>The nudge with an id in any guide, the guide named first; null when none has it.</summary>
    Nudge? FindNudge(string? guide, string id) => Guides.Prepend(Get(guide))
        .Select(each => each.FindNudge(id))
        .FirstOrDefault(nudge => nudge is not null);

    /// <summary>The topic with an id and the guide that has it, the guide named first; null when none has it.</summary>
    (Guide Guide, Topic Topic)? FindTopic(string? guide, string id) => Guides.Prepend(Get(guide))
        .Select(each => (Guide: each, Topic: each.FindTopic(id)))
        .Where(found => found.Topic is not null)
        .Select(found => ((Guide, Topic)?)(found.Guide, found.Topic!))
        .FirstOrDefault();
}
