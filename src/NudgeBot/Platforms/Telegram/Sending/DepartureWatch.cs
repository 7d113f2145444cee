using System.Net;

namespace NudgeBot.Platforms.Telegram.Sending;

/// <summary>
/// Tells requests that failed before their body had left whole from those that may have been carried out. The former fail
/// with <see cref="NothingSentException"/>.
/// </summary>
internal sealed class DepartureWatch(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is null)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        // Buffered, so that the body goes with its length instead of in chunks.
        await request.Content.LoadIntoBufferAsync(cancellationToken);
        var body = new WatchedBody(request.Content);
        request.Content = body;
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (Exception error) when (!body.HasLeft)
        {
            throw new NothingSentException(error);
        }
    }

    private sealed class WatchedBody : HttpContent
    {
        private readonly HttpContent _content;

        public WatchedBody(HttpContent content)
        {
            _content = content;
            foreach (var header in content.Headers)
            {
                Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        public bool HasLeft { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(
            Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await _content.CopyToAsync(stream, context, cancellationToken);
            HasLeft = true;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _content.Headers.ContentLength ?? 0;
            return _content.Headers.ContentLength is not null;
        }
    }
}
