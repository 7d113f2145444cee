using NodaTime;
using static NudgeBot.Core.Schedules.Words.Unit;

namespace NudgeBot.Core.Schedules.Words.Languages;

/// <summary>The English words for when and how long.</summary>
internal static class English
{
    public static Vocabulary Vocabulary { get; } = Vocabulary.Of(
        "en", [.. Days, .. Numbers, .. Clock, .. PartsOfDay, .. Units, .. Dates, .. Joining]);

    private static IEnumerable<(Meaning, string[])> Days =>
    [
        (new DayName(IsoDayOfWeek.Monday), ["monday", "mondays", "mon", "mons"]),
        (new DayName(IsoDayOfWeek.Tuesday), ["tuesday", "tuesdays", "tue", "tues"]),
        (new DayName(IsoDayOfWeek.Wednesday), ["wednesday", "wednesdays", "wed", "weds"]),
        (new DayName(IsoDayOfWeek.Thursday), ["thursday", "thursdays", "thu", "thur", "thurs"]),
        (new DayName(IsoDayOfWeek.Friday), ["friday", "fridays", "fri", "fris"]),
        (new DayName(IsoDayOfWeek.Saturday), ["saturday", "saturdays", "sat", "sats"]),
        (new DayName(IsoDayOfWeek.Sunday), ["sunday", "sundays", "sun", "suns"]),
        (new DaySet(DaySets.Daily), ["daily", "everyday", "all days", "all week", "day to day", "day by day", "day in day out"]),
        (new DaySet(DaySets.Weekdays), [
            "weekday", "weekdays", "week days", "working day", "working days", "workday", "workdays", "work days", "business days",
            "school day", "school days", "schooldays", "during the week", "m-f", "m-fr"]),
        (new DaySet(DaySets.Weekends), ["weekend", "weekends", "week end", "week ends"]),
        (new DaySet(DaySets.MondayWednesdayFriday), ["mwf", "m w f", "m/w/f", "m-w-f"]),
    ];

