using System.IO.Compression;
using System.Text;
using NudgeBot.Discord.Gateway;

namespace NudgeBot.Discord.Tests.Gateway;

public sealed class ZlibStreamInflaterTests
{
    [Fact]
    public void MessagesShareOneContext()
    {
        using var inflater = new ZlibStreamInflater();
        var messages = Enumerable.Range(0, 50).Select(index => new string((char)('a' + (index % 26)), 3000) + index).ToList();

        var read = messages.Zip(Compress(messages), (_, bytes) => inflater.TryInflate(bytes, out var message) ? Encoding.UTF8.GetString(message.Span) : "");

        Assert.Equal(messages, read);
    }

    [Fact]
    public void AMessageCutAnywhereIsReadWhenItsLastPieceComes()
    {
        var bytes = Compress(["a message of some length, a message of some length"]).Single();
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            using var inflater = new ZlibStreamInflater();

            Assert.False(inflater.TryInflate(bytes.AsSpan(0, cut), out _));
            Assert.True(inflater.TryInflate(bytes.AsSpan(cut), out var message));
            Assert.Equal("a message of some length, a message of some length", Encoding.UTF8.GetString(message.Span));
        }
    }

    [Fact]
    public void BytesThatAreNotZlibsAreInvalidData()
    {
        using var inflater = new ZlibStreamInflater();

        Assert.Throws<InvalidDataException>(() => inflater.TryInflate([1, 2, 3, 4, 5, 0, 0, 0xFF, 0xFF], out _));
    }

    private static List<byte[]> Compress(IReadOnlyList<string> messages)
    {
        using var buffer = new MemoryStream();
        using var zlib = new ZLibStream(buffer, CompressionLevel.Fastest);
        var all = new List<byte[]>();
        foreach (var message in messages)
        {
            buffer.SetLength(0);
            zlib.Write(Encoding.UTF8.GetBytes(message));
            zlib.Flush();
            all.Add(buffer.ToArray());
        }

        return all;
    }
}
