namespace BinhHoa2.Tests.Archives;

/// <summary>A file that begins with many zeros which are nowhere, and ends with given bytes.</summary>
internal sealed class FarZip(long zeros, byte[] end) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => zeros + end.Length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, Length - Position);
        for (var i = 0; i < read; i++, Position++)
        {
            buffer[offset + i] = Position < zeros ? (byte)0 : end[Position - zeros];
        }

        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
