using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Pages.Forms;

namespace BinhHoa2.Shared.Replies;

/// <summary>
/// Takes one file off a request: puts it down, judges it, and stores what is kept of it. Nothing of a refused file is stored.
/// </summary>
internal sealed class FileReceiver(IFileSink sink, ReplyLimits limits)
{
    /// <param name="file">The file as it arrives; it ends where there is no more room.</param>
    /// <param name="name">For people: cleaned, never a path.</param>
    /// <param name="room">Bytes left for all files of the reply.</param>
    /// <remarks>What the sink throws is thrown.</remarks>
    public async Task<ReceivedFile> ReceiveAsync(IncomingFile file, string name, long room, CancellationToken cancellation)
    {
        if (!FileKinds.IsKnown(file.Head))
        {
            return ReceivedFile.Refused(file.Head.Length == 0 ? FileTexts.Empty(name) : FileTexts.NotTaken(name));
        }

        await using var spooled = SpooledFile.Create();
        await file.CopyToAsync(spooled, cancellation);
        if (file.Broken is not null)
        {
            return ReceivedFile.Refused(FileTexts.Interrupted(name));
        }

        if (file.IsTooLong)
        {
            return ReceivedFile.Refused(room < limits.FileBytes
                ? FileTexts.NoRoom(name, limits.TotalBytes)
                : FileTexts.TooLarge(name, limits.FileBytes));
        }

        await using var cleaned = SpooledFile.Create();
        FileKind kind;
        try
        {
            kind = await FileCheckGate.RunAsync(() => FileKinds.Clean(spooled, cleaned, limits.Inside), cancellation);
        }
        catch (FileRefusedException exception)
        {
            return ReceivedFile.Refused(FileTexts.Refused(name, exception.Fault, limits.Inside));
        }

        cleaned.Position = 0;
        return new ReceivedFile(await sink.SaveAsync(name, kind.ContentType, cleaned, cancellation), null);
    }
}
