namespace BinhHoa2.Shared.Archives;

/// <summary>The bytes of an archive.</summary>
/// <param name="Content">Can be read from any place; only what is read is loaded.</param>
/// <param name="ETag">Quoted, as a header has it.</param>
public sealed record ArchiveBytes(Stream Content, string ETag, DateTimeOffset LastModified);
