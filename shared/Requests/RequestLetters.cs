using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>
/// Which letters a request asks for, and which of them the ledger does not have yet. The Board's own letter is
/// <see cref="BoardNews"/>.
/// </summary>
public static class RequestLetters
{
    /// <summary>Whether a letter about the request is still owed, whatever became of the instance that sends them.</summary>
    public static bool AreOwed(Request request, MonthSnapshot month, DateOnly today) => request.State switch
    {
        RequestState.Withdrawn or RequestState.Settled => false,
        RequestState.Answered => true,
        _ => StepIsOwed(request, month, today) || AskedIsGone(request, month, today),
    };

    /// <summary>Whether the person with the duty to answer has left: it goes on to the next step, which has had no letter yet.</summary>
    public static bool AskedIsGone(Request request, MonthSnapshot month, DateOnly today) =>
        request is { State: RequestState.Open, Steps: [.., var last] }
        && month.Roster.Find(month.RecipientIdOf(last.Person))?.IsHereOn(today) != true;

    /// <summary>Whether the recipient of the last step is here and has had no letter since the step began.</summary>
    public static bool StepIsOwed(Request request, MonthSnapshot month, DateOnly today) =>
        request is { State: RequestState.Open or RequestState.Informed, Steps: [.., var last] }
        && month.Roster.Find(month.RecipientIdOf(last.Person)) is { } recipient
        && recipient.IsHereOn(today)
        && !WasAskedSince(request, month, recipient.Id, last.Asked);

    /// <summary>
    /// The letter of a step: one for each assignment, day and recipient, so that a matter raised again and again is not
    /// mailed again and again.
    /// </summary>
    /// <remarks>The ledgers of earlier versions have one for each request and recipient; a letter that is there is the step's.</remarks>
    public static LedgerKey StepKey(
        Request request, RequestStep step, MonthSnapshot month, StaffId recipient, IWorkingCalendar calendar)
    {
        var earlier = new LedgerKey(LetterKind.RequestStep, LedgerSubject.From(request.Id.Value), recipient);
        if (month.Ledger.Any(e => e.Key == earlier && e.ClaimedAt >= step.Asked))
        {
            return earlier;
        }

        var day = VietnamTime.DateOf(SchoolHours.FirstFrom(step.Asked, calendar));
        return new LedgerKey(LetterKind.RequestStep, LedgerSubject.From($"{day:yyyy-MM-dd}{WorkOf(request)}"), recipient);
    }

    /// <summary>Whether a letter that asks about the assignment was claimed for the recipient at or after a moment.</summary>
    public static bool WasAskedSince(Request request, MonthSnapshot month, StaffId recipient, DateTimeOffset since) =>
        month.Ledger.Any(e => e.Key.Kind == LetterKind.RequestStep
            && e.Key.Recipient == recipient
            && e.ClaimedAt >= since
            && (e.Key.Subject.Value == request.Id.Value || e.Key.Subject.Value.EndsWith(WorkOf(request), StringComparison.Ordinal)));

    /// <summary>
    /// The recipients of the answer: the reporter, who was named to help, and the others who were asked. The Chair's own decision goes
    /// to the Board.
    /// </summary>
    public static IEnumerable<(StaffMember Recipient, MonthPerson Person)> OfAnswer(Request request, MonthSnapshot month, DateOnly today)
    {
        if (request.Directive is not { } given || request.IsOwnDecision)
        {
            return [];
        }

        var author = month.RecipientIdOf(given.Author);
        return request.Steps
            .Select(s => s.Person)
            .Where(p => p != given.Author)
            .Prepend(given.Helper ?? request.Person)
            .Prepend(request.Person)
            .Select(month.Person)
            .Select(p => (Recipient: month.RecipientOf(p), Person: p))
            .Where(p => p.Recipient.IsHereOn(today))
            .Where(p => p.Person.Staff.Id == request.Person || p.Recipient.Id != author)
            .DistinctBy(p => p.Recipient.Id);
    }

    /// <summary>Whether an answer is on record and the ledger has every letter of it.</summary>
    public static bool IsAnswerSent(Request request, MonthSnapshot month, DateOnly today) =>
        request.Directive is not null
        && OfAnswer(request, month, today).All(
            a => month.Ledger.Any(e => e.Key == new LedgerKey(LetterKind.Directive, LedgerSubject.From(request.Id.Value), a.Recipient.Id)));

    private static string WorkOf(Request request) => $"-{request.Person}-{request.Activity}";
}
