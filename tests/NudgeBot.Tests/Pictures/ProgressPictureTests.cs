using NodaTime;
using NudgeBot.Core.Commands.Progress;
using NudgeBot.Pictures;
using SkiaSharp;

namespace NudgeBot.Tests.Pictures;

public sealed class ProgressPictureTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Fact]
    public void ThePictureIsASmallPngThatAPhoneShowsWhole()
    {
        var png = Draw(Today, Today);

        using var picture = SKBitmap.Decode(png.Span);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4].ToArray());
        Assert.InRange(picture.Width, 600, 1280);
        Assert.InRange(picture.Height, 400, 1280);
        Assert.InRange(png.Length, 1, 100_000);
    }

    [Fact]
    public void ADayOnWhichSomethingWasTriedIsFilled()
    {
        // 1 November 2026 is a Sunday: the last column of the first week; the 2nd is the first column of the second.
        using var tried = SKBitmap.Decode(Draw(Today, new LocalDate(2026, 11, 2)).Span);

        Assert.NotEqual(Of(tried, column: 0, row: 1), Of(tried, column: 1, row: 1));
        Assert.Equal(Of(tried, column: 6, row: 0), Of(tried, column: 1, row: 1));
    }

    [Theory]
    [InlineData(2027, 2, 4)]
    [InlineData(2026, 11, 6)]
    [InlineData(2026, 8, 6)]
    [InlineData(2026, 7, 5)]
    public void EveryWeekOfTheMonthHasARow(int year, int month, int rows)
    {
        using var picture = SKBitmap.Decode(Draw(new LocalDate(year, month, 1)).Span);

        Assert.Equal((100 * rows) + 60, picture.Height);
    }

    private static ReadOnlyMemory<byte> Draw(LocalDate today, params LocalDate[] tried) =>
        new ProgressPicture().Draw(new ProgressMonth(today, tried.ToDictionary(day => day, _ => 1)));

    private static SKColor Of(SKBitmap picture, int column, int row) =>
        picture.GetPixel(30 + 50 + (column * 100), 30 + 50 + (row * 100));
}
