namespace BinhHoa2.Shared.Archives;

/// <summary>A blob that is copied into an archive as it is.</summary>
/// <param name="Path">The name of its entry.</param>
/// <param name="Container">Which container it is in.</param>
/// <param name="Blob">Its name there.</param>
/// <param name="Day">The day it came, in the school's zone: the date of its entry.</param>
/// <param name="Sha256">Of its bytes as its row says, lower-case hex; null where no row says it.</param>
public sealed record ArchivedFile(string Path, ArchivedContainer Container, string Blob, DateOnly Day, string? Sha256);
