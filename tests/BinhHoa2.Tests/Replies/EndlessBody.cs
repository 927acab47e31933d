namespace BinhHoa2.Tests.Replies;

/// <summary>A body that begins as given and then never ends.</summary>
internal sealed class EndlessBody(byte[] beginning) : Stream
{
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Fill(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Fill(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Fill(buffer.AsSpan(offset, count)));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Fill(Span<byte> buffer)
    {
        buffer.Clear();
        if (Given < beginning.Length)
        {
            var count = Math.Min(buffer.Length, beginning.Length - (int)Given);
            beginning.AsSpan((int)Given, count).CopyTo(buffer);
            Given += count;
            return count;
        }

        Given += buffer.Length;
        return buffer.Length;
    }
}
