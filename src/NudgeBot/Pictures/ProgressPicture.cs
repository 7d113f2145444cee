using NodaTime;
using NudgeBot.Core.Commands.Progress;
using SkiaSharp;

namespace NudgeBot.Pictures;

/// <summary>
/// Draws a month as a calendar of dots: dark on the days something was tried, with a mark for each of several things, and
/// ringed today. There are no words in it, so that it is the same in every language and needs no font; they go beside it.
/// </summary>
internal sealed class ProgressPicture : IProgressPicture
{
    private const int Cell = 100;
    private const int Margin = 30;
    private const int Radius = 38;
    private const int DaysInWeek = 7;
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

        if (tried > 1)
        {
            DrawMarks(canvas, centre, Math.Min(tried, MostMarks));
        }
    }

    // A mark for each of two or three things tried on one day.
    private static void DrawMarks(SKCanvas canvas, SKPoint centre, int marks)
    {
        using var paint = new SKPaint { Color = Paper, IsAntialias = true };
        for (var mark = 0; mark < marks; mark++)
        {
            canvas.DrawCircle(centre.X + ((mark - ((marks - 1) / 2f)) * MarkRadius * 3), centre.Y, MarkRadius, paint);
        }
    }
}
