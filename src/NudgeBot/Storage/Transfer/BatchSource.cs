using System.Text.Json;
using System.Threading.Channels;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer;

/// <summary>Reads lines into batches.</summary>
internal sealed class BatchSource(LineReader lines, IReadOnlyList<RecordKind> kinds)
{
    /// <summary>The longest line that is read, in bytes.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    // Large, because a transaction writes each page that it changed once.
    private const int MostInABatch = 20_000;
    private const string CutOff = "the file was cut off: it has a header but not its last line, of type end; export it again for the rest";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    private readonly Dictionary<string, RecordKind> _kinds = kinds.ToDictionary(kind => kind.Type);
    private ImportBatch _batch = new();
    private bool _isExported;
    private bool _hasEnded;

    /// <summary>Reads until the end; returns why the rest was not read, or null.</summary>
    public async Task<string?> RunAsync(ChannelWriter<ImportBatch> to, CancellationToken cancellationToken)
    {
        try
        {
            while (await lines.ReadAsync(cancellationToken) is var (text, isWhole))
            {
                if (!isWhole)
                {
                    Refuse($"the line is longer than {LongestLine / 1024 / 1024} MB: split it");
                }
                else if (Read(text) is var (kind, record))
                {
                    if (_batch.Has(kind, record))
                    {
                        await SendAsync(to, cancellationToken);
                    }

                    _batch.Add(kind, record);
                }
                else if (NewerVersion is { } version)
                {
                    return $"This export was written by a newer nudgebot (form {version}; this one reads up to {TransferFormat.Version}): import it with that version.";
                }

                if (_batch.Count + _batch.Problems.Count >= MostInABatch)
                {
                    await SendAsync(to, cancellationToken);
                }
            }

            if (_isExported && !_hasEnded)
            {
                Refuse(CutOff);
            }

            await SendAsync(to, cancellationToken);
            return null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            to.TryComplete(error);
            throw;
        }
        finally
        {
            to.TryComplete();
        }
    }

    private long? NewerVersion { get; set; }

    private (RecordKind Kind, LineRecord Record)? Read(ReadOnlyMemory<byte> text)
    {
        if (text.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                Refuse("the line is no JSON object: write one object in braces on each line");
                return null;
            }

            return Read(new LineFields(document.RootElement, lines.Line));
        }
        catch (JsonException error)
        {
            Refuse($"the line is not JSON (at byte {error.BytePositionInLine + 1}): write one object on each line, with names and texts in quotes");
            return null;
        }
    }

    private (RecordKind Kind, LineRecord Record)? Read(LineFields fields)
    {
        var type = fields.Required("type", "\"chat\"");
        switch (type)
        {
            case TransferFormat.Header:
                var version = fields.Number("version", 1) ?? 1;
                NewerVersion = version > TransferFormat.Version ? version : null;
                _isExported = fields.Text("exportedAt").Value is not null;
                _hasEnded = false;
                return null;
            case TransferFormat.End:
                _hasEnded = true;
                return null;
        }

        if (!_kinds.TryGetValue(type, out var kind))
        {
            Refuse(fields.Problem ?? $"there is no type '{type}': write one of {string.Join(", ", _kinds.Keys)}");
            return null;
        }

        var record = kind.Read(fields);
        fields.RefuseUnknown();
        if (fields.Problem is { } problem)
        {
            Refuse(problem);
            return null;
        }

        return record is null ? null : (kind, record);
    }

    private void Refuse(string sentence) => _batch.Problems.Add((lines.Line, sentence));

    private async Task SendAsync(ChannelWriter<ImportBatch> to, CancellationToken cancellationToken)
    {
        _batch.Bytes = lines.Bytes;
        await to.WriteAsync(_batch, cancellationToken);
        _batch = new ImportBatch();
    }
}
