using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Archives;

/// <summary>The desk's page with the archive of a school year: what can be begun, how far it has come, where it is.</summary>
/// <param name="Run">The one that was asked for last; null when there is none.</param>
/// <param name="Years">The years of which one can be made, the last one first.</param>
public sealed record ArchivePageModel(DeskSeat Seat, ArchiveRun? Run, ImmutableArray<SchoolYear> Years) : IPageModel
{
    /// <summary>The field with the year.</summary>
    public const string YearField = "year";

    /// <summary>Whether it may still be completed.</summary>
    public bool IsUnderWay { get; init; }

    /// <summary>The name of who asked for it.</summary>
    public string By { get; init; } = "";

    /// <summary>Whether the person may have none; then nothing else is shown.</summary>
    public bool IsRefused { get; init; }

    PageContent IPageModel.Compose() => PageContent.Of<ArchivePage>(
        this, IsRefused ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK);
}
