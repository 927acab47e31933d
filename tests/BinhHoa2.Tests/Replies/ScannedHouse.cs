namespace BinhHoa2.Tests.Replies;

/// <summary>A house of its own in which uploaded files are scanned for malware.</summary>
public sealed class ScannedHouse : IAsyncLifetime
{
    public ReplyHouse House { get; } = new() { MalwareScan = "Defender" };

    public ValueTask InitializeAsync() => House.InitializeAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
