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
    private static readonly Request Open = new(new RequestId("e1"), October.Teacher, October.Tutoring, new("e1"), RequestState.Open, Raised)
    {
        BoardInformed = true,
        Steps = [new RequestStep(October.Lead, Raised, Raised.AddDays(1))],
    };

    [Theory]
    [InlineData(RequestState.Open, true, false)]
    [InlineData(RequestState.Open, false, true)]
    [InlineData(RequestState.Informed, true, false)]
    [InlineData(RequestState.Informed, false, true)]
    [InlineData(RequestState.Unanswered, false, false)]
    [InlineData(RequestState.Answered, true, true)]
    [InlineData(RequestState.Settled, false, false)]
    [InlineData(RequestState.Withdrawn, false, false)]
    public void AreOwed_ByStateAndStep_IsWhatTheRowsLack(RequestState state, bool stepSent, bool expected) =>
        RequestLetters.AreOwed(
            Open with { State = state },
            stepSent ? Month(Sent(LetterKind.RequestStep, October.Lead)) : Month(),
            Today).ShouldBe(expected);

    [Fact]
    public void StepIsOwed_ALetterOfThatDayAboutAnEarlierRequest_IsNotTheSteps()
    {
        var key = RequestLetters.StepKey(Open, Open.Steps[0], Month(), October.Lead, October.Calendar);
        key.Subject.Value.ShouldBe("2021-10-12-gv-1a-t10-3");

        RequestLetters.StepIsOwed(Open, Month(new LedgerEntry(key, LedgerState.Accepted, 1, Raised)), Today).ShouldBeFalse();
        RequestLetters.StepIsOwed(Open, Month(new LedgerEntry(key, LedgerState.Accepted, 1, Raised.AddHours(-1))), Today).ShouldBeTrue();
    }

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
    public void ReadersOf_SubstituteOfTheReporter_GetsNoLetterOfTheirOwnMatter()
    {
        var answered = Open with { State = RequestState.Withdrawn, BoardInformed = false };

        ReadersOf(answered, Month()).ShouldBe([October.Principal, October.Deputy]);
        ReadersOf(answered, Holding(Month(), October.Teacher, October.Deputy)).ShouldBe([October.Principal]);
    }

    [Theory]
    [InlineData(LetterKind.Difficulty)]
    [InlineData(LetterKind.RequestStep)]
    public void ReadersOf_AMemberWithALetterAboutIt_IsNotTold(LetterKind kind) =>
        ReadersOf(Open with { BoardInformed = false, State = RequestState.Withdrawn }, Month(Sent(kind, October.Deputy)))
            .ShouldBe([October.Principal]);

    [Fact]
    public void Informed_StatedAfterTheDaysCutoff_StaysToBeTold()
    {
        var request = Open with { BoardInformed = false };

        BoardNews.Informed(request, Month(), Today.AddDays(1), October.Calendar).BoardInformed.ShouldBeTrue();
        BoardNews.Informed(request, Month(), Today, October.Calendar).ShouldBe(request);
    }

    [Fact]
    public void OfAnswer_AuthorIsAlsoSubstituteOfAnEarlierStep_GetsNoLetterOfTheirOwnAnswer()
    {
        var answered = Open with
        {
            State = RequestState.Answered,
            Steps = Open.Steps.Add(new RequestStep(October.Deputy, Raised.AddDays(1), Raised.AddDays(2))),
            Directive = new Directive(new("d1"), October.Deputy, DirectiveKind.Guidance, "x", null, Raised.AddDays(1), new("0-ab")),
        };

        RequestLetters.OfAnswer(answered, Month(), Today).Select(t => t.Recipient.Id).ShouldBe([October.Teacher, October.Lead]);
        RequestLetters.OfAnswer(answered, Holding(Month(), October.Lead, October.Deputy), Today).Select(t => t.Recipient.Id)
            .ShouldBe([October.Teacher]);
    }

    private static IEnumerable<StaffId> ReadersOf(Request request, MonthSnapshot month) =>
        BoardNews.ReadersOf(request, month, Today.AddDays(1), October.Calendar).Select(r => r.Reader.Id);

    private static MonthSnapshot Month(params LedgerEntry[] ledger) => October.File() with { Ledger = [.. ledger] };

    private static MonthSnapshot Holding(MonthSnapshot month, StaffId post, StaffId substitute) =>
        month with { People = [.. month.People.Select(p => p.Staff.Id == post ? p with { Substitute = substitute } : p)] };

    private static LedgerEntry Sent(LetterKind kind, StaffId to) =>
        new(new LedgerKey(kind, LedgerSubject.From(Open.Id.Value), to), LedgerState.Accepted, 1, Raised);
}
