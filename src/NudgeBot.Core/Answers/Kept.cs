namespace NudgeBot.Core.Answers;

/// <summary>Reads models that were kept outside the process, where they may be cut short, damaged or out of date.</summary>
internal static class Kept
{
    public static TModel? Read<TModel>(Stream stream, string hash, Func<BinaryReader, TModel> read)
        where TModel : class
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            return reader.ReadString() == hash ? read(reader) : null;
        }
        catch (Exception damage) when (damage is IOException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }
}
