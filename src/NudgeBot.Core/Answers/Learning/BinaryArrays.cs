using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NudgeBot.Core.Answers.Learning;

/// <summary>Arrays of numbers in a kept model, byte for byte.</summary>
internal static class BinaryArrays
{
    public static void WriteArray<T>(this BinaryWriter writer, T[] numbers)
        where T : unmanaged
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }

    /// <exception cref="EndOfStreamException">The stream ends before the array does.</exception>
    public static T[] ReadArray<T>(this BinaryReader reader)
        where T : unmanaged
    {
        var length = reader.ReadInt32();
        if ((long)length * Unsafe.SizeOf<T>() > reader.BaseStream.Length - reader.BaseStream.Position)
        {
            throw new EndOfStreamException();
        }

        var numbers = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
