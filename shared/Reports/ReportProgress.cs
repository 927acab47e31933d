using System.Collections.Immutable;
using BinhHoa2.Shared.Reports.Issue;

namespace BinhHoa2.Shared.Reports;

/// <summary>How far a report has come: drafted, issued, numbered, signed.</summary>
public abstract record ReportProgress
{
    protected ReportProgress(ReportState state) => State = state;

    public ReportState State { get; init; }

    /// <summary>Who issued it; null before.</summary>
    public ReportIssue? Issue { get; init; }

    /// <summary>The numbers given, the last one counts; empty before.</summary>
    public ImmutableArray<ReportNumber> Numbers { get; init; } = [];

    /// <summary>The signed copies taken back, each of the number it had then; empty before.</summary>
    public ImmutableArray<SignedCopy> Copies { get; init; } = [];

    /// <summary>The steps of the corrections issued so far, oldest first.</summary>
    public ImmutableArray<int> CorrectionSteps { get; init; } = [];

    /// <summary>The signed copies sent outside the school, oldest first.</summary>
    public ImmutableArray<ReportDispatch> Dispatches { get; init; } = [];

    /// <summary>The last step whose letters have left, as <see cref="LastStep"/> counts; null for none.</summary>
    public int? ToldStep { get; init; }

    /// <summary>Whether all reminders of the issue have left, or it needed none.</summary>
    public bool IsReminded { get; init; }

    /// <summary>
    /// Whose data were erased since the issue, and are still in the document as it was issued; none in reports of which none were.
    /// </summary>
    public ImmutableArray<ReportErasedSource> Erased { get; init; } = [];

    /// <summary>The number that counts; null before there is one.</summary>
    public ReportNumber? Number => Numbers.LastOrDefault();

    /// <summary>The signed copy of the number that counts; null when there is none.</summary>
    public SignedCopy? Copy => Copies.LastOrDefault() is { } copy && Number is { } number && copy.IsOf(number) ? copy : null;

    /// <summary>
    /// The last step with letters: 0 is the issue, then each signed copy, correction and copy sent outside; null before the issue.
    /// </summary>
    public int? LastStep => Issue is null ? null
        : new[] { Copies.LastOrDefault()?.Step ?? 0, CorrectionSteps.LastOrDefault(), Dispatches.LastOrDefault()?.Step ?? 0 }.Max();

    /// <summary>The step of the next signed copy, correction or copy sent outside.</summary>
    public int NextStep => Math.Max(LastStep ?? 0, ToldStep ?? 0) + 1;

    /// <summary>Whether letters of the last step may still have to leave.</summary>
    public bool OwesLetters => LastStep is { } step && !(ToldStep >= step);

    /// <summary>Whether there is a draft to read.</summary>
    public bool IsDrafted => State != ReportState.Begun;

    /// <summary>Whether its wording may be edited and it may be issued.</summary>
    public bool IsOpen => State is ReportState.Drafted or ReportState.Sent;

    /// <summary>Whether it waits for the issue and reminders of that may still have to leave.</summary>
    public bool WaitsForIssue => State == ReportState.Sent && !IsReminded;
}
