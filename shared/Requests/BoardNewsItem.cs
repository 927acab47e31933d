using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>One assignment in the Board's letter: its last request since the letter before, as it stands now.</summary>
/// <param name="Times">How many requests about it there were since then.</param>
/// <param name="Reporter">Whose work it is.</param>
/// <param name="Statement">The reply that states the matter.</param>
/// <param name="Asked">The person with the duty to answer now; null for none.</param>
/// <param name="Author">The author of the answer; null before there is one.</param>
public sealed record BoardNewsItem(
    Request Request,
    int Times,
    StaffMember Reporter,
    string ActivityText,
    Assignment Assignment,
    Evidence Statement,
    StaffMember? Asked,
    StaffMember? Author)
{
    /// <summary>The items of one reader from the requests they read of, in the order of their last requests.</summary>
    public static IEnumerable<BoardNewsItem> Of(IEnumerable<Request> requests, MonthSnapshot month) => requests
        .GroupBy(r => (r.Person, r.Activity))
        .Select(g => (Last: g.MaxBy(r => r.Raised)!, Times: g.Count()))
        .OrderBy(g => g.Last.Raised)
        .Select(g => Of(g.Last, g.Times, month));

    private static BoardNewsItem Of(Request request, int times, MonthSnapshot month)
    {
        var assignment = month.EveryAssignment.Single(a => a.Person == request.Person && a.Activity == request.Activity);
        return new(
            request,
            times,
            month.Person(request.Person).Staff,
            month.TextOf(assignment),
            assignment,
            month.StatementOf(request)
                ?? throw new InvalidOperationException($"Request {request.Id} has no statement in {month.Head.Month}."),
            request is { State: RequestState.Open, Steps: [.., var step] } ? month.RecipientOf(month.Person(step.Person)) : null,
            request.Directive is { } given ? month.Person(given.Author).Staff : null);
    }
}
