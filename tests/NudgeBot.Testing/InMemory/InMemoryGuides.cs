using NudgeBot.Core.Guides;

namespace NudgeBot.Testing.InMemory;

/// <summary>Guides given by a test.</summary>
public sealed class InMemoryGuides(params Guide[] guides) : IGuideLibrary
{
    public IReadOnlyList<Guide> Guides { get; set; } = guides;

    public Helplines Helplines { get; set; } = Helplines.Bare;
}
