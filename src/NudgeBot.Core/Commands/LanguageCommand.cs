using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Core.Commands;

/// <summary>Changes the language of the bot's words and of the guide.</summary>
internal sealed class LanguageCommand(IChatStore chats, PhraseLibrary phrases, ChangeLog log) : IChatCommand, IButtonHandler<LanguageButton>
{
    public CommandDescription Description { get; } = new("language", 15)
    {
        Argument = new CommandArgument("language"),
        Audience = Audience.Admins,
    };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken) =>
        arguments.Length > 0 && Find(arguments) is { } language
            ? Reply.Say(await ChangeAsync(call, language, cancellationToken))
            : Reply.Say(phrases.Languages.Aggregate(call.Say.Message("language.panel"), (message, known) =>
                message.WithButtons(new LanguageButton(known)
                    .Labelled(phrases.In(known).Text("language.own-name"))
                    .Among(new Choice(call.Say.Text("choice.language"))))));

    public async Task<Reply> PressedAsync(LanguageButton button, CommandCall call, CancellationToken cancellationToken) =>
        Find(button.Language) is { } language
            ? Reply.Replace(await ChangeAsync(call, language, cancellationToken))
            : Reply.Notice(call.Say.Text("button.old"));

    private async Task<Message> ChangeAsync(CommandCall call, string language, CancellationToken cancellationToken)
    {
        await chats.ChangeAsync(
            call.Chat.Id, chat => chat with { Settings = chat.Settings with { Language = language } }, cancellationToken);
        await log.NoteAsync(call, ChangeKind.Language, language, cancellationToken);
        return phrases.In(language).Message("language.done");
    }

    private string? Find(string words) => phrases.Languages.FirstOrDefault(language =>
        language.Equals(words, StringComparison.OrdinalIgnoreCase)
        || phrases.In(language).Text("language.own-name").Equals(words, StringComparison.OrdinalIgnoreCase)
        || phrases.In(language).Text("language.english-name").Equals(words, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Speak this language.</summary>
internal sealed record LanguageButton(string Language) : IButtonPayload<LanguageButton>
{
    public static string Kind => "language";

    public static Audience Audience => Audience.Admins;

    public string Fields => Language;

    public static LanguageButton? Read(string fields) => new(fields);
}
