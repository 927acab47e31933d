namespace BinhHoa2.Shared.Files;

/// <summary>
/// Runs checks of files, a few at a time in the whole process: what one check may hold in memory is limited, and so is
/// then what all of them hold. A file that waits lies on the disk.
/// </summary>
public static class FileCheckGate
{
    /// <summary>How many checks run together.</summary>
    public const int MaxAtOnce = 3;

    private static readonly SemaphoreSlim Room = new(MaxAtOnce);

    /// <summary>Runs a check on another thread when there is room. What it throws is thrown.</summary>
    public static Task<T> RunAsync<T>(Func<T> check, CancellationToken cancellation) =>
        AwaitAsync(() => Task.Run(check, cancellation), cancellation);

    /// <summary>Runs a check that gives its thread back while it waits, when there is room. What it throws is thrown.</summary>
    public static async Task<T> AwaitAsync<T>(Func<Task<T>> check, CancellationToken cancellation)
    {
        await Room.WaitAsync(cancellation);
        try
        {
            return await check();
        }
        finally
        {
            Room.Release();
        }
    }
}
