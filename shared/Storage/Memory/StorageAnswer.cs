using System.Text;

namespace BinhHoa2.Shared.Storage.Memory;

/// <summary>A response of the service.</summary>
public sealed record StorageAnswer(int Status, byte[] Body)
{
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static StorageAnswer Empty(int status) => new(status, []);

    public static StorageAnswer Text(int status, string text, string type) =>
        new StorageAnswer(status, Encoding.UTF8.GetBytes(text)).With("Content-Type", type);

    public StorageAnswer With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}
