using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>A month on the Board's page.</summary>
/// <param name="State">The month's state; null before it begins.</param>
/// <param name="Figures">The figures as of now, with those mailed when it closed; null unless it has opened.</param>
/// <param name="Difficulties">The replies that report a difficulty and are the last ones to their assignments.</param>
/// <param name="MailsByState">The number of letters in each ledger state.</param>
public sealed record BoardMonth(
    string Title,
    MonthState? State,
    MonthFigures? Figures,
    ImmutableArray<Evidence> Difficulties,
    ImmutableSortedDictionary<LedgerState, int> MailsByState)
{
    /// <summary>The figures as of now; null before the month opens.</summary>
    public MonthSummary? Summary => Figures?.Now;

    /// <summary>The requests, waiting ones first.</summary>
    public ImmutableArray<BoardRequest> Requests { get; init; } = [];

    /// <summary>The requests that no open difficulty is shown with, so that each stands on the page once.</summary>
    public IReadOnlyList<BoardRequest> OtherRequests
    {
        get
        {
            var shown = Difficulties.Select(d => RequestOf(d)?.Request.Id).ToHashSet();
            return [.. Requests.Where(r => !shown.Contains(r.Request.Id))];
        }
    }

    /// <summary>The last request about an open difficulty; null when none was raised, as by the Chair.</summary>
    public BoardRequest? RequestOf(Evidence difficulty) => Requests
        .Where(r => (r.Request.Person, r.Request.Activity) == (difficulty.Person, difficulty.Activity))
        .MaxBy(r => r.Request.Raised);

    /// <summary>The reviews of the month.</summary>
    public ImmutableArray<BoardReview> Reviews { get; init; } = [];

    /// <summary>The people whose last letter did not arrive.</summary>
    public ImmutableArray<CallItem> Calls { get; init; } = [];

    /// <summary>The class that a person's part in an activity is about, of work that is that of classes.</summary>
    public ImmutableDictionary<(ActivityId Activity, StaffId Person), string> Classes { get; init; } =
        ImmutableDictionary<(ActivityId, StaffId), string>.Empty;

    /// <summary>Open work that no one answers for: the person has left and has no substitute.</summary>
    public ImmutableArray<Assignment> Unattended { get; init; } = [];
}
