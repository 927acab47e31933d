using Azure.Data.Tables;

namespace BinhHoa2.Shared.Archives;

/// <summary>A row of an archive, without what names a link.</summary>
public sealed record ArchiveRow(ArchiveRowKind Kind, TableEntity Row);
