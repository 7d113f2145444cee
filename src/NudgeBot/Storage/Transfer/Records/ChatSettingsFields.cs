using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>A chat's "settings".</summary>
internal static class ChatSettingsFields
{
    /// <summary>Writes them, every field.</summary>
    public static void Write(ChatSettings settings, LineWriter line) => line
        .Text("language", settings.Language)
        .Text("zone", settings.Zone)
        .Text("guide", settings.Guide)
        .Text("country", settings.Country)
        .List("childrenBorn", settings.ChildrenBorn, (json, year) => json.WriteNumberValue(year))
        .At("hardWeekUntil", settings.HardWeekUntil)
        .Flag("afterLoss", settings.AfterLoss)
        .Number("position", settings.Position)
        .List("lastShown", settings.LastShown, (json, nudge) => json.WriteStringValue(nudge))
        .Object("group", isThere: true, group => group
            .Text("whoMayAsk", StoredName.Of(settings.Group.WhoMayAsk))
            .Flag("onlyWhenSpokenTo", settings.Group.OnlyWhenSpokenTo)
            .Flag("shortReplies", settings.Group.ShortReplies)
            .Flag("buttonsCount", settings.Group.ButtonsCount));

    /// <summary>Reads the fields that a line has; the others stay as they are.</summary>
    public static Func<ChatSettings, ChatSettings> Read(LineFields line)
    {
        if (line.Object("settings").Fields is not { } fields)
        {
            return static before => before;
        }

        var language = fields.Text("language").Value;
        var zone = fields.Zone();
        var guide = fields.Text("guide");
        var country = fields.Text("country");
        var children = fields.Numbers("childrenBorn", 1900, 2200);
        var hardWeek = fields.At("hardWeekUntil");
        var afterLoss = fields.Flag("afterLoss");
        var position = fields.Number("position", most: int.MaxValue);
        var shown = fields.Texts("lastShown");
        var group = ReadGroup(fields);
        return before => before with
        {
            Group = group(before.Group),
            Language = language ?? before.Language,
            Zone = zone.Or(before.Zone),
            Guide = guide.Or(before.Guide),
            Country = country.Or(before.Country),
            ChildrenBorn = children.Or(before.ChildrenBorn) ?? [],
            HardWeekUntil = hardWeek.Or(before.HardWeekUntil),
            AfterLoss = afterLoss ?? before.AfterLoss,
            Position = (int?)position ?? before.Position,
            LastShown = shown.Or(before.LastShown) ?? [],
        };
    }

    private static Func<GroupSettings, GroupSettings> ReadGroup(LineFields line)
    {
        if (line.Object("group").Fields is not { } fields)
        {
            return static before => before;
        }

        var asked = fields.Text("whoMayAsk").Value;
        WhoMayAsk? who = Enum.GetValues<WhoMayAsk>().Where(one => StoredName.Of(one) == asked).Select(one => (WhoMayAsk?)one).FirstOrDefault();
        if (asked is not null && who is null)
        {
            fields.Refuse("'whoMayAsk' is everyone, admins or nobody");
        }

        var spokenTo = fields.Flag("onlyWhenSpokenTo");
        var isShort = fields.Flag("shortReplies");
        var count = fields.Flag("buttonsCount");
        return before => new GroupSettings
        {
            WhoMayAsk = who ?? before.WhoMayAsk,
            OnlyWhenSpokenTo = spokenTo ?? before.OnlyWhenSpokenTo,
            ShortReplies = isShort ?? before.ShortReplies,
            ButtonsCount = count ?? before.ButtonsCount,
        };
    }

    /// <summary>An IANA time zone that exists.</summary>
    public static Given<string> Zone(this LineFields fields)
    {
        var zone = fields.Text("zone");
        if (zone.Value is { } id && TimeZones.Find(id) is null)
        {
            fields.Refuse($"there is no time zone '{id}': use an IANA name such as Asia/Kolkata");
        }

        return zone;
    }
}
