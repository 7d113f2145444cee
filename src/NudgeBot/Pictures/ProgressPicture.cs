using NodaTime;
using NudgeBot.Core.Commands.Progress;
using SkiaSharp;

namespace NudgeBot.Pictures;

/// <summary>
/// Draws a month as a calendar of dots, filled on the days something was tried, ringed today. It says the same without
/// colours, and without the numbers where the machine has no font.
/// </summary>
internal sealed class ProgressPicture : IProgressPicture
{
    private const int Cell = 100;
    private const int Margin = 30;
    private const int Radius = 38;
    private const int DaysInWeek = 7;
    private const float NumberSize = 34;
    private const float RingWidth = 6;
    private const float MarkRadius = 6;
    private const int MostMarks = 3;

    private static readonly SKColor Paper = new(0xFF, 0xFB, 0xF5);
    private static readonly SKColor Quiet = new(0xEF, 0xE6, 0xDA);
    private static readonly SKColor Warm = new(0xC7, 0x5B, 0x39);
    private static readonly SKColor Ink = new(0x5A, 0x4A, 0x42);

    public ReadOnlyMemory<byte> Draw(ProgressMonth month)
    {
        var first = month.Today.With(DateAdjusters.StartOfMonth);
        var last = month.Today.With(DateAdjusters.EndOfMonth);
        var lead = (int)first.DayOfWeek - 1;
        var weeks = (lead + last.Day + DaysInWeek - 1) / DaysInWeek;

        using var surface = SKSurface.Create(new SKImageInfo((Cell * DaysInWeek) + (2 * Margin), (Cell * weeks) + (2 * Margin)));
        surface.Canvas.Clear(Paper);
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            var place = lead + day.Day - 1;
            var centre = new SKPoint(
                Margin + (Cell / 2) + (place % DaysInWeek * Cell), Margin + (Cell / 2) + (place / DaysInWeek * Cell));
            DrawDay(surface.Canvas, centre, day, month);
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();
    }

    private static void DrawDay(SKCanvas canvas, SKPoint centre, LocalDate day, ProgressMonth month)
    {
        var tried = month.Tried.GetValueOrDefault(day);
        using var fill = new SKPaint { Color = tried > 0 ? Warm : Quiet, IsAntialias = true };
        canvas.DrawCircle(centre, Radius, fill);
        if (day == month.Today)
        {
            using var ring = new SKPaint { Color = Ink, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = RingWidth };
            canvas.DrawCircle(centre, Radius + (RingWidth / 2), ring);
        }

        using var words = new SKPaint { Color = tried > 0 ? SKColors.White : Ink, IsAntialias = true };
        using var font = new SKFont { Size = NumberSize };
        canvas.DrawText(
            day.Day.ToString(System.Globalization.CultureInfo.InvariantCulture),
            centre.X,
            centre.Y + (tried > 1 ? NumberSize / 5 : NumberSize / 3),
            SKTextAlign.Center,
            font,
            words);
        if (tried > 1)
        {
            DrawMarks(canvas, centre, Math.Min(tried, MostMarks), words);
        }
    }

    // A dot for each of two or three things tried on one day, below its number.
    private static void DrawMarks(SKCanvas canvas, SKPoint centre, int marks, SKPaint paint)
    {
        for (var mark = 0; mark < marks; mark++)
        {
            canvas.DrawCircle(
                centre.X + ((mark - ((marks - 1) / 2f)) * MarkRadius * 3), centre.Y + (Radius * 0.62f), MarkRadius, paint);
        }
    }
}
