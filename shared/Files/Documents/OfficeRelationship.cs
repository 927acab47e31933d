namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// What one part of an Office document wants of another, or of the world. Links that a person must click, linked
/// pictures and other workbooks pass; what is loaded or can be started does not.
/// </summary>
internal static class OfficeRelationship
{
    /// <exception cref="FileRefusedException">It loads or starts something.</exception>
    public static void Check(string? type, string? target)
    {
        var fault = type?[(type.LastIndexOf('/') + 1)..].ToLowerInvariant() switch
        {
            // A template on the writer's own disk is what Word notes in each document made from one; it loads nothing from elsewhere.
            "attachedtemplate" when !IsOnADrive(target ?? string.Empty) => FileFault.RemoteTemplate,
            "oleobject" or "control" or "activexcontrolbinary" => FileFault.EmbeddedObject,
            "afchunk" or "frame" or "subdocument" => FileFault.InsertedDocument,
            "xlmacrosheet" or "xlintlmacrosheet" or "vbaproject" => FileFault.Macros,
            _ => (FileFault?)null,
        };
        if (fault is { } found)
        {
            throw new FileRefusedException(found);
        }
    }

    private static bool IsOnADrive(string target)
    {
        var path = target.StartsWith("file:///", StringComparison.OrdinalIgnoreCase) ? target["file:///".Length..] : target;
        return path is [var drive, ':', '\\' or '/', ..] && char.IsAsciiLetter(drive);
    }
}
