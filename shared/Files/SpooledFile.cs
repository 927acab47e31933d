namespace BinhHoa2.Shared.Files;

/// <summary>
/// A file on the machine's own disk for as long as it is looked at. A document can only be judged by its end and a
/// photo's place is written anywhere in it, so a file is put down once before it is stored; memory never holds it whole.
/// </summary>
internal static class SpooledFile
{
    private const int BufferBytes = 81_920;

    /// <summary>
    /// An empty file that is gone when it is closed; where the system allows it, no other process sees it, not even after a kill.
    /// </summary>
    /// <exception cref="IOException">The machine's disk has no room, or no temporary folder.</exception>
    public static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), $"binhhoa2-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferBytes,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
