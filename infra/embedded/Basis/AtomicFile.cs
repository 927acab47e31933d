namespace BinhHoa2.Embedded.Basis;

/// <summary>Small files that are whole at any moment, whenever the process ends.</summary>
internal static class AtomicFile
{
    public static void Write(string path, string text)
    {
        var next = path + ".new";
        File.WriteAllText(next, text);
        File.Move(next, path, overwrite: true);
    }

    /// <summary>As <see cref="Write"/>, readable by this user only where files have such rights.</summary>
    public static void WriteSecret(string path, string text)
    {
        var next = path + ".new";
        File.Delete(next);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(next, options))
        {
            writer.Write(text);
        }

        File.Move(next, path, overwrite: true);
    }
}
