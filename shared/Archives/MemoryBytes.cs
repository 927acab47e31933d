using System.Runtime.InteropServices;

namespace BinhHoa2.Shared.Archives;

/// <summary>Bytes as a stream, without a copy of them.</summary>
internal sealed class MemoryBytes(ReadOnlyMemory<byte> bytes) : MemoryStream(
    MemoryMarshal.TryGetArray(bytes, out var array) ? array.Array! : bytes.ToArray(),
    array.Array is null ? 0 : array.Offset,
    bytes.Length,
    writable: false);
