using BinhHoa2.Shared.Files;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>
/// A file while it arrives: shows its first bytes before it is read, and ends when it turns out too long or the
/// sender is gone. It throws for neither, because the code that stores it could not tell the two apart.
/// </summary>
internal sealed class IncomingFile(Stream body, long room, byte[] head) : ForwardStream
{
    private long room = room;
    private int headRead;

    /// <summary>The first bytes, fewer only if the file is shorter.</summary>
    public byte[] Head { get; } = head;

    /// <summary>Bytes given out so far.</summary>
    public long Given { get; private set; }

    /// <summary>Whether there was more than fits.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>What broke off the sending; null while nothing did.</summary>
    public Exception? Broken { get; private set; }

    public static async Task<IncomingFile> OpenAsync(Stream body, long room, CancellationToken cancellation)
    {
        var head = new byte[FileKinds.HeadBytes];
        var length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        return new IncomingFile(body, room, head[..length]);
    }

    /// <summary>Whether the exception says that a request's body is at fault: cut off, malformed or too large.</summary>
    public static bool IsBodyFault(Exception exception) =>
        exception is IOException or InvalidDataException or BadHttpRequestException;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty || IsTooLong || Broken is not null)
        {
            return 0;
        }

        try
        {
            return Admit(headRead < Head.Length ? ReadHead(buffer.Span) : await body.ReadAsync(buffer, cancellationToken));
        }
        catch (Exception exception) when (IsBodyFault(exception))
        {
            Broken = exception;
            return 0;
        }
    }

    private int ReadHead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, Head.Length - headRead);
        Head.AsSpan(headRead, count).CopyTo(buffer);
        headRead += count;
        return count;
    }

    private int Admit(int count)
    {
        IsTooLong = count > room;
        room -= count;
        Given += IsTooLong ? 0 : count;
        return IsTooLong ? 0 : count;
    }
}
