using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace NudgeBot.Core.Commands;

/// <summary>Finds who handles a pressed button.</summary>
internal sealed class ButtonRouter
{
    private readonly IServiceProvider _services;
    private readonly Dictionary<string, Route> _routes = new(StringComparer.Ordinal);

    public ButtonRouter(IServiceProvider services, IEnumerable<ButtonRegistration> buttons)
    {
        _services = services;
        foreach (var button in buttons)
        {
            var route = (Route)Activator.CreateInstance(typeof(Route<>).MakeGenericType(button.Payload))!;
            if (!_routes.TryAdd(route.Kind, route))
            {
                throw new InvalidOperationException($"Two buttons are of the kind '{route.Kind}'.");
            }
        }
    }

    /// <summary>Does what a payload says; null when it is of no kind there is, or makes no sense.</summary>
    public Task<Reply>? Press(string payload, CommandCall call, CancellationToken cancellationToken)
    {
        var colon = payload.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && _routes.TryGetValue(payload[..colon], out var route)
            ? route.Press(_services, payload[(colon + 1)..], call, cancellationToken)
            : null;
    }

    /// <summary>Does what a payload says with what was chosen from its list; null when it is of no kind there is, or makes no sense.</summary>
    public Task<Reply>? Pick(string payload, IReadOnlyList<string> values, CommandCall call, CancellationToken cancellationToken)
    {
        var colon = payload.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && _routes.TryGetValue(payload[..colon], out var route)
            ? route.Pick(_services, payload[(colon + 1)..], values, call, cancellationToken)
            : null;
    }

    private abstract class Route
    {
        public abstract string Kind { get; }

        public abstract Task<Reply>? Press(
            IServiceProvider services, string fields, CommandCall call, CancellationToken cancellationToken);

        public abstract Task<Reply>? Pick(
            IServiceProvider services, string fields, IReadOnlyList<string> values, CommandCall call, CancellationToken cancellationToken);
    }

    private sealed class Route<TButton> : Route
        where TButton : class, IButtonPayload<TButton>
    {
        public override string Kind => TButton.Kind;

        public override Task<Reply>? Press(
            IServiceProvider services, string fields, CommandCall call, CancellationToken cancellationToken) =>
            Press(services, TButton.Read(fields), call, cancellationToken);

        public override Task<Reply>? Pick(
            IServiceProvider services, string fields, IReadOnlyList<string> values, CommandCall call, CancellationToken cancellationToken) =>
            Press(services, TButton.Read(fields) is IChoices<TButton> choices ? choices.With(values) : null, call, cancellationToken);

        private static Task<Reply>? Press(
            IServiceProvider services, TButton? button, CommandCall call, CancellationToken cancellationToken) =>
            button is null ? null
            : Refusal(call) is { } refusal ? Task.FromResult(Reply.Notice(call.Say.Text(refusal)))
            : services.GetRequiredService<IButtonHandler<TButton>>().PressedAsync(button, call, cancellationToken);

        private static string? Refusal(CommandCall call) => Refusals.Of(TButton.Places, TButton.Audience, call);
    }
}

/// <summary>Says that there is a button of a payload's type.</summary>
/// <param name="Payload">The record that implements <see cref="IButtonPayload{TSelf}"/>.</param>
internal sealed record ButtonRegistration(Type Payload)
{
    public static IEnumerable<(ButtonRegistration Button, Type Service, Type Handler)> In(Assembly assembly) =>
        from handler in assembly.GetTypes()
        where handler is { IsClass: true, IsAbstract: false }
        from service in handler.GetInterfaces()
        where service.IsGenericType && service.GetGenericTypeDefinition() == typeof(IButtonHandler<>)
        select (new ButtonRegistration(service.GetGenericArguments()[0]), service, handler);
}
