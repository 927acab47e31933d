namespace BinhHoa2.Embedded.Basis;

/// <summary>The folder that holds what one embedded app keeps; it belongs to one process at a time, until disposed.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string OwnerFile = ".owner";
    private readonly FileStream claim;

    private DataFolder(string path, FileStream claim)
    {
        Path = path;
        this.claim = claim;
    }

    public string Path { get; }

    /// <summary>
    /// Creates the folder where there is none, closes it to other users and claims it; <see cref="HostStartException"/> when
    /// another process has it or it cannot be written.
    /// </summary>
    /// <param name="say">Receives what was changed about the folder's rights.</param>
    public static DataFolder Claim(string path, Action<string> say)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            FolderRights.Create(full);
            FolderRights.Restrict(full, say);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostStartException(
                $"Không tạo được thư mục dữ liệu {full}: {exception.Message} Chọn thư mục khác: --data THƯ_MỤC.", exception);
        }

        DataFolder folder;
        try
        {
            folder = new(
                full, new FileStream(System.IO.Path.Combine(full, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new HostStartException(
                $"Không ghi được vào thư mục dữ liệu {full}: {exception.Message} Chọn thư mục khác: --data THƯ_MỤC.", exception);
        }
        catch (IOException exception)
        {
            throw new HostStartException(
                $"Thư mục dữ liệu {full} đang được một chương trình khác dùng{Owner(full)}. Dừng chương trình đó, hoặc chọn thư "
                    + "mục khác: --data THƯ_MỤC.",
                exception);
        }

        AtomicFile.Write(folder.File(OwnerFile), $"tiến trình {Environment.ProcessId} trên máy {Environment.MachineName}");
        return folder;
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        System.IO.File.Delete(File(OwnerFile));
        claim.Dispose();
    }

    /// <summary>Who has it, in brackets; nothing while they are only just taking it.</summary>
    private static string Owner(string folder) =>
        System.IO.Path.Combine(folder, OwnerFile) is var file && System.IO.File.Exists(file)
            ? $" ({System.IO.File.ReadAllText(file)})"
            : "";
}
