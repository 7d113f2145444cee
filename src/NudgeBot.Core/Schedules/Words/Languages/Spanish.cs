using NodaTime;
using static NudgeBot.Core.Schedules.Words.Unit;

namespace NudgeBot.Core.Schedules.Words.Languages;

/// <summary>The Spanish words for when and how long, of Spain and of Latin America.</summary>
internal static class Spanish
{
    // Up to 21:00 in Spain.
    private static readonly PartOfDay Tarde = new(PartOfDay.Afternoon.Usual, 12, 21);

    public static Vocabulary Vocabulary { get; } = Vocabulary.Of(
        "es", [.. Days, .. Numbers, .. Clock, .. PartsOfDay, .. Units, .. Dates, .. Joining]);

    private static IEnumerable<(Meaning, string[])> Days =>
    [
        (new DayName(IsoDayOfWeek.Monday), ["lunes", "lun"]),
        (new DayName(IsoDayOfWeek.Tuesday), ["martes", "mar"]),
        (new DayName(IsoDayOfWeek.Wednesday), ["miércoles", "mié"]),
        (new DayName(IsoDayOfWeek.Thursday), ["jueves", "jue"]),
        (new DayName(IsoDayOfWeek.Friday), ["viernes", "vie"]),
        (new DayName(IsoDayOfWeek.Saturday), ["sábado", "sábados", "sáb"]),
        (new DayName(IsoDayOfWeek.Sunday), ["domingo", "domingos", "dom"]),
        (new DaySet(DaySets.Daily), ["todos los días", "diario", "diariamente", "a diario", "diaria", "cotidiano"]),
        (new DaySet(DaySets.Weekdays), ["entre semana", "días laborables", "días hábiles", "días de semana", "días de trabajo", "días de escuela", "laborables"]),
        (new DaySet(DaySets.Weekends), ["fin de semana", "fines de semana", "findes", "finde"]),
    ];

    private static IEnumerable<(Meaning, string[])> Numbers =>
    [
        .. Counted("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
            + "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco", value => new Number(value), from: 0),
        (new Number(1), ["una"]),
        (new Number(30), ["treinta"]),
        (new Number(40), ["cuarenta"]),
        (new Number(45), ["cuarenta y cinco"]),
        (new Number(50), ["cincuenta"]),
        (new Number(2), ["un par", "un par de"]),
        (new Number(3), ["unos", "unas", "pocos", "pocas", "unos pocos", "unas pocas", "unos cuantos", "unas cuantas"]),
        (new Ordinal(1), ["primero", "primer"]),
        (new Ordinal(2), ["segundo", "otro"]),
        (new Ordinal(3), ["tercero", "tercer"]),
        (new TimesCount(1), ["una vez"]),
        (new TimesCount(2), ["dos veces"]),
        (new TimesCount(3), ["tres veces"]),
    ];

    private static IEnumerable<(Meaning, string[])> Clock =>
    [
        (new Meridiem(false), ["de la mañana", "de la madrugada", "a. m.", "a.m."]),
        (new Meridiem(true), ["de la tarde", "p. m.", "p.m."]),
        (new NamedTime(LocalTime.Noon), ["mediodía", "medio día", "al mediodía", "a mediodía"]),
        (new NamedTime(LocalTime.Midnight), ["medianoche", "media noche", "a medianoche"]),
        (new Shift(30, AfterHour: true), ["y media", "y treinta"]),
        (new Shift(15, AfterHour: true), ["y cuarto", "y quince"]),
        (new Shift(5, AfterHour: true), ["y cinco"]),
        (new Shift(10, AfterHour: true), ["y diez"]),
        (new Shift(20, AfterHour: true), ["y veinte"]),
        (new Shift(25, AfterHour: true), ["y veinticinco"]),
        (new Shift(-15, AfterHour: true), ["menos cuarto"]),
        (new Shift(-5, AfterHour: true), ["menos cinco"]),
        (new Shift(-10, AfterHour: true), ["menos diez"]),
        (new Shift(-20, AfterHour: true), ["menos veinte"]),
        (new Shift(-25, AfterHour: true), ["menos veinticinco"]),
        (new Shift(-15), ["cuarto para las", "cuarto para la", "un cuarto para las"]),
        (new Shift(-10), ["diez para las", "diez para la"]),
        (new Sign(Mark.OClock), ["en punto"]),
    ];

    private static IEnumerable<(Meaning, string[])> PartsOfDay =>
    [
        (new Part(PartOfDay.EarlyMorning), ["temprano", "muy temprano", "temprano por la mañana", "a primera hora"]),
        (new Part(PartOfDay.Morning), ["por la mañana", "por las mañanas", "en la mañana", "en las mañanas", "mañanas", "las mañanas"]),
        (new Part(PartOfDay.Lunchtime), ["a la hora de comer", "a la hora del almuerzo", "almuerzo", "del mediodía", "de mediodía"]),
        (new Part(Tarde), ["por la tarde", "por las tardes", "en la tarde", "en las tardes", "tarde", "tardes"]),
        (new Part(PartOfDay.Night), ["por la noche", "por las noches", "en la noche", "en las noches", "de la noche", "de noche", "noche", "noches"]),
        (new FamilyMoment(PartOfDay.Morning), ["desayuno", "desayunar", "despertar", "levantarme"]),
        (new FamilyMoment(PartOfDay.Lunchtime), ["siesta", "la siesta"]),
        (new FamilyMoment(PartOfDay.Afternoon), ["escuela", "colegio", "cole", "guardería"]),
        (new FamilyMoment(PartOfDay.Evening), ["baño", "cena", "cenar", "trabajo", "dormir", "acostarse", "acostar", "a la hora de dormir", "a la hora del baño"]),
    ];

