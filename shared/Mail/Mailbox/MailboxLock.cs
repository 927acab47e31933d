using System.Collections.Concurrent;

namespace BinhHoa2.Shared.Mail.Mailbox;

/// <summary>
/// One writer at a time per mailbox folder: within the process by a gate, between processes by an open file that
/// the operating system lets go of when its process ends, however it ends.
/// </summary>
internal sealed class MailboxLock : IDisposable
{
    private const string FileName = ".lock";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim gate;
    private FileStream? file;

    private MailboxLock(SemaphoreSlim gate) => this.gate = gate;

    public static async Task<MailboxLock> TakeAsync(string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetFullPath(folder), FileName);
        var taken = new MailboxLock(Gates.GetOrAdd(path, _ => new SemaphoreSlim(1, 1)));
        await taken.gate.WaitAsync(cancellation);
        try
        {
            while ((taken.file = TryOpen(path)) is null)
            {
                // Another process is writing; its batch takes milliseconds.
                await Task.Delay(Pause, TimeProvider.System, cancellation);
            }

            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        file?.Dispose();
        gate.Release();
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (IsHeldByAnother(exception))
        {
            return null;
        }
    }

    // ERROR_SHARING_VIOLATION on Windows, EWOULDBLOCK on Linux and on macOS: any other failure would not pass by waiting.
    private static bool IsHeldByAnother(IOException exception) => exception.HResult is unchecked((int)0x80070020) or 11 or 35;
}
