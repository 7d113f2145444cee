using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Core.Commands.Settings;

/// <summary>The language of the bot's words and of the guide.</summary>
internal sealed class LanguagePage(IChatStore chats, SettingsPanel panel, PhraseLibrary phrases, ChangeLog log)
    : ISettingsPage, IButtonHandler<SetLanguageButton>
{
    public const string Name = "language";

    private const int InARow = 3;

    public string PageName => Name;

    public Task<Message> ShowAsync(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(phrases.Languages
        .Select(language => new SetLanguageButton(language)
            .Labelled(phrases.In(language).Text("language.own-name"))
            .Among(new Choice(call.Say.Text("choice.language"))))
        .Chunk(InARow)
        .Aggregate(call.Say.Message("language.panel"), (message, row) => message.WithButtons(row))
        .WithButtons(SettingsButton.BackAndClose(call.Say)));

    public async Task<Reply> PressedAsync(SetLanguageButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (!phrases.Languages.Contains(button.Language))
        {
            return Reply.Notice(call.Say.Text("button.old"));
        }

        await chats.ChangeAsync(
            call.Chat.Id, chat => chat with { Settings = chat.Settings with { Language = button.Language } }, cancellationToken);
        await log.NoteAsync(call, ChangeKind.Language, button.Language, cancellationToken);
        return Reply.Replace(await panel.ShowAsync(call, cancellationToken));
    }
}

/// <summary>Speak this language; show the panel again.</summary>
internal sealed record SetLanguageButton(string Language) : IButtonPayload<SetLanguageButton>
{
    public static string Kind => "set-language";

    public static Audience Audience => Audience.Admins;

    public string Fields => Language;

    public static SetLanguageButton? Read(string fields) => new(fields);
}
