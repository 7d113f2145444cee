using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands.Settings;

/// <summary>How the bot behaves in a group: each choice a button that sets it.</summary>
internal sealed class GroupPage(IChatStore chats, ChangeLog log) : ISettingsPage, IButtonHandler<SetGroupButton>
{
    public const string Name = "group";

    public string PageName => Name;

    public Places PagePlaces => Places.Groups;

    public async Task<Message> ShowAsync(CommandCall call, CancellationToken cancellationToken) =>
        Show(call, await chats.FindAsync(call.Chat.Id, cancellationToken) ?? call.Chat);

    public async Task<Reply> PressedAsync(SetGroupButton button, CommandCall call, CancellationToken cancellationToken)
    {
        var isChanged = false;
        var changed = await chats.ChangeAsync(
            call.Chat.Id,
            chat =>
            {
                var group = button.ApplyTo(chat.Settings.Group);
                isChanged = group != chat.Settings.Group;
                return chat with { Settings = chat.Settings with { Group = group } };
            },
            cancellationToken);
        if (isChanged)
        {
            await log.NoteAsync(call, button.What, button.Value, cancellationToken);
        }

        return Reply.Replace(Show(call, changed ?? call.Chat));
    }

    private static Message Show(CommandCall call, Chat chat)
    {
        var group = chat.Settings.Group;
        return call.Say.Message("group.panel")
            .WithButtons(Enum.GetValues<WhoMayAsk>().Select(who =>
                To(ChangeKind.WhoMayAsk, PhraseKeys.Of(who), $"group.ask-{PhraseKeys.Of(who)}", group.WhoMayAsk == who)))
            .WithButtons(Switch(ChangeKind.OnlyWhenSpokenTo, "group.only-when-spoken-to", group.OnlyWhenSpokenTo))
            .WithButtons(Switch(ChangeKind.ShortReplies, "group.short-replies", group.ShortReplies))
            .WithButtons(Switch(ChangeKind.ButtonsCount, "group.buttons-count", group.ButtonsCount))
            .WithButtons(SettingsButton.BackAndClose(call.Say));

        Button Switch(ChangeKind what, string label, bool isOn) =>
            To(what, isOn ? SetGroupButton.Off : SetGroupButton.On, label, isOn);

        Button To(ChangeKind what, string value, string label, bool isOn) =>
            new SetGroupButton(what, value).Labelled($"{(isOn ? "✓" : "✗")} {call.Say.Text(label)}");
    }
}

/// <summary>Set how the bot behaves in a group; pressed by two at once, both mean the same.</summary>
internal sealed record SetGroupButton(ChangeKind What, string Value) : IButtonPayload<SetGroupButton>
{
    public const string On = "on";

    public const string Off = "off";

    public static string Kind => "set-group";

    public static Audience Audience => Audience.Admins;

    public static Places Places => Places.Groups;

    public string Fields => $"{PhraseKeys.Of(What)}={Value}";

    /// <summary>The settings with this one set.</summary>
    public GroupSettings ApplyTo(GroupSettings group) => What switch
    {
        ChangeKind.WhoMayAsk => group with { WhoMayAsk = Enum.Parse<WhoMayAsk>(Value, ignoreCase: true) },
        ChangeKind.OnlyWhenSpokenTo => group with { OnlyWhenSpokenTo = Value == On },
        ChangeKind.ShortReplies => group with { ShortReplies = Value == On },
        ChangeKind.ButtonsCount => group with { ButtonsCount = Value == On },
        _ => group,
    };

    public static SetGroupButton? Read(string fields) => fields.Split('=') switch
    {
        ["who-may-ask", var who] when Enum.GetValues<WhoMayAsk>().Any(one => PhraseKeys.Of(one) == who) => new(ChangeKind.WhoMayAsk, who),
        ["only-when-spoken-to", (On or Off) and var value] => new(ChangeKind.OnlyWhenSpokenTo, value),
        ["short-replies", (On or Off) and var value] => new(ChangeKind.ShortReplies, value),
        ["buttons-count", (On or Off) and var value] => new(ChangeKind.ButtonsCount, value),
        _ => null,
    };
}
