using System.Globalization;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Settings;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Children;

/// <summary>The children's years of birth, for nudges that fit only some ages. Nobody has to tell.</summary>
internal sealed class ChildrenCommand(IChatStore chats)
    : IAnswerableCommand, ISettingsPage, IButtonHandler<ChildButton>, IButtonHandler<NoChildrenButton>, IButtonHandler<ChildrenButton>
{
    public const string Name = "children";

    private const int YearsOffered = 13;
    private const int InARow = 5;

    public CommandDescription Description { get; } = new(Name, 16)
    {
        Argument = new CommandArgument("ages"),
        Places = Places.Private,
    };

    public string PageName => Name;

    public Places PagePlaces => Places.Private;

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            return Reply.Say(await ShowAsync(call, cancellationToken));
        }

        if (ChildrenWords.Read(arguments, Today(call)) is { } born)
        {
            return Reply.Say(await ChangeAsync(call, _ => born, cancellationToken));
        }

        await chats.AskAsync(call, Name, cancellationToken);
        return Reply.Say(call.Say.Message("children.not-understood"));
    }

    public bool IsAnswer(string words, CommandCall call) => ChildrenWords.Read(words, Today(call)) is not null;

    public async Task<Message> ShowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await chats.AskAsync(call, Name, cancellationToken);
        return Panel(call, call.Chat.Settings.ChildrenBorn);
    }

    public async Task<Reply> PressedAsync(ChildButton button, CommandCall call, CancellationToken cancellationToken) =>
        ChildrenWords.IsYearOfAChild(button.Year, Today(call))
            ? Reply.Replace(await ChangeAsync(
                call, born => button.There ? born.Append(button.Year) : born.Where(year => year != button.Year), cancellationToken))
            : Reply.Notice(call.Say.Text("button.old"));

    public async Task<Reply> PressedAsync(ChildrenButton button, CommandCall call, CancellationToken cancellationToken) =>
        button.Years.All(year => ChildrenWords.IsYearOfAChild(year, Today(call)))
            ? Reply.Replace(await ChangeAsync(call, _ => button.Years, cancellationToken))
            : Reply.Notice(call.Say.Text("button.old"));

    public async Task<Reply> PressedAsync(NoChildrenButton button, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Replace(await ChangeAsync(call, _ => [], cancellationToken));

    private static Message Panel(CommandCall call, IReadOnlyList<int> born)
    {
        var thisYear = Today(call).Year;
        var intro = born.Count > 0
            ? call.Say.Message("children.known", ("years", call.Say.Years(born)))
            : call.Say.Message("children.panel");
        List<int> years = [.. Enumerable.Range(thisYear - YearsOffered + 1, YearsOffered).Union(born).OrderDescending()];
        var choice = new ChildrenButton([]).Offered(call.Say.Text("choice.years"), least: 0, years.Count);
        var message = years
            .Select(year => new ChildButton(year, !born.Contains(year)).Labelled($"{year}").Among(choice, born.Contains(year), $"{year}"))
            .Chunk(InARow)
            .Aggregate(intro, (shown, row) => shown.WithButtons(row));
        return (born.Count > 0 ? message.WithButtons(new NoChildrenButton().Labelled(call.Say.Text("children.remove"))) : message)
            .WithButtons(SettingsButton.BackAndClose(call.Say));
    }

    private async Task<Message> ChangeAsync(
        CommandCall call, Func<IReadOnlyList<int>, IEnumerable<int>> change, CancellationToken cancellationToken)
    {
        var chat = await chats.ChangeAsync(
            call.Chat.Id,
            known => known.WithoutQuestionTo(call.Member.Id) with
            {
                Settings = known.Settings with { ChildrenBorn = [.. change(known.Settings.ChildrenBorn).Distinct().Order()] },
            },
            cancellationToken);
        return Panel(call, chat?.Settings.ChildrenBorn ?? []);
    }

    private static LocalDate Today(CommandCall call) =>
        call.Now.InZone(TimeZones.Find(call.Chat.Settings.Zone ?? call.ZoneGuess ?? "") ?? DateTimeZone.Utc).Date;
}

/// <summary>There is a child born in this year, or there is not.</summary>
internal sealed record ChildButton(int Year, bool There) : IButtonPayload<ChildButton>
{
    public static string Kind => "child";

    public static Places Places => Places.Private;

    public string Fields => FormattableString.Invariant($"{(There ? '+' : '-')}{Year}");

    public static ChildButton? Read(string fields) =>
        fields is ['+' or '-', .. var year] && int.TryParse(year, out var born) ? new(born, fields[0] == '+') : null;
}

/// <summary>The children were born in these years and no others.</summary>
internal sealed record ChildrenButton(IReadOnlyList<int> Years) : IButtonPayload<ChildrenButton>, IChoices<ChildrenButton>
{
    public static string Kind => "born";

    public static Places Places => Places.Private;

    public string Fields => string.Join(',', Years);

    public ChildrenButton? With(IReadOnlyList<string> values) => Read(string.Join(',', values));

    public static ChildrenButton? Read(string fields)
    {
        var years = fields.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return years.All(year => int.TryParse(year, out _)) ? new([.. years.Select(year => int.Parse(year, CultureInfo.InvariantCulture))]) : null;
    }
}

/// <summary>Keep no years of birth.</summary>
internal sealed record NoChildrenButton : IButtonPayload<NoChildrenButton>
{
    public static string Kind => "no-children";

    public static Places Places => Places.Private;

    public string Fields => "";

    public static NoChildrenButton? Read(string fields) => new();
}
