using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>
/// What the Board's letter of a working day tells whom: the requests raised or changed since the letter before. What a member
/// knows from a letter that asked them is not told again.
/// </summary>
public static class BoardNews
{
    // Until one letter a day took their place.
    private static readonly LetterKind[] Earlier = [LetterKind.Difficulty, LetterKind.Extension];

    /// <summary>What came at or after this moment is told the next working day.</summary>
    public static DateTimeOffset Cutoff(DateOnly day) => VietnamTime.At(day, SchoolHours.Earliest);

    /// <summary>The requests that the letter of a day is about: raised before its cutoff, not known to all of the Board.</summary>
    public static ImmutableArray<Request> Of(IEnumerable<Request> requests, DateOnly day) =>
        [.. requests.Where(r => r.Raised < Cutoff(day) && (!r.BoardInformed || !r.BoardOwed.IsEmpty))];

    /// <summary>The ledger key of a member's letter of a day.</summary>
    public static LedgerKey Key(DateOnly day, StaffId recipient) => new(LetterKind.BoardNews, LedgerSubject.Of(day), recipient);

    /// <summary>
    /// The month whose ledger has the letter of a day: the plans' month of that day or the last one before it, so that the Board sees
    /// what became of a letter of the summer too.
    /// </summary>
    public static SchoolMonth LedgerMonth(YearPlans plans, SchoolId school, DateOnly day) =>
        plans.Months
            .Select(m => new SchoolMonth(school, m.Year, m.Month))
            .Where(m => m.FirstDay <= day)
            .OrderBy(m => m.FirstDay)
            .LastOrDefault(new SchoolMonth(school, day.Year, day.Month));

    /// <summary>The members of the Board who read of the request in the letter of that day.</summary>
    public static IEnumerable<(StaffMember Reader, MonthPerson Seat)> ReadersOf(
        Request request, MonthSnapshot month, DateOnly day, IWorkingCalendar calendar) =>
        Uninformed(request, month, day).Where(r => !IsAskedThatDay(request, month, r.Reader.Id, day, calendar));

    /// <summary>
    /// The request after the letter of that day. A change that came at or after the day's cutoff stays to be told.
    /// </summary>
    public static Request Informed(Request request, MonthSnapshot month, DateOnly day, IWorkingCalendar calendar) =>
        StatedAt(request, month) >= Cutoff(day) ? request : request with
        {
            BoardInformed = true,
            BoardOwed =
            [
                .. Uninformed(request, month, day)
                    .Select(r => r.Reader.Id)
                    .Where(id => IsAskedThatDay(request, month, id, day, calendar)),
            ],
        };

    private static IEnumerable<(StaffMember Reader, MonthPerson Seat)> Uninformed(Request request, MonthSnapshot month, DateOnly day)
    {
        var reporter = month.RecipientIdOf(request.Person);
        return month.BoardRecipientsOn(day)
            .Where(r => r.Reader.Id != request.Person && r.Reader.Id != reporter)
            .Where(r => !request.BoardInformed || request.BoardOwed.Contains(r.Reader.Id))
            .Where(r => !Knows(request, month, r.Reader.Id));
    }

    private static bool Knows(Request request, MonthSnapshot month, StaffId reader)
    {
        var stated = StatedAt(request, month);
        return RequestLetters.WasAskedSince(request, month, reader, stated)
            || month.Ledger.Any(e => Earlier.Contains(e.Key.Kind)
                && e.Key.Subject.Value == request.Id.Value
                && e.Key.Recipient == reader
                && e.ClaimedAt >= stated);
    }

    /// <summary>Whether a letter that asks the member leaves that day, or should have left already.</summary>
    private static bool IsAskedThatDay(Request request, MonthSnapshot month, StaffId reader, DateOnly day, IWorkingCalendar calendar)
    {
        if (request.State is not (RequestState.Open or RequestState.Informed))
        {
            return false;
        }

        if (request.Steps is [.., var last] && (RequestLetters.StepIsOwed(request, month, day) || VietnamTime.DateOf(last.Until) > day))
        {
            return month.RecipientIdOf(last.Person) == reader && RequestLetters.StepIsOwed(request, month, day);
        }

        return request.State == RequestState.Open
            && month.Roster.Find(request.Person) is { } reporter
            && RequestLadder.Next(reporter, request.Steps, month, Cutoff(day), calendar) is { } next
            && month.RecipientIdOf(next.Person) == reader;
    }

    private static DateTimeOffset StatedAt(Request request, MonthSnapshot month) =>
        month.StatementOf(request)?.Received ?? request.Raised;
}