    private static IEnumerable<(Meaning, string[])> Units =>
    [
        (new TimeUnit(Second), ["segundos"]),
        (new TimeUnit(Minute), ["minuto", "minutos", "media hora"]),
        (new TimeUnit(Hour), ["hora", "horas"]),
        (new TimeUnit(Day), ["día", "días"]),
        (new TimeUnit(Week), ["semana", "semanas"]),
        (new TimeUnit(Fortnight), ["quincena", "quincenas"]),
        (new TimeUnit(Month), ["mes", "meses"]),
        (new TimeUnit(Year), ["año", "años"]),
        (new PerUnit(Hour), ["por hora", "a la hora"]),
        (new PerUnit(Day), ["al día", "por día", "diarias", "diarios"]),
        (new PerUnit(Week), ["a la semana", "por semana", "semanales", "en la semana", "de la semana"]),
        (new PerUnit(Month), ["al mes", "por mes", "mensuales"]),
        (new PerUnit(Year), ["al año", "por año"]),
        (new EveryUnit(Week), ["semanal", "semanalmente"]),
        (new EveryUnit(Fortnight), ["quincenal", "quincenalmente"]),
        (new EveryUnit(Month), ["mensual", "mensualmente"]),
        (new EveryUnit(Year), ["anual", "anualmente"]),
        (new EveryUnit(Day, 2), ["día por medio", "día de por medio", "un día sí y otro no", "un día sí y un día no", "un día sí, un día no", "un día sí otro no"]),
        (new Sign(Mark.Times), ["veces", "vez"]),
        (new Sign(Mark.AllTheTime), ["todo el tiempo", "todo el día", "a todas horas", "constantemente"]),
    ];

    private static IEnumerable<(Meaning, string[])> Dates =>
    [
        .. Counted("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", month => new MonthName(month), from: 1),
        (new MonthName(9), ["setiembre"]),
        (new RelativeDay(-1), ["ayer"]),
        (new RelativeDay(0), ["hoy", "ahora", "esta noche", "esta tarde", "esta mañana"]),
        (new RelativeDay(1), ["mañana"]),
        (new RelativeDay(2), ["pasado mañana"]),
        (new Sign(Mark.Next), ["próximo", "próxima", "siguiente"]),
        (new Sign(Mark.This), ["este", "esta"]),
        (new Sign(Mark.EndOf), ["fin de", "fin del", "final de", "final del", "finales de", "finales del", "el resto de", "el resto del", "resto de", "resto del"]),
        (new Sign(Mark.Until), ["hasta"]),
        (new Sign(Mark.Forever), ["para siempre", "siempre", "indefinidamente", "nuevo aviso", "que yo diga", "que te diga", "que vuelva"]),
        (new Sign(Mark.Starting), ["a partir de", "a partir del", "empezando", "comenzando", "empezando el"]),
        (new Sign(Mark.Ago), ["pasado", "pasada"]),
    ];

    private static IEnumerable<(Meaning, string[])> Joining =>
    [
        (new Sign(Mark.And), ["y", "e", "o", "también", "además"]),
        (new Sign(Mark.Every), ["cada", "todos los", "todas las", "todo", "toda"]),
        (new Sign(Mark.At), ["a las", "a la", "alrededor de las", "a eso de las", "sobre las", "hacia las", "como a las", "cerca de las"]),
        (new Sign(Mark.To), ["a", "al"]),
        (new Sign(Mark.From), ["desde", "desde el"]),
        (new Sign(Mark.Between), ["entre", "entre las", "entre el"]),
        (new Sign(Mark.Except), ["excepto", "menos", "salvo", "sin", "no", "pero no", "quitando", "excluyendo", "excepto los", "menos los", "no los"]),
        (new Sign(Mark.But), ["pero", "sino"]),
        (new Sign(Mark.Never), ["nunca", "jamás", "parar", "para ya", "cancelar", "no gracias", "nada", "ninguno", "basta", "darme de baja"]),
        (new Sign(Mark.Beside), ["después de", "después del", "antes de", "antes del", "cuando", "durante", "tras", "mientras"]),
        (new Sign(Mark.Away), ["pausa", "pausar", "pausa por", "vacaciones", "de vacaciones", "descanso", "silencio", "silenciar", "un rato", "un tiempo", "vuelvo", "fuera"]),
        (new Sign(Mark.Filler), [
            "el", "la", "los", "las", "un", "de", "del", "en", "por", "para", "con", "mi", "mis", "me", "te", "se", "nos", "que", "es", "son",
            "por favor", "porfa", "gracias", "hola", "buenas", "sí", "vale", "ok", "claro", "bueno",
            "quiero", "quisiera", "querría", "puedes", "podrías", "puede", "podría", "me gustaría", "gustaría", "prefiero",
            "envía", "envíame", "enviar", "enviarme", "envíanos", "manda", "mándame", "mandar", "recibir", "recuérdame", "recordar", "avísame", "dame",
            "mensaje", "mensajes", "consejo", "consejos", "recordatorio", "recordatorios", "notificación", "notificaciones", "nota", "notas",
            "solo", "sólo", "solamente", "más o menos", "aproximadamente", "siempre que", "cualquier hora", "hora local", "durante el"]),
    ];

    private static IEnumerable<(Meaning, string[])> Counted(string names, Func<int, Meaning> meaning, int from) =>
        names.Split(' ').Select((name, at) => (meaning(from + at), new[] { name }));
}
