using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Requests;

/// <summary>Who is owed which letter about a request, by the rows alone.</summary>
public sealed class RequestLettersTests
{
    private static readonly DateOnly Today = new(2021, 10, 12);
    private static readonly DateTimeOffset Raised = VietnamTime.At(Today, new TimeOnly(9, 0));
    private static readonly Request Open = new("e1", October.Teacher, October.Tutoring, "e1", RequestState.Open, Raised)
    {
        BoardInformed = true,
        Steps = [new RequestStep(October.Lead, Raised, Raised.AddDays(1))],
    };

    [Theory]
    [InlineData(RequestState.Open, true, true, false)]
    [InlineData(RequestState.Open, true, false, true)]
    [InlineData(RequestState.Open, false, true, true)]
    [InlineData(RequestState.Informed, true, true, false)]
    [InlineData(RequestState.Informed, true, false, true)]
    [InlineData(RequestState.Informed, false, true, true)]
    [InlineData(RequestState.Unanswered, true, false, false)]
    [InlineData(RequestState.Unanswered, false, true, true)]
    [InlineData(RequestState.Answered, true, true, true)]
    [InlineData(RequestState.Settled, false, false, false)]
    [InlineData(RequestState.Withdrawn, false, false, false)]
    public void AreOwed_ByStateBoardAndStep_IsWhatTheRowsLack(RequestState state, bool boardInformed, bool stepSent, bool expected) =>
        RequestLetters.AreOwed(
            Open with { State = state, BoardInformed = boardInformed },
            stepSent ? Month(Sent(LetterKind.RequestStep, October.Lead)) : Month(),
            Today).ShouldBe(expected);

    [Fact]
    public void AreOwed_TheOneAskedHasLeft_IsOwedToTheNext()
    {
        var month = Month(Sent(LetterKind.RequestStep, October.Lead));
        month = month with
        {
            People =
            [
                .. month.People.Select(p => p.Staff.Id == October.Lead ? p with { Staff = p.Staff with { Left = Today.AddDays(-1) } } : p),
            ],
        };

        RequestLetters.AreOwed(Open, month, Today).ShouldBeTrue();
    }

    [Fact]
    public void ToBoard_SubstituteOfTheReporter_GetsNoLetterOfTheirOwnMatter()
    {
        RequestLetters.ToBoard(Open, Month(), Today).Select(n => n.Recipient.Id).ShouldBe([October.Principal, October.Deputy]);
        RequestLetters.ToBoard(Open, Holding(Month(), October.Teacher, October.Deputy), Today).Select(n => n.Recipient.Id)
            .ShouldBe([October.Principal]);
    }

    [Fact]
    public void ToBoard_ALetterWithoutAnOutcome_IsNamedAgain() =>
        RequestLetters.ToBoard(Open, Month(Sent(LetterKind.Difficulty, October.Deputy)), Today).Select(n => (n.Recipient.Id, n.Kind))
            .ShouldBe([(October.Principal, LetterKind.Difficulty), (October.Deputy, LetterKind.Difficulty)]);

    [Fact]
    public void OfAnswer_AuthorIsAlsoSubstituteOfAnEarlierStep_GetsNoLetterOfTheirOwnAnswer()
    {
        var answered = Open with
        {
            State = RequestState.Answered,
            Steps = Open.Steps.Add(new RequestStep(October.Deputy, Raised.AddDays(1), Raised.AddDays(2))),
            Directive = new Directive("d1", October.Deputy, DirectiveKind.Guidance, "x", null, Raised.AddDays(1), "0-ab"),
        };

        RequestLetters.OfAnswer(answered, Month(), Today).Select(t => t.Recipient.Id).ShouldBe([October.Teacher, October.Lead]);
        RequestLetters.OfAnswer(answered, Holding(Month(), October.Lead, October.Deputy), Today).Select(t => t.Recipient.Id)
            .ShouldBe([October.Teacher]);
    }

    private static MonthSnapshot Month(params LedgerEntry[] ledger) => October.File() with { Ledger = [.. ledger] };

    private static MonthSnapshot Holding(MonthSnapshot month, StaffId post, StaffId substitute) =>
        month with { People = [.. month.People.Select(p => p.Staff.Id == post ? p with { Substitute = substitute } : p)] };

    private static LedgerEntry Sent(LetterKind kind, StaffId to) => new(new LedgerKey(kind, LedgerSubject.From(Open.Id), to), LedgerState.Accepted, 1, Raised);
}
