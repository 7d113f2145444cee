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
}
