namespace BinhHoa2.Shared.Archives.Zip;

/// <summary>An entry that was written into a zip file.</summary>
/// <param name="Crc">CRC-32 of its content.</param>
/// <param name="Stored">The bytes it takes in the file.</param>
/// <param name="Size">The bytes of its content.</param>
/// <param name="Offset">Where its header is in the file.</param>
/// <param name="Day">Its date. The hour is always midnight.</param>
public sealed record ZipEntry(string Name, uint Crc, long Stored, long Size, long Offset, bool IsDeflated, DateOnly Day);
