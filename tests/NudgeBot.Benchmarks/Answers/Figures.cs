using System.Globalization;

namespace NudgeBot.Benchmarks.Answers;

/// <summary>A readable table of named figures.</summary>
internal sealed class Figures(TextWriter output)
{
    public void Section(string title) => output.WriteLine($"\n{title}");

    public void Write(string name, string figure) => output.WriteLine($"  {name,-42} {figure,10}");

    public void Share(string name, int part, int whole) => Write(
        name, whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole,6:F1} %  ({part}/{whole})"));
}
