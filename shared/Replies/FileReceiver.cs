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

        var storing = false;
        try
        {
            await using var cleaned = SpooledFile.Create();
            var (kind, problem) = await CleanAsync(file, cleaned, name, room, cancellation);
            cleaned.Position = 0;
            if (kind is null || !sink.TryReserve(cleaned.Length))
            {
                return ReceivedFile.Refused(problem ?? FileTexts.NoRoomToday(name, limits.DayBytes));
            }

            storing = true;
            return new ReceivedFile(await sink.SaveAsync(name, kind.ContentType, cleaned, cancellation), null);
        }
        catch (IOException exception) when (!storing)
        {
            sink.ReportDiskFault(exception);
            return ReceivedFile.Refused(FileTexts.NoDisk(name));
        }
    }

    /// <summary>Puts the file down and writes what is kept of it to another.</summary>
    /// <returns>The kind it is of, or why it is refused.</returns>
    private async Task<(FileKind? Kind, string? Problem)> CleanAsync(
        IncomingFile file, Stream cleaned, string name, long room, CancellationToken cancellation)
    {
        await using var spooled = SpooledFile.Create();
        await file.CopyToAsync(spooled, cancellation);
        if (file.Broken is not null)
        {
            return (null, FileTexts.Interrupted(name));
        }

        if (file.IsTooLong)
        {
            return (null, room < limits.FileBytes
                ? FileTexts.NoRoom(name, limits.TotalBytes)
                : FileTexts.TooLarge(name, limits.FileBytes));
        }

        try
        {
            return (await FileCheckGate.RunAsync(() => FileKinds.Clean(spooled, cleaned, limits.Inside), cancellation), null);
        }
        catch (FileRefusedException exception)
        {
            return (null, FileTexts.Refused(name, exception.Fault, limits.Inside));
        }
    }
}
