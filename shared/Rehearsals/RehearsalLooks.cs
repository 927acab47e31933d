using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>The HTML of a day's letters in one blob: they have most of their style in common, and packed they are small.</summary>
internal static class RehearsalLooks
{
    public static byte[] Pack(IEnumerable<string> pages)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(gzip, pages, SchoolJson.Options);
        }

        return packed.ToArray();
    }

    public static ImmutableArray<string> Unpack(ReadOnlyMemory<byte> packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<ImmutableArray<string>>(gzip, SchoolJson.Options);
    }
}
