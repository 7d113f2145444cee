using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace NudgeBot.Storage.Transfer.Lines;

/// <summary>Writes lines of JSON into a buffer that goes to a stream whenever it is full.</summary>
internal sealed class LineWriter(Stream to) : IDisposable
{
    private const int Full = 128 * 1024;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(Full * 2);
    private Utf8JsonWriter? _json;

    private Utf8JsonWriter Json => _json ??= new Utf8JsonWriter(_buffer, Readable);

    /// <summary>Begins a line of a type.</summary>
    public void Begin(string type)
    {
        Json.Reset(_buffer);
        Json.WriteStartObject();
        Json.WriteString("type", type);
    }

    /// <summary>Ends the line.</summary>
    public ValueTask EndAsync(CancellationToken cancellationToken)
    {
        Json.WriteEndObject();
        Json.Flush();
        _buffer.Write("\n"u8);
        return _buffer.WrittenCount < Full ? ValueTask.CompletedTask : FlushAsync(cancellationToken);
    }

    /// <summary>Gives the stream what the buffer holds.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await to.WriteAsync(_buffer.WrittenMemory, cancellationToken);
        await to.FlushAsync(cancellationToken);
        _buffer.ResetWrittenCount();
    }

    /// <summary>A text, or null.</summary>
    public LineWriter Text(string name, string? value)
    {
        Json.WriteString(name, value);
        return this;
    }

    /// <summary>Where a chat is.</summary>
    public LineWriter Address(string? platform, string? place) => Text("platform", platform).Text("address", place);

    /// <summary>A UUID.</summary>
    public LineWriter Id(string name, Guid? value)
    {
        Json.WriteString(name, value!.Value);
        return this;
    }

    /// <summary>A whole number, or null.</summary>
    public LineWriter Number(string name, long? value)
    {
        if (value is { } known)
        {
            Json.WriteNumber(name, known);
        }
        else
        {
            Json.WriteNull(name);
        }

        return this;
    }

    /// <summary>True or false.</summary>
    public LineWriter Flag(string name, bool value)
    {
        Json.WriteBoolean(name, value);
        return this;
    }

    /// <summary>An instant, or null.</summary>
    public LineWriter At(string name, Instant? value) =>
        Text(name, value is { } at ? InstantPattern.ExtendedIso.Format(at) : null);

    /// <summary>A date, or null.</summary>
    public LineWriter Day(string name, LocalDate? value) =>
        Text(name, value is { } day ? LocalDatePattern.Iso.Format(day) : null);

    /// <summary>An object with these fields, or null.</summary>
    public LineWriter Object(string name, bool isThere, Action<LineWriter> fields)
    {
        if (!isThere)
        {
            Json.WriteNull(name);
            return this;
        }

        Json.WriteStartObject(name);
        fields(this);
        Json.WriteEndObject();
        return this;
    }

    /// <summary>A list of objects with these fields.</summary>
    public LineWriter Objects<T>(string name, IEnumerable<T> values, Action<LineWriter, T> fields) => List(name, values, (json, value) =>
    {
        json.WriteStartObject();
        fields(this, value);
        json.WriteEndObject();
    });

    /// <summary>A list.</summary>
    public LineWriter List<T>(string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        Json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(Json, value);
        }

        Json.WriteEndArray();
        return this;
    }

    /// <inheritdoc/>
    public void Dispose() => _json?.Dispose();
}
