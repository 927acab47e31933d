using System.Collections.Immutable;
using Azure;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Wording;

namespace BinhHoa2.Shared.Reports;

/// <summary>A stored semester report.</summary>
/// <param name="Frozen">The figures, which are counted once; null before that.</param>
public sealed record ReportRecord(ReportState State, SemesterReport? Frozen)
{
    /// <summary>The wording as it was drafted, and from the issue on as it was issued; null before the draft.</summary>
    public ReportContent? Content { get; init; }

    /// <summary>As <see cref="Content"/>; of a report drafted before its wording was stored, as it is written now.</summary>
    public ReportContent Wording => Content ?? ReportWriter.Write(Frozen!);

    /// <summary>Who issued it; null before.</summary>
    public ReportIssue? Issue { get; init; }

    /// <summary>The numbers given, the last one counts; empty before.</summary>
    public ImmutableArray<ReportNumber> Numbers { get; init; } = [];

    /// <summary>The row's ETag as read.</summary>
    public ETag Version { get; init; }

    /// <summary>The last step whose letters have left, as <see cref="LastStep"/> counts; null for none.</summary>
    public int? ToldStep { get; init; }

    /// <summary>The last step of which letters go out: 0 is the issue, then the count of the numbers; null before the issue.</summary>
    public int? LastStep => Issue is null ? null : Numbers.Length;

    /// <summary>Whether its wording may be edited and it may be issued.</summary>
    public bool IsOpen => State is ReportState.Drafted or ReportState.Sent;
}
