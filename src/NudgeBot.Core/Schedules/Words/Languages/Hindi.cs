using NodaTime;
using static NudgeBot.Core.Schedules.Words.Unit;

namespace NudgeBot.Core.Schedules.Words.Languages;

/// <summary>The Hindi words for when and how long, in Devanagari and as people type them in Latin letters.</summary>
internal static class Hindi
{
    // दोपहर lasts from before noon until four.
    private static readonly PartOfDay Dopahar = new(PartOfDay.Lunchtime.Usual, 11, 16);

    public static Vocabulary Vocabulary { get; } = Vocabulary.Of(
        "hi", [.. Days, .. Numbers, .. Clock, .. PartsOfDay, .. Units, .. Dates, .. Joining]);

    private static IEnumerable<(Meaning, string[])> Days =>
    [
        (new DayName(IsoDayOfWeek.Monday), ["सोमवार", "सोम", "somvar", "somwar"]),
        (new DayName(IsoDayOfWeek.Tuesday), ["मंगलवार", "मंगल", "mangalvar", "mangalwar"]),
        (new DayName(IsoDayOfWeek.Wednesday), ["बुधवार", "बुध", "budhvar", "budhwar"]),
        (new DayName(IsoDayOfWeek.Thursday), ["गुरुवार", "गुरूवार", "बृहस्पतिवार", "वीरवार", "गुरु", "guruvar", "guruwar"]),
        (new DayName(IsoDayOfWeek.Friday), ["शुक्रवार", "शुक्र", "shukravar", "shukrawar"]),
        (new DayName(IsoDayOfWeek.Saturday), ["शनिवार", "शनि", "shanivar", "shaniwar"]),
        (new DayName(IsoDayOfWeek.Sunday), ["रविवार", "रवि", "इतवार", "ravivar", "raviwar", "itvar"]),
        (new DaySet(DaySets.Daily), ["रोज़", "रोज़ाना", "प्रतिदिन", "हर रोज़", "दैनिक", "roz", "rozana", "har roz", "pratidin"]),
        (new DaySet(DaySets.Weekdays), ["कार्यदिवस", "कामकाजी दिन", "कामकाजी दिनों", "वीकडे", "वीकडेज़", "काम के दिन"]),
        (new DaySet(DaySets.Weekends), ["सप्ताहांत", "वीकेंड", "शनिवार-रविवार"]),
    ];

    private static IEnumerable<(Meaning, string[])> Numbers =>
    [
        .. Counted("शून्य एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस"),
        .. Counted("zero ek do teen char paanch chhah saat aath nau das gyarah barah"),
        (new Number(5), ["पांच", "panch"]),
        (new Number(6), ["छः", "छ", "छे", "chhe", "chah", "che"]),
        (new Number(8), ["aat"]),
        (new Number(30), ["तीस", "tees"]),
        (new Number(45), ["पैंतालीस"]),
        (new Ordinal(2), ["दूसरे", "दूसरा", "दूसरी", "dusre", "doosre"]),
        (new Ordinal(3), ["तीसरे", "तीसरा", "तीसरी", "teesre", "tisre"]),
        (new Ordinal(4), ["चौथे", "चौथा", "chauthe"]),
        (new Ordinal(5), ["पाँचवें", "पांचवें"]),
        (new TimesCount(1), ["एक बार", "ek baar", "ek bar"]),
        (new TimesCount(2), ["दो बार", "do baar", "do bar"]),
        (new TimesCount(3), ["तीन बार", "teen baar", "teen bar"]),
    ];

    private static IEnumerable<(Meaning, string[])> Clock =>
    [
        (new Shift(30), ["साढ़े", "saadhe", "sadhe"]),
        (new Shift(15), ["सवा", "sava", "sawa"]),
        (new Shift(-15), ["पौने", "paune"]),
        (new NamedTime(LocalTime.Midnight), ["आधी रात", "aadhi raat"]),
        (new Sign(Mark.OClock), ["बजे", "baje", "बजकर"]),
    ];

    private static IEnumerable<(Meaning, string[])> PartsOfDay =>
    [
        (new Part(PartOfDay.EarlyMorning), ["सुबह सुबह", "सुबह-सुबह", "सुबह जल्दी", "तड़के"]),
        (new Part(PartOfDay.Morning), ["सुबह", "सवेरे", "सुबह को", "प्रातः", "subah", "savere"]),
        (new Part(Dopahar), ["दोपहर", "dopahar", "dopehar"]),
        (new Part(PartOfDay.Evening), ["शाम", "शाम को", "सायं", "shaam", "sham"]),
        (new Part(PartOfDay.Night), ["रात", "रात को", "रात में", "raat"]),
        (new FamilyMoment(PartOfDay.Morning), ["नाश्ते", "नाश्ता", "उठने", "nashte"]),
        (new FamilyMoment(PartOfDay.Afternoon), ["स्कूल", "school"]),
        (new FamilyMoment(PartOfDay.Evening), ["नहाने", "खाने", "खाना", "सोने", "nahane", "khane", "sone"]),
    ];

