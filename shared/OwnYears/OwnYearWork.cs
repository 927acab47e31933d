using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>One piece of a person's work. Other people are in it by their posts.</summary>
/// <param name="Month">The month in whose rows it stands.</param>
/// <param name="Text">Its wording, with the class it is about.</param>
/// <param name="Due">In the school's zone.</param>
/// <param name="Time">What the plan says of its time; null for a day alone, and of a day that was moved.</param>
/// <param name="Replies">What the person answered or added, oldest first.</param>
public sealed record OwnYearWork(
    SchoolMonth Month,
    ActivityId Activity,
    string Text,
    ActivityKind Kind,
    DateOnly Due,
    ActivityTime? Time,
    ImmutableArray<Evidence> Replies)
{
    /// <summary>The name of its plan; null where the year has one plan only.</summary>
    public string? Plan { get; init; }

    /// <summary>How it stands; null for what the person only takes part in.</summary>
    public AssignmentStatus? Status { get; init; }

    /// <summary>The day it was due at first, of work whose day was moved; else null.</summary>
    public DateOnly? MovedFrom { get; init; }

    /// <summary>The class it is about; null for none.</summary>
    public string? Class { get; init; }

    /// <summary>The post of who gave it to the person for the Board; null where the plan did.</summary>
    public string? GivenBy { get; init; }

    /// <summary>The day on which it was given to the person for the Board, in the school's zone; null where the plan did.</summary>
    public DateOnly? GivenOn { get; init; }

    /// <summary>Why it is no longer asked; null while it is.</summary>
    public PlanNotice? Ended { get; init; }

    /// <summary>The requests that the person raised about it, oldest first.</summary>
    public ImmutableArray<OwnYearRequest> Requests { get; init; } = [];

    internal static OwnYearWork Of(AssignmentRow row, OwnYearRows rows, SchoolSetup setup)
    {
        var work = row.Assignment;
        var replies = rows.Details.RepliesTo(work.Activity);
        return new(rows.Month, work.Activity, row.NamedText, work.Kind, work.Due, work.Time, [.. replies.Reverse()])
        {
            Plan = setup.Plans.Names.Of(work.Activity),
            Status = work.Status,
            MovedFrom = work.Due == work.OriginalDue ? null : work.OriginalDue,
            Class = work.Class,
            GivenBy = work.GivenBy is { } by ? PostOf(by, setup) : null,
            GivenOn = work.GivenBy is null ? null : VietnamTime.DateOf(work.Returned ?? work.Added ?? row.Directive!.Given),
            Ended = work.IsCancelled ? work.Notice : null,
            Requests =
            [
                .. rows.Requests
                    .Where(r => r.Activity == work.Activity)
                    .OrderBy(r => r.Raised)
                    .ThenBy(r => r.Id.Value, StringComparer.Ordinal)
                    .Select(r => new OwnYearRequest(r, r.Directive is { } given ? PostOf(given.Author, setup) : null)),
            ],
        };
    }

    internal static OwnYearWork Of(Support support, OwnYearRows rows, SchoolSetup setup)
    {
        var added = rows.Details.RepliesTo(support.Activity);
        return new(rows.Month, support.Activity, support.Text, support.Kind, support.Due, support.Time, [.. added.Reverse()])
        {
            Plan = setup.Plans.Names.Of(support.Activity),
        };
    }

    private static string PostOf(StaffId person, SchoolSetup setup) => setup.Roster.Find(person)?.NamedPost ?? OwnYearTexts.Board;
}
