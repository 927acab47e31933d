using BinhHoa2.Shared.Files;

namespace BinhHoa2.Shared.Replies;

/// <summary>Takes one file off a request: puts it down, judges it, and stores what is kept of it. Nothing of a refused file is stored.</summary>
internal sealed class FileReceiver(IFileSink sink, ReplyLimits limits)
{
    /// <param name="body">The file as it arrives.</param>
    /// <param name="name">For people: cleaned, never a path.</param>
    /// <param name="room">Bytes left for all files of the reply.</param>
    /// <remarks>What the sink throws is thrown. A body at fault before the file's first bytes are read is thrown as well.</remarks>
    public async Task<ReceivedFile> ReceiveAsync(Stream body, string name, long room, CancellationToken cancellation)
    {
        await using var file = await IncomingFile.OpenAsync(body, Math.Min(limits.FileBytes, room), cancellation);
        if (FileKinds.Claimed(name) is not { } kind || !kind.Matches(file.Head))
        {
            return ReceivedFile.Refused(WhyNotTaken(name, file.Head));
        }

        await using var spooled = SpooledFile.Create();
        await file.CopyToAsync(spooled, cancellation);
        if (file.Broken is not null)
        {
            return ReceivedFile.Refused(FileTexts.Interrupted(name));
        }

        if (file.IsTooLong)
        {
            return ReceivedFile.Refused(room < limits.FileBytes ? FileTexts.NoRoom(name, limits.TotalBytes) : FileTexts.TooLarge(name, limits.FileBytes));
        }

        await using var cleaned = SpooledFile.Create();
        try
        {
            // Reads the machine's own disk, and an image takes a moment.
            await Task.Run(() => Clean(kind, spooled, cleaned), cancellation);
        }
        catch (FileRefusedException refused)
        {
            return ReceivedFile.Refused(FileTexts.Refused(name, kind, refused.Fault, limits.Inside));
        }

        return new ReceivedFile(await sink.SaveAsync(name, kind.ContentType, cleaned, cancellation), null);
    }

    private void Clean(FileKind kind, FileStream source, FileStream target)
    {
        source.Position = 0;
        kind.Clean(source, target, limits.Inside);
        target.Position = 0;
    }

    private static string WhyNotTaken(string name, byte[] head)
    {
        var extension = FileKinds.ExtensionOf(name);
        if (FileKinds.Claimed(name) is not { } claimed)
        {
            return extension switch
            {
                "doc" or "xls" => FileTexts.OldOffice(name, extension),
                "docm" or "xlsm" => FileTexts.WithMacros(name, extension),
                _ => FileTexts.NotTaken(name),
            };
        }

        return head.Length == 0 ? FileTexts.Empty(name)
            : FileKinds.IsOldContainer(head) && extension is "docx" or "xlsx" ? FileTexts.Refused(name, claimed, FileFault.Locked, new FileLimits())
            : FileTexts.NotWhatItSays(name, claimed.Name, FileKinds.Told(head)?.Name);
    }
}
