using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>Which letters a request asks for, and which of them the ledger does not have yet.</summary>
public static class RequestLetters
{
    private static readonly LetterKind[] Kinds = [LetterKind.Difficulty, LetterKind.Extension, LetterKind.RequestStep];

    /// <summary>Whether a letter about the request is still owed, whatever became of the instance that sends them.</summary>
    public static bool AreOwed(Request request, MonthSnapshot month, DateOnly today) => request.State switch
    {
        RequestState.Withdrawn or RequestState.Settled => false,
        RequestState.Answered => true,
        _ => !request.BoardInformed || StepIsOwed(request, month, today) || AskedIsGone(request, month, today),
    };

    /// <summary>Whether the person with the duty to answer has left: it goes on to the next step, which has had no letter yet.</summary>
    public static bool AskedIsGone(Request request, MonthSnapshot month, DateOnly today) =>
        request is { State: RequestState.Open, Steps: [.., var last] }
        && month.Roster.Find(month.RecipientIdOf(last.Person))?.IsHereOn(today) != true;

    /// <summary>Whether the recipient of the last step is here and has had no letter.</summary>
    public static bool StepIsOwed(Request request, MonthSnapshot month, DateOnly today) =>
        request is { State: RequestState.Open or RequestState.Informed, Steps: [.., var last] }
        && month.Roster.Find(month.RecipientIdOf(last.Person)) is { } recipient
        && recipient.IsHereOn(today)
        && Sent(request, month, LetterKind.RequestStep, recipient.Id) is null;

    /// <summary>
    /// The letters to the Board: of a difficulty, of a wish for a later day, of the Chair's own decision on one. The person
    /// asked learns it from the letter that asks, so that no recipient gets the same news twice.
    /// </summary>
    public static IEnumerable<(StaffMember Recipient, MonthPerson Seat, LetterKind Kind)> ToBoard(
        Request request,
        MonthSnapshot month,
        DateOnly today)
    {
        if (request.State == RequestState.Withdrawn)
        {
            return [];
        }

        var reporter = month.RecipientIdOf(request.Person);
        return month.BoardRecipientsOn(today)
            .Where(r => r.Reader.Id != request.Person && r.Reader.Id != reporter)
            .SelectMany(r => NewsFor(request, month, r.Reader).Select(kind => (r.Reader, r.Seat, kind)));
    }

    /// <summary>Whether the ledger has every letter to the Board.</summary>
    public static bool IsBoardInformed(Request request, MonthSnapshot month, DateOnly today) =>
        ToBoard(request, month, today).All(news => Sent(request, month, news.Kind, news.Recipient.Id) is not null);

    /// <summary>
    /// The recipients of the answer: the reporter and the others who were asked. The Chair's own decision goes to the Board.
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
        && OfAnswer(request, month, today).All(a => Sent(request, month, LetterKind.Directive, a.Recipient.Id) is not null);

    // What the ledger has is named again, for a letter without an outcome is sent once more.
    private static IEnumerable<LetterKind> NewsFor(Request request, MonthSnapshot month, StaffMember recipient)
    {
        if (IsAskedNow(request, month, recipient) && Sent(request, month, LetterKind.RequestStep, recipient.Id) is null)
        {
            yield break;
        }

        var difficulty = Sent(request, month, LetterKind.Difficulty, recipient.Id) is not null;
        var isNew = request.Kind == RequestKind.Difficulty && !Knows(request, month, recipient, e => e.Kind.Asks);
        if (difficulty || isNew)
        {
            yield return LetterKind.Difficulty;
        }

        // A letter about a difficulty that leaves now names the day asked for as well.
        var wish = Sent(request, month, LetterKind.Extension, recipient.Id) is not null;
        if (wish || (request.AskedUntil is not null && !isNew && !Knows(request, month, recipient, e => e.AskedUntil is not null)))
        {
            yield return LetterKind.Extension;
        }
    }

    private static bool IsAskedNow(Request request, MonthSnapshot month, StaffMember recipient) =>
        request is { State: RequestState.Open or RequestState.Informed, Steps: [.., var last] }
        && month.RecipientIdOf(last.Person) == recipient.Id;

    /// <summary>Whether a letter about the request has left to the recipient since a reply first stated that part of it.</summary>
    private static bool Knows(Request request, MonthSnapshot month, StaffMember recipient, Func<Evidence, bool> states)
    {
        var since = month.Evidence
            .Where(e => e.Person == request.Person && e.Activity == request.Activity && e.Received >= request.Raised && states(e))
            .Select(e => e.Received)
            .DefaultIfEmpty(request.Raised)
            .Min();
        return Kinds.Any(kind => Sent(request, month, kind, recipient.Id)?.ClaimedAt >= since);
    }

    private static LedgerEntry? Sent(Request request, MonthSnapshot month, LetterKind kind, StaffId recipient)
    {
        var key = new LedgerKey(kind, LedgerSubject.From(request.Id), recipient);
        return month.Ledger.FirstOrDefault(e => e.Key == key);
    }
}
