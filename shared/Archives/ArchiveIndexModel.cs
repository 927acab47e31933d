using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;

namespace BinhHoa2.Shared.Archives;

/// <summary>The first page of an archive.</summary>
public sealed record ArchiveIndexModel(ArchivedYear Year, ImmutableArray<CsvTable> Tables) : IPageModel
{
    /// <summary>The name of its entry.</summary>
    public const string Path = "index.html";

    PageContent IPageModel.Compose() => PageContent.Of<ArchiveIndex>(this);
}
