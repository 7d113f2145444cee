using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Core.Commands.Partners;

/// <summary>The ways in which two parents can share the programme, each explained in one line.</summary>
internal static class PartnerModes
{
    /// <summary>A message with the ways below it, and a button for each; the present one is marked.</summary>
    public static Message Offer(Message intro, PartnerMode present, Phrasebook say) => Enum.GetValues<PartnerMode>().Aggregate(
        intro.Then(new Message(new BulletList(
            [.. Enum.GetValues<PartnerMode>().Select(mode => new Paragraph(
            [
                new Span($"{Name(mode, say)}: ", SpanStyle.Strong),
                new Span(say.Text($"partner.means.{PhraseKeys.Of(mode)}")),
            ]))]))),
        (message, mode) => message.WithButtons(new PartnerModeButton(mode).Labelled(mode == present ? $"✓ {Name(mode, say)}" : Name(mode, say))));

    private static string Name(PartnerMode mode, Phrasebook say) => say.Text($"partner.mode.{PhraseKeys.Of(mode)}");
}

/// <summary>Share the programme in this way.</summary>
internal sealed record PartnerModeButton(PartnerMode Mode) : IButtonPayload<PartnerModeButton>
{
    public static string Kind => "partner-mode";

    public static Places Places => Places.Private;

    public string Fields => PhraseKeys.Of(Mode);

    public static PartnerModeButton? Read(string fields) => Enum.GetValues<PartnerMode>()
        .Where(mode => PhraseKeys.Of(mode) == fields)
        .Select(mode => new PartnerModeButton(mode))
        .FirstOrDefault();
}
