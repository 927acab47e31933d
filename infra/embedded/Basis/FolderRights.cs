namespace BinhHoa2.Embedded.Basis;

/// <summary>Keeps a folder to its owner, so that the files in it need no rights of their own. Does nothing on Windows.</summary>
internal static class FolderRights
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, Owner);
        }
    }

    /// <summary>Takes away what others may do in a folder that was created with wider rights.</summary>
    /// <param name="say">Receives what was changed, or why it could not be, for the person at the console.</param>
    public static void Restrict(string path, Action<string> say)
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) is var mode && (mode & ~Owner) == UnixFileMode.None))
        {
            return;
        }

        // A folder with this bit serves all users of the machine, as /tmp does.
        if (mode.HasFlag(UnixFileMode.StickyBit))
        {
            say($"Thư mục dữ liệu {path} là thư mục chung của máy: người dùng khác có thể đọc thư và khóa trong đó. Chọn thư mục "
                + "riêng: --data THƯ_MỤC.");
            return;
        }

        try
        {
            File.SetUnixFileMode(path, Owner);
            say($"Thư mục dữ liệu {path} trước đây người dùng khác đọc được; từ nay chỉ chủ của nó đọc được.");
        }
        catch (UnauthorizedAccessException)
        {
            say($"Thư mục dữ liệu {path} là của người dùng khác nên không thu hẹp quyền đọc được. Xin nhờ chủ của nó: chmod 700.");
        }
    }
}
