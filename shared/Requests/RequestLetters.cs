using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>Which letters a request asks for, and which of them the ledger does not have yet.</summary>
public static class RequestLetters
{
    /// <summary>Whether somebody is still owed a letter about the request, whatever became of the instance that sends them.</summary>
    public static bool AreOwed(Request request, MonthFile month, DateOnly today) => request.State switch
    {
        RequestState.Withdrawn or RequestState.Settled => false,
        RequestState.Answered => true,
        _ => !request.BoardInformed || StepIsOwed(request, month, today) || AskedIsGone(request, month, today),
    };

    /// <summary>Whether the one who has the duty to answer has left: it is the next one's, who has had no letter yet.</summary>
    public static bool AskedIsGone(Request request, MonthFile month, DateOnly today) =>
        request is { State: RequestState.Open, Steps: [.., var last] } && month.Roster.Find(month.AddresseeOf(last.Person))?.IsHereOn(today) != true;

    /// <summary>Whether the one asked last, or told for information, is here and has had no letter.</summary>
    public static bool StepIsOwed(Request request, MonthFile month, DateOnly today) =>
        request is { State: RequestState.Open or RequestState.Informed, Steps: [.., var last] }
        && month.Roster.Find(month.AddresseeOf(last.Person)) is { } reader
        && reader.IsHereOn(today)
        && Sent(request, month, LetterKind.RequestStep, reader.Id) is null;

    /// <summary>
    /// What the whole Board is told, and who of it: of a difficulty, of a wish for a later day, of the Chair's own decision
    /// on one. Who is asked learns it from the letter that asks, and nobody is told the same thing twice.
    /// </summary>
    public static IEnumerable<(StaffMember Reader, MonthPerson Seat, LetterKind Kind)> ToBoard(Request request, MonthFile month, DateOnly today) =>
        request.State == RequestState.Withdrawn
            ? []
            : month.BoardReadersOn(today)
                .Where(r => r.Reader.Id != request.Person && r.Reader.Id != month.AddresseeOf(request.Person))
                .SelectMany(r => NewsFor(request, month, r.Reader).Select(kind => (r.Reader, r.Seat, kind)));

    /// <summary>Whether the ledger has everything the Board is to be told.</summary>
    public static bool IsBoardInformed(Request request, MonthFile month, DateOnly today) =>
        ToBoard(request, month, today).All(news => Sent(request, month, news.Kind, news.Reader.Id) is not null);

    /// <summary>Who is told the answer: whoever asked and the others who were asked. The Chair's own decision is told to the Board.</summary>
    public static IEnumerable<(StaffMember Reader, MonthPerson Person)> OfAnswer(Request request, MonthFile month, DateOnly today) =>
        request.Directive is not { } given || request.IsOwnDecision
            ? []
            : request.Steps
                .Select(s => s.Person)
                .Where(p => p != given.By)
                .Prepend(request.Person)
                .Select(month.Person)
                .Select(p => (Reader: month.ReaderOf(p), Person: p))
                .Where(p => p.Reader.IsHereOn(today) && (p.Person.Staff.Id == request.Person || p.Reader.Id != month.AddresseeOf(given.By)))
                .DistinctBy(p => p.Reader.Id);

    /// <summary>Whether an answer is on record and the ledger has every letter that tells it.</summary>
    public static bool IsAnswerSent(Request request, MonthFile month, DateOnly today) =>
        request.Directive is not null && OfAnswer(request, month, today).All(told => Sent(request, month, LetterKind.Directive, told.Reader.Id) is not null);

    // What the ledger has is named again, for a letter without an outcome is sent once more.
    private static IEnumerable<LetterKind> NewsFor(Request request, MonthFile month, StaffMember reader)
    {
        if (IsAskedNow(request, month, reader) && Sent(request, month, LetterKind.RequestStep, reader.Id) is null)
        {
            yield break;
        }

        var difficulty = Sent(request, month, LetterKind.Difficulty, reader.Id) is not null;
        var isNew = request.Kind == RequestKind.Difficulty && !Knows(request, month, reader, e => e.Kind.Asks);
        if (difficulty || isNew)
        {
            yield return LetterKind.Difficulty;
        }

        // A letter about a difficulty that leaves now names the day asked for as well.
        var wish = Sent(request, month, LetterKind.Extension, reader.Id) is not null;
        if (wish || (request.AskedUntil is not null && !isNew && !Knows(request, month, reader, e => e.AskedUntil is not null)))
        {
            yield return LetterKind.Extension;
        }
    }

    private static bool IsAskedNow(Request request, MonthFile month, StaffMember reader) =>
        request is { State: RequestState.Open or RequestState.Informed, Steps: [.., var last] } && month.AddresseeOf(last.Person) == reader.Id;

    /// <summary>Whether a letter about the request has left to the reader since a reply first told that part of it.</summary>
    private static bool Knows(Request request, MonthFile month, StaffMember reader, Func<Evidence, bool> tells)
    {
        var since = month.Evidence
            .Where(e => e.Person == request.Person && e.Activity == request.Activity && e.Received >= request.Raised && tells(e))
            .Select(e => e.Received)
            .DefaultIfEmpty(request.Raised)
            .Min();
        return new[] { LetterKind.Difficulty, LetterKind.Extension, LetterKind.RequestStep }.Any(kind => Sent(request, month, kind, reader.Id)?.ClaimedAt >= since);
    }

    private static LedgerEntry? Sent(Request request, MonthFile month, LetterKind kind, StaffId reader)
    {
        var key = new LedgerKey(kind, request.Id, reader);
        return month.Ledger.FirstOrDefault(e => e.Key == key);
    }
}
