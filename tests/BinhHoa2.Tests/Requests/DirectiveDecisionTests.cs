using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Requests;

/// <summary>The one decision about a posted answer: the rows and the form in, the rows that change out.</summary>
public sealed class DirectiveDecisionTests
{
    private static readonly DateTimeOffset Now = new(2021, 10, 20, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Due = new(2021, 10, 29);
    private static readonly DirectiveInput NewDate = new("nonce", "NewDate", "", "2021-11-05");
    private static readonly Request Open = new(new RequestId("e1"), October.Teacher, October.Tutoring, new("e1"), RequestState.Open, Now);
    private static readonly AssignmentRow Row =
        new(new Assignment(October.Teacher, October.Tutoring, Due, Due), "Phụ đạo học sinh yếu.", Open.Id);

    [Fact]
    public void Decide_NewDate_ChangesRequestAndAssignment()
    {
        var decision = Confirm(Open, Row, NewDate);

        (decision.IsNew, decision.IsRecorded, decision.MovesDue, decision.TooLate).ShouldBe((true, true, true, null));
        (decision.Request.State, decision.Request.Directive).ShouldBe((RequestState.Answered, decision.Directive));
        (decision.Assignment.Assignment.Due, decision.Assignment.OpenRequest).ShouldBe((new DateOnly(2021, 11, 5), null));
    }

    [Fact]
    public void Decide_TheSameFormAgain_IsRecordedAndWritesNothing()
    {
        var first = Confirm(Open, Row, NewDate);

        var second = DirectiveRules.Decide(State(first.Request, first.Assignment), NewDate);

        (second.IsNew, second.IsRecorded, second.Request).ShouldBe((false, true, first.Request));
    }

    [Fact]
    public void Decide_AfterAnotherAnswer_IsTooLate()
    {
        var first = Confirm(Open, Row, NewDate);
        var input = NewDate with { Choice = "Refusal", Text = "Đã gia hạn một lần." };

        var second = DirectiveRules.Decide(State(first.Request, first.Assignment), input);

        (second.IsNew, second.IsRecorded, second.Problem, second.TooLate).ShouldBe((false, false, null, input));
    }

    [Fact]
    public void Decide_ProblemAfterTheWorkWasDone_IsTooLateAndNoProblem()
    {
        var input = NewDate with { Choice = "" };

        var decision = DirectiveRules.Decide(State(Open with { State = RequestState.Withdrawn }, Row), input);

        (decision.Problem, decision.TooLate).ShouldBe((null, input));
    }

    [Fact]
    public void Decide_ProblemWhileTheRequestWaits_IsShown() =>
        DirectiveRules.Decide(State(Open, Row), NewDate with { Choice = "" }).Problem!.Field.ShouldBe("choice");

    [Fact]
    public void Decide_TheDayTheWorkIsDueAlready_IsRefused() =>
        DirectiveRules.Decide(State(Open, Row), NewDate with { NewDate = "2021-10-29" }).Problem!.Field.ShouldBe("newDate");

    [Fact]
    public void Decide_FormThatIsNotCurrent_IsShownAgain()
    {
        var decision = DirectiveRules.Decide(State(Open, Row) with { IsFormCurrent = false }, NewDate);

        (decision.IsNew, decision.Problem!.Field, decision.TooLate).ShouldBe((false, "form", null));
    }

    [Fact]
    public void Decide_NotConfirmedOrAnotherAnswerConfirmed_IsShownAndChangesNothing()
    {
        var shown = DirectiveRules.Decide(State(Open, Row), NewDate);
        var other = NewDate with { NewDate = "2021-11-08", Confirmed = shown.ToConfirm!.Id.Value };

        var decision = DirectiveRules.Decide(State(Open, Row), other);

        (shown.IsNew, shown.TooLate, shown.Problem).ShouldBe((false, null, null));
        (decision.IsNew, decision.ToConfirm!.NewDue).ShouldBe((false, new DateOnly(2021, 11, 8)));
    }

    private static DirectiveDecision Confirm(Request request, AssignmentRow row, DirectiveInput input) => DirectiveRules.Decide(
        State(request, row), input with { Confirmed = DirectiveRules.Decide(State(request, row), input).ToConfirm!.Id.Value });

    private static DirectiveState State(Request request, AssignmentRow row) => new(
        request,
        row,
        new FormDays(new DateOnly(2021, 8, 1), new DateOnly(2021, 10, 20), row.Assignment.Due),
        new FormSender(October.Deputy, Substitute: null, new("0-abcd"), Now),
        IsFormCurrent: true);
}
