using NudgeBot.Storage;

namespace NudgeBot.Tests.Storage;

/// <summary>An empty database of a test.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    /// <summary>How the product is told to use it.</summary>
    internal StorageOptions Options { get; }

    /// <summary>Makes it.</summary>
    Task CreateAsync();
}
