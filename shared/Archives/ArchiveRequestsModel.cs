using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Archives;

/// <summary>The page of an archive with all that was asked of the Board in a year.</summary>
public sealed record ArchiveRequestsModel(ArchivedYear Year) : IPageModel
{
    /// <summary>The name of its entry.</summary>
    public const string Path = "trang/de-nghi.html";

    /// <summary>The requests of each month that has some, oldest first.</summary>
    public ImmutableArray<(MonthSnapshot Month, ImmutableArray<Request> Requests)> Months { get; } =
    [
        .. Year.Months.Select(m => (m, RequestRecords.In(m).OrderBy(r => r.Raised).ToImmutableArray())).Where(m => !m.Item2.IsEmpty),
    ];

    PageContent IPageModel.Compose() => PageContent.Of<ArchiveRequests>(this);
}
