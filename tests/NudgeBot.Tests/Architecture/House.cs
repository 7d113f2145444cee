using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using NudgeBot.Core.Chats;
using Assembly = System.Reflection.Assembly;

namespace NudgeBot.Tests.Architecture;

/// <summary>The three projects of the product, as the architecture tests see them.</summary>
internal static class House
{
    public static readonly Assembly Core = typeof(Chat).Assembly;

    public static readonly Assembly Discord = Assembly.Load("NudgeBot.Discord");

    public static readonly Assembly Host = typeof(Program).Assembly;

    public static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader().LoadAssembliesIncludingDependencies(Core, Discord, Host).Build();

    /// <summary>The types of a room and below, compiler-made ones included.</summary>
    public static IReadOnlyList<IType> TypesIn(string room) =>
        [.. Loaded.Types.Where(type => IsIn(type, room))];

    /// <summary>The full names of the types outside a list of rooms that types of a room depend on, each with who does.</summary>
    public static IReadOnlyList<string> Dependencies(string fromRoom, string onRoom) =>
    [
        .. TypesIn(fromRoom)
            .SelectMany(type => type.Dependencies.Where(dependency => IsIn(dependency.Target, onRoom))
                .Select(dependency => $"{type.FullName} → {dependency.Target.FullName}"))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    // What generated JSON code is listed under is a signature with spaces, shared by every assembly that has such code.
    public static bool IsIn(IType type, string room) =>
        !type.FullName.Contains(' ', StringComparison.Ordinal)
        && (type.FullName.StartsWith(room + ".", StringComparison.Ordinal) || type.Namespace?.FullName == room);
}
