namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>A request's body of which only so many bytes are read.</summary>
internal sealed class CappedBody(Stream body, long cap) : ForwardStream
{
    private long left = cap;

    /// <exception cref="BodyTooLargeException">There is more than the cap.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        left -= read;
        return left < 0 ? throw new BodyTooLargeException() : read;
    }
}
