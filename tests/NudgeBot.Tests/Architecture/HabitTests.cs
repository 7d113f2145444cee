using System.Reflection;
using System.Runtime.CompilerServices;
using NudgeBot.Core.Commands;

namespace NudgeBot.Tests.Architecture;

/// <summary>Habits of the whole house, each with a control that shows the rule can fail.</summary>
public sealed class HabitTests
{
    private static readonly string[] VagueEndings = ["Helper", "Helpers", "Utils", "Util", "Manager"];

    private static IEnumerable<Type> Types => new[] { House.Core, House.Discord, House.Host }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !type.Name.Contains('<', StringComparison.Ordinal));

    [Fact]
    public void NoTypeHasAVagueName() => Assert.DoesNotContain(Types, HasVagueName);

    [Fact]
    public void TheRuleOnNamesFindsAVagueOne() => Assert.True(HasVagueName(typeof(ControlHelper)));

    [Fact]
    public void NoMethodIsAsyncVoid() => Assert.Empty(Types.SelectMany(AsyncVoidMethods));

    [Fact]
    public void TheRuleOnAsyncVoidFindsOne() => Assert.NotEmpty(AsyncVoidMethods(typeof(ControlHelper)));

    [Fact]
    public void NoStateIsStaticAndMutable() => Assert.Empty(Types.SelectMany(MutableStatics));

    [Fact]
    public void TheRuleOnStateFindsAMutableOne() => Assert.NotEmpty(MutableStatics(typeof(ControlHelper)));

    [Fact]
    public void EveryCommandIsSealedAndNamedAsOne() => Assert.All(
        House.Core.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IChatCommand))),
        command =>
        {
            Assert.True(command.IsSealed, $"{command.Name} is not sealed.");
            Assert.EndsWith("Command", command.Name, StringComparison.Ordinal);
        });

    private static bool HasVagueName(Type type) => VagueEndings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<MethodInfo> AsyncVoidMethods(Type type) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType == typeof(void) && method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null);

    private static IEnumerable<string> MutableStatics(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(field => !field.IsLiteral && !field.IsInitOnly && !field.Name.Contains('<', StringComparison.Ordinal))
        .Where(field => field.GetCustomAttribute<ThreadStaticAttribute>() is null)
        .Select(field => $"{type.FullName}.{field.Name}");

#pragma warning disable CA1823, CS0169, CS0414, CS1998, IDE0051, IDE0044, CA2211
    private static class ControlHelper
    {
        private static int _state;

        private static async void FireAndForget()
        {
        }
    }
#pragma warning restore CA1823, CS0169, CS0414, CS1998, IDE0051, IDE0044, CA2211
}