    private static IEnumerable<(Meaning, string[])> Numbers =>
    [
        .. Counted("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            + "eighteen nineteen twenty", from: 0, step: 1, value => new Number(value)),
        .. Counted("thirty forty fifty sixty seventy eighty ninety", from: 30, step: 10, value => new Number(value)),
        (new Number(2), ["couple", "couple of", "a couple of"]),
        (new Number(3), ["few", "a few"]),
        (new Ordinal(1), ["first"]),
        (new Ordinal(2), ["second", "other"]),
        (new Ordinal(2, Repeats: true), ["alternate", "alternating"]),
        .. Counted("third fourth fifth sixth seventh eighth ninth tenth", from: 3, step: 1, value => new Ordinal(value)),
        (new TimesCount(1), ["once", "one time"]),
        (new TimesCount(2), ["twice", "two times"]),
        (new TimesCount(3), ["thrice", "three times"]),
    ];

    private static IEnumerable<(Meaning, string[])> Clock =>
    [
        (new Meridiem(false), ["am", "a.m.", "a.m", "a m"]),
        (new Meridiem(true), ["pm", "p.m.", "p.m", "p m"]),
        (new NamedTime(LocalTime.Noon), ["noon", "midday", "mid-day", "noontime", "noons"]),
        (new NamedTime(LocalTime.Midnight), ["midnight", "midnights"]),
        (new Shift(30), ["half", "half past", "half after"]),
        (new Shift(15), ["quarter past", "quarter after"]),
        (new Shift(-15), ["quarter to", "quarter till", "quarter of", "quarter before"]),
        (new Sign(Mark.OClock), ["o'clock", "o clock", "oclock", "clock"]),
        (new Sign(Mark.HourMark), ["h", "hrs", "hr"]),
        (new Sign(Mark.Past), ["past"]),
    ];

    private static IEnumerable<(Meaning, string[])> PartsOfDay =>
    [
        (new Part(PartOfDay.EarlyMorning), ["early morning", "early mornings", "early in the morning", "first thing", "first thing in the morning"]),
        (new Part(PartOfDay.Morning), ["morning", "mornings", "in the am"]),
        (new Part(PartOfDay.MidMorning), ["midmorning", "mid-morning", "mid morning", "late morning", "late mornings"]),
        (new Part(PartOfDay.Lunchtime), ["lunch", "lunchtime", "lunchtimes", "lunch time", "lunch break"]),
        (new Part(PartOfDay.Afternoon), ["afternoon", "afternoons", "in the pm"]),
        (new Part(PartOfDay.LateAfternoon), ["late afternoon", "late afternoons", "late in the afternoon"]),
        (new Part(PartOfDay.Evening), ["evening", "evenings", "eve", "evens"]),
        (new Part(PartOfDay.Night), ["night", "nights", "nightly", "nighttime", "night time", "late evening", "late evenings", "last thing", "last thing at night"]),
        (new FamilyMoment(PartOfDay.Morning), [
            "breakfast", "breakfast time", "school run", "school drop off", "before school", "before work", "before nursery",
            "before daycare", "wake up", "waking up", "get up", "commute"]),
        (new FamilyMoment(PartOfDay.Lunchtime), ["nap", "naps", "naptime", "nap time"]),
        (new FamilyMoment(PartOfDay.Afternoon), ["school", "after school", "daycare", "nursery", "kindergarten", "school pick up", "tea time"]),
        (new FamilyMoment(PartOfDay.Evening), [
            "bath", "baths", "bathtime", "bath time", "dinner", "dinnertime", "dinner time", "supper", "suppertime", "work",
            "bedtime", "bed time", "bedtimes", "bed", "sleep", "story time", "bedtime story"]),
    ];

    private static IEnumerable<(Meaning, string[])> Units =>
    [
        (new TimeUnit(Second), ["seconds", "secs"]),
        (new TimeUnit(Minute), ["minute", "minutes", "min", "mins", "half hour", "half an hour", "moment", "moments"]),
        (new TimeUnit(Hour), ["hour", "hours"]),
        (new TimeUnit(Day), ["day", "days"]),
        (new TimeUnit(Week), ["week", "weeks", "wk", "wks"]),
        (new TimeUnit(Fortnight), ["fortnight", "fortnights"]),
        (new TimeUnit(Month), ["month", "months", "mth", "mths"]),
        (new TimeUnit(Year), ["year", "years", "yr", "yrs"]),
        (new PerUnit(Minute), ["a minute", "per minute"]),
        (new PerUnit(Hour), ["an hour", "per hour", "a hour"]),
        (new PerUnit(Day), ["a day", "per day", "/day"]),
        (new PerUnit(Week), ["a week", "per week", "/week", "/wk", "a wk", "of the week"]),
        (new PerUnit(Fortnight), ["a fortnight", "per fortnight"]),
        (new PerUnit(Month), ["a month", "per month", "/month"]),
        (new PerUnit(Year), ["a year", "per year"]),
        (new EveryUnit(Minute), ["minutely"]),
        (new EveryUnit(Hour), ["hourly"]),
        (new EveryUnit(Week), ["weekly"]),
        (new EveryUnit(Fortnight), ["fortnightly", "biweekly", "bi-weekly"]),
        (new EveryUnit(Month), ["monthly"]),
        (new EveryUnit(Year), ["yearly", "annually"]),
        (new Sign(Mark.Times), ["times", "time", "x"]),
        (new Sign(Mark.AllTheTime), ["all the time", "all day", "all day long", "constantly", "continuously", "nonstop", "non stop", "24/7", "as often as possible"]),
    ];

    private static IEnumerable<(Meaning, string[])> Dates =>
    [
        .. Counted("january february march april may june july august september october november december", from: 1, step: 1, month => new MonthName(month)),
        .. Counted("jan feb mar apr", from: 1, step: 1, month => new MonthName(month)),
        .. Counted("jun jul aug sep oct nov dec", from: 6, step: 1, month => new MonthName(month)),
        (new MonthName(9), ["sept"]),
        (new RelativeDay(-1), ["yesterday", "last night"]),
        (new RelativeDay(0), ["today", "tonight", "now", "right now", "this morning", "this afternoon", "this evening"]),
        (new RelativeDay(1), ["tomorrow", "tmrw", "tmr"]),
        (new RelativeDay(2), ["day after tomorrow", "overmorrow"]),
        (new Sign(Mark.OrdinalSuffix), ["st", "nd", "rd", "th"]),
        (new Sign(Mark.Next), ["next", "coming", "following"]),
        (new Sign(Mark.This), ["this"]),
        (new Sign(Mark.EndOf), ["end of", "the end of", "rest of", "the rest of", "remainder of"]),
        (new Sign(Mark.Until), ["until", "till", "til", "untill", "up until"]),
        (new Sign(Mark.Forever), ["forever", "indefinitely", "for ever", "further notice", "i say so", "i say", "i come back", "i return", "i am back", "i'm back"]),
        (new Sign(Mark.Starting), ["starting", "starting from", "starting on", "beginning", "start", "as of", "begin"]),
        (new Sign(Mark.Ago), ["ago", "last", "past week", "past month"]),
    ];

    private static IEnumerable<(Meaning, string[])> Joining =>
    [
        (new Sign(Mark.And), ["and", "n", "plus", "also", "then", "or", "as well as"]),
        (new Sign(Mark.Every), ["every", "each", "ever", "evry", "every single", "any"]),
        (new Sign(Mark.At), ["at", "around", "about", "approximately", "approx", "by", "near", "roughly", "circa"]),
        (new Sign(Mark.To), ["to", "through", "thru"]),
        (new Sign(Mark.From), ["from"]),
        (new Sign(Mark.Between), ["between"]),
        (new Sign(Mark.Except), [
            "except", "except on", "except for", "excluding", "exclude", "not", "not on", "but not", "but not on", "without", "no", "never on", "skip",
            "skipping", "apart from", "other than", "but no", "just not", "don't on", "minus", "excepting", "not at", "not during"]),
        (new Sign(Mark.But), ["but", "besides"]),
        (new Sign(Mark.Never), [
            "never", "never again", "stop", "off", "none", "nope", "no thanks", "no thank you", "cancel", "unsubscribe", "no more", "don't",
            "do not", "not at all", "no way", "leave me alone", "nothing", "no one", "go away"]),
        (new Sign(Mark.Beside), ["after", "before", "when", "while", "during", "as soon as", "whenever", "right after", "just before", "just after"]),
        (new Sign(Mark.Away), [
            "pause", "paused", "break", "hold", "on hold", "stop for", "stop until", "quiet", "silence", "silent", "mute", "snooze", "resume",
            "back", "come back", "start again", "away", "vacation", "holiday", "holidays", "travelling", "traveling", "off for", "off until", "a while", "awhile", "a bit", "some time", "more", "longer", "for now", "leave"]),
        (new Sign(Mark.Filler), [
            "a", "an", "the", "on", "in", "of", "for", "with", "my", "your", "our", "his", "her", "it", "its", "it's", "is", "be",
            "i", "im", "i'm", "me", "us", "we", "you", "u", "bot", "nudgebot", "am i", "i am",
            "please", "pls", "plz", "kindly", "thanks", "thank you", "thank", "thx", "ty", "cheers", "hello", "hi", "hey", "there", "ok", "okay",
            "yes", "yeah", "yep", "sure", "maybe", "perhaps", "so", "well", "um", "uh", "hmm", "oh", "lol",
            "could", "can", "may i", "would", "will", "should", "might", "shall", "let", "let's", "lets", "i'd", "i'll", "do", "does",
            "send", "sent", "sending", "give", "get", "want", "wanna", "need", "like", "love", "prefer", "have", "receive", "set", "make", "message me",
            "schedule", "subscribe", "remind", "reminder", "reminders", "nudge", "nudges", "tip", "tips", "message", "messages", "text", "texts",
            "notification", "notifications", "notify", "ping", "them", "that", "those", "these", "one of", "some", "something",
            "only", "just", "exactly", "sharp", "ish", "precisely", "always", "usually", "regularly", "if possible", "possible", "ideally", "preferably",
            "anytime", "any time", "whatever", "best", "good", "great", "fine", "works", "work for", "suits", "better", "how about", "what about",
            "local", "local time", "my time", "time is", "the time", "dear", "instead", "now on", "from now on",
            "want to", "like to", "to me", "to us", "to get", "to have", "to receive", "change", "move", "switch", "change to", "move to", "switch to", "no more than", "not more than", "at least", "at most", "up to"]),
    ];

    private static IEnumerable<(Meaning, string[])> Counted(string names, int from, int step, Func<int, Meaning> meaning) =>
        names.Split(' ').Select((name, at) => (meaning(from + (step * at)), new[] { name }));
}