    private static IEnumerable<(Meaning, string[])> Units =>
    [
        (new TimeUnit(Minute), ["मिनट", "आधे घंटे"]),
        (new TimeUnit(Hour), ["घंटा", "घंटे", "घंटों", "ghante", "ghanta"]),
        (new TimeUnit(Day), ["दिन", "दिनों", "din"]),
        (new TimeUnit(Week), ["हफ़्ता", "हफ़्ते", "हफ़्तों", "सप्ताह", "hafte", "hafta", "saptah"]),
        (new TimeUnit(Fortnight), ["पखवाड़ा", "पखवाड़े"]),
        (new TimeUnit(Month), ["महीना", "महीने", "महीनों", "माह", "mahine", "mahina"]),
        (new TimeUnit(Year), ["साल", "वर्ष", "saal"]),
        (new PerUnit(Hour), ["घंटे में"]),
        (new PerUnit(Day), ["दिन में", "din mein", "din me"]),
        (new PerUnit(Week), ["हफ़्ते में", "सप्ताह में", "hafte mein", "hafte me", "saptah mein"]),
        (new PerUnit(Month), ["महीने में", "माह में", "mahine mein", "mahine me"]),
        (new EveryUnit(Week), ["साप्ताहिक"]),
        (new EveryUnit(Month), ["मासिक"]),
        (new Sign(Mark.Times), ["बार", "baar"]),
        (new Sign(Mark.AllTheTime), ["हर समय", "हर वक्त", "दिन भर", "लगातार"]),
    ];

    private static IEnumerable<(Meaning, string[])> Dates =>
    [
        .. "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर".Split(' ')
            .Select((name, at) => ((Meaning)new MonthName(at + 1), new[] { name })),
        (new RelativeDay(0), ["आज", "अभी", "aaj", "abhi"]),
        (new RelativeDay(1), ["कल", "kal"]),
        (new RelativeDay(2), ["परसों", "parson"]),
        (new Sign(Mark.Next), ["अगले", "अगली", "अगला", "agle"]),
        (new Sign(Mark.This), ["इस"]),
        (new Sign(Mark.Forever), ["हमेशा के लिए", "हमेशा", "hamesha"]),
        (new Sign(Mark.Starting), ["शुरू"]),
        (new Sign(Mark.Ago), ["पिछले", "पिछली"]),
    ];

    private static IEnumerable<(Meaning, string[])> Joining =>
    [
        (new Sign(Mark.And), ["और", "व", "तथा", "या", "एवं", "aur", "ya"]),
        (new Sign(Mark.Every), ["हर", "प्रत्येक", "प्रति", "har"]),
        (new Sign(Mark.At), ["करीब", "लगभग", "क़रीब", "तकरीबन", "lagbhag"]),
        (new Sign(Mark.To), ["से", "se"]),
        (new Sign(Mark.ExceptAfter), ["को छोड़कर", "छोड़कर", "के अलावा", "के सिवा", "को नहीं", "नहीं", "को मत", "मत", "chhodkar", "chodkar", "ko nahi", "nahi"]),
        (new Sign(Mark.Never), ["कभी नहीं", "बंद", "बंद करो", "बंद करें", "रोको", "kabhi nahi", "band karo"]),
        (new Sign(Mark.Away), ["रोकें", "रोक दो", "विराम", "छुट्टी", "छुट्टी पर", "ruko"]),
        (new Sign(Mark.Filler), [
            "में", "को", "पर", "का", "की", "के", "तक", "ने", "ही", "भी", "तो", "के बाद", "के पहले", "से पहले", "के समय", "के वक्त", "बाद", "के लिए", "लिए", "समय",
            "कृपया", "मुझे", "हमें", "मैं", "आप", "जी", "हाँ", "ठीक", "ठीक है", "धन्यवाद", "शुक्रिया", "नमस्ते",
            "भेजें", "भेजो", "भेजिए", "भेजना", "भेज दो", "भेज", "दें", "दो न", "दीजिए", "करें", "करो", "कीजिए", "चाहिए", "चाहता", "चाहती", "हूँ", "हूं", "है", "हैं",
            "संदेश", "सुझाव", "टिप", "टिप्स", "याद", "दिलाएं", "दिलाना", "सिर्फ", "केवल", "बस",
            "mein", "me", "ko", "ka", "ki", "ke", "tak", "ke baad", "se pehle", "ke liye", "mujhe", "bhejo", "bhej do", "bhejna", "chahiye", "hai", "sirf", "kripya", "please"]),
    ];

    private static IEnumerable<(Meaning, string[])> Counted(string names) =>
        names.Split(' ').Select((name, at) => ((Meaning)new Number(at), new[] { name }));
}
