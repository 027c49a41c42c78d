using System.IO.Pipelines;
using Maestro.Runtime.Gateway.Upstreams;

namespace Maestro.Runtime.Gateway.Relaying;

/// <summary>A stream that sends on whatever is read from it, before it returns it.</summary>
/// <param name="from">What is read.</param>
/// <param name="to">Where it is sent on; each piece at once.</param>
/// <param name="patience">Begins anew with each read.</param>
internal sealed class TeeStream(Stream from, PipeWriter to, Patience patience) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        patience.Begin();
        var read = await from.ReadAsync(buffer, cancellationToken);
        patience.Rest();
        if (read > 0)
            await SendOnAsync(buffer[..read], cancellationToken);
        return read;
    }

    private async Task SendOnAsync(ReadOnlyMemory<byte> piece, CancellationToken ct)
    {
        try
        {
            await to.WriteAsync(piece, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Who leaves with the last piece in hand has still used what it tells: it is read, and the next read ends it.
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
