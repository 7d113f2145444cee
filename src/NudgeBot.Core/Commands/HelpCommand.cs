using Microsoft.Extensions.DependencyInjection;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands;

/// <summary>What the bot can do in this chat.</summary>
/// <param name="services">Where the catalogue is; this command is itself in it.</param>
/// <param name="links">The ways into groups, where a platform has them.</param>
internal sealed class HelpCommand(IServiceProvider services, IEnumerable<IDeepLinks> links) : IChatCommand
{
    public CommandDescription Description { get; } = new("help", 90);

    public Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        var place = call.Chat.Kind == ChatKind.Private ? Places.Private : Places.Groups;
        var items = services.GetRequiredService<CommandCatalogue>().Descriptions
            .Where(command => command.Listed && command.IsOn(call.Chat.Address.Platform) && command.Places.HasFlag(place))
            .Where(command => command.Audience == Audience.Everyone || call.Member.IsAdmin)
            .Select(command => new Paragraph(
            [
                new Span($"/{command.Name}"),
                new Span($" — {call.Say.Text($"command.{command.Name}.summary")}"),
            ]));
        return Task.FromResult(Reply.Say(call.Say.Message("help.intro")
            .Then(new Message(new BulletList([.. items])))
            .Then(call.Say.Message("help.ask"))
            .WithButtons(WaysIntoGroups(call))));
    }

    private IEnumerable<Button> WaysIntoGroups(CommandCall call)
    {
        if (call.Chat.Kind != ChatKind.Private || links.FirstOrDefault(known => known.Platform == call.Chat.Address.Platform) is not { } ways)
        {
            yield break;
        }

        if (ways.ToAddToGroup() is { } group)
        {
            yield return Button.To(call.Say.Text("help.add-to-group"), group);
        }

        if (ways.ToAddToChannel() is { } channel)
        {
            yield return Button.To(call.Say.Text("help.add-to-channel"), channel);
        }
    }
}
