using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using NudgeBot.Core.Schedules;
using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.CommandLine;

/// <summary>"nudgebot preview": the next sends of a schedule in local time, clock changes included.</summary>
internal static class PreviewVerb
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("ddd yyyy-MM-dd HH:mm");

    public static Command Create()
    {
        var when = new Argument<string>("when") { Description = "The days and times, such as \"weekdays at 7:30 pm\"." };
        var zone = new Option<string>("--zone") { Description = "The IANA time zone.", DefaultValueFactory = _ => "Etc/UTC" };
        var count = new Option<int>("--count") { Description = "How many sends.", DefaultValueFactory = _ => 5 };
        var verb = new Command("preview", "Show when a schedule would send.") { when, zone, count };
        verb.SetAction(parsed => Preview(parsed.GetValue(when)!, parsed.GetValue(zone)!, parsed.GetValue(count)));
        return verb;
    }

    private static int Preview(string when, string zoneId, int count)
    {
        if (TimeZones.Find(zoneId) is not { } zone)
        {
            Console.Error.WriteLine($"There is no time zone '{zoneId}'. Use an IANA name such as Asia/Kolkata.");
            return 2;
        }

        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        if (WhenParser.For("en").Parse(when, now.InZone(zone).Date) is not WhenReading.Understood { Times: var times })
        {
            Console.Error.WriteLine($"'{when}' does not say days and a time. Try \"daily 8am\" or \"mon wed fri 20:00\".");
            return 2;
        }

        var after = now;
        for (var send = 0; send < count; send++)
        {
            var next = times.NextAfter(after, zone);
            var local = next.At.InZone(zone).LocalDateTime;
            var note = local == next.Local ? "" : $" (instead of {Local.Format(next.Local)}, which the clocks skip)";
            Console.WriteLine($"{Local.Format(local)} {zone.GetZoneInterval(next.At).Name}{note}");
            after = next.At;
        }

        return 0;
    }
}
