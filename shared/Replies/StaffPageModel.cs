using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Replies;

/// <summary>All of a person's activities of a month, as the page behind the link shows them.</summary>
/// <param name="FormAction">Where the forms post to: the link's own path.</param>
/// <param name="Nonce">The anti-forgery value every form carries back.</param>
/// <param name="Today">The default for the day the work took place.</param>
/// <param name="EarliestDay">First day a reply may name: the plan's school year begins.</param>
/// <param name="Saved">The activity just answered, to confirm it; null otherwise.</param>
/// <param name="Problem">Why a post was not recorded and what the person had typed; null otherwise.</param>
/// <param name="Closing">The month's closing day, in the school's zone; a reply after it is accepted as late.</param>
public sealed record StaffPageModel(
    SchoolProfile School,
    StaffMember Person,
    SchoolMonth Month,
    string FormAction,
    string Nonce,
    DateOnly Today,
    DateOnly EarliestDay,
    ImmutableArray<StaffPageItem> Items,
    ActivityId? Saved,
    FormProblem<ReplyInput>? Problem,
    DateOnly Closing) : IPageModel
{
    /// <summary>What a change of the plan no longer asks; what was answered about it stays.</summary>
    public ImmutableArray<StaffPageItem> Cancelled { get; init; } = [];

    /// <summary>What the person takes part in without answering for it.</summary>
    public ImmutableArray<SupportItem> Supports { get; init; } = [];

    /// <summary>The person acting for them; null when they act themselves.</summary>
    public StaffMember? Substitute { get; init; }

    /// <summary>The names of the substitutes in the replies.</summary>
    public ImmutableDictionary<StaffId, string> Names { get; init; } = ImmutableDictionary<StaffId, string>.Empty;

    /// <summary>The person asked about the activity just answered; null when none is.</summary>
    public PendingAnswer? Pending { get; init; }

    /// <summary>Whether the later day just asked for, or decided, is no working day.</summary>
    public bool IsDayOff { get; init; }

    /// <summary>The path of the page of the group the person leads; null for who leads none.</summary>
    public string? GroupPath { get; init; }

    /// <summary>The path of the page of the person's school year; null for a substitute, who may not see it.</summary>
    public string? YearPath { get; init; }

    /// <summary>The address of the reader's own calendar; null for a substitute, whose own page has theirs.</summary>
    public string? Calendar { get; init; }

    /// <summary>Whether the month is closed.</summary>
    public bool Closed => Today > Closing;

    /// <summary>Whether a reply came after the month was closed.</summary>
    public bool IsLate(Evidence reply) => VietnamTime.DateOf(reply.Received) > Closing;

    /// <summary>Its status is 422 when it shows a problem, so that nothing takes a refused post for a recorded one.</summary>
    PageContent IPageModel.Compose() => PageContent.Of<StaffPage>(
        this,
        Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        scripted: true);
}
