using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Reports.Issue;

namespace BinhHoa2.Tests.Reports;

/// <summary>What a posted form of a report's page changes, decided from rows and form alone.</summary>
public sealed class ReportRulesTests
{
    private static readonly ReportPageModel Page = SampleReportPages.All["report-draft"];

    private static readonly ReportInput NewText = new("nonce", ReportFields.Edit, 2, 2, "Lời mới.", "", "", "");

    [Fact]
    public void Decide_ATextBasedOnTheLastEdition_IsTheNextEdition()
    {
        var edit = Decide(NewText).Edit.ShouldNotBeNull();

        (edit.Part, edit.Edition, edit.Text, edit.Person).ShouldBe((2, 3, "Lời mới.", Page.Editor.Sender.Person));
    }

    [Fact]
    public void Decide_TheTextAsItStands_IsKnownAndWritesNothing() =>
        Decide(NewText with { Text = Page.Edits[^1].Text }).ShouldBe(new ReportDecision { IsKnown = true });

    [Theory]
    [InlineData(2, 1, "vừa sửa đoạn này lúc 09:30 ngày 17/01/2022")]
    [InlineData(3, 7, "Trang này đã mở quá lâu")]
    [InlineData(999, 0, "Trang này đã mở quá lâu")]
    public void Decide_AnEditionThatDoesNotStand_IsAProblemWithTheText(int part, int edition, string message)
    {
        var problem = Decide(NewText with { Part = part, Edition = edition }).Problem.ShouldNotBeNull();

        problem.Message.ShouldContain(message);
        problem.Input.Text.ShouldBe("Lời mới.");
    }

    [Fact]
    public void Decide_AnOldFormOrOneThatIsNotOurs_IsAProblemOfTheForm()
    {
        ReportRules.Decide(Page.Report, Page.Edits, [], DispatchOffer.None, Page.Editor, NewText, isFormCurrent: false)
            .Problem!.Field.ShouldBe(FormFields.Form);
        Decide(NewText with { Action = "burn" }).Problem!.Field.ShouldBe(FormFields.Form);
    }

    [Theory]
    [InlineData(0, "Xin ghi nội dung, ít nhất một dòng")]
    [InlineData(10_001, "Đoạn này dài 10.001 ký tự, nhiều nhất là 10.000")]
    public void Decide_ATextTooShortOrTooLong_IsAProblem(int length, string message) =>
        Decide(NewText with { Text = new string('x', length) }).Problem!.Message.ShouldContain(message);

    [Fact]
    public void Decide_MoreEditionsThanAreKept_IsAProblem()
    {
        var edits = Enumerable.Range(1, ReportRules.MaxEditions).Select(i => Page.Edits[0] with { Part = 3, Edition = i });

        var input = NewText with { Part = 3, Edition = ReportRules.MaxEditions };
        var decision = ReportRules.Decide(Page.Report, [.. edits], [], DispatchOffer.None, Page.Editor, input, isFormCurrent: true);

        decision.Problem!.Message.ShouldContain("đã được sửa 500 lần");
    }

    [Theory]
    [InlineData("", "2022-01-17", ReportFields.Number)]
    [InlineData("1234567", "2022-01-17", ReportFields.Number)]
    [InlineData("１２", "2022-01-17", ReportFields.Number)]
    [InlineData("12", "", ReportFields.Day)]
    [InlineData("12", "2022-01-13", ReportFields.Day)]
    [InlineData("12", "2022-01-18", ReportFields.Day)]
    public void Decide_ANumberOrDayThatCannotBe_IsAProblemOfItsField(string number, string day, string field) =>
        Number(number, day).Problem!.Field.ShouldBe(field);

    [Fact]
    public void Decide_ANumberBeforeTheIssue_IsAProblem() =>
        Decide(NewText with { Action = ReportFields.GiveNumber, Number = "12", Day = "2022-01-17" }).Problem!.Message
            .ShouldContain("chưa được ban hành");

    [Fact]
    public void Decide_TheSameNumberAgain_IsKnown()
    {
        var numbered = SampleReportPages.All["report-numbered"];
        var later = numbered.Editor with { Sender = numbered.Editor.Sender with { Received = numbered.Report.Numbers[0].Given } };
        var input = NewText with { Action = ReportFields.GiveNumber, Number = "12", Day = "2022-01-18" };

        ReportDecision Decide(string number) => ReportRules.Decide(
            numbered.Report, [], [], DispatchOffer.None, later, input with { Number = number }, isFormCurrent: true);
        Decide("12").IsKnown.ShouldBeTrue();
        Decide("13").Number!.Number.ShouldBe("13");
    }

    private static ReportDecision Decide(ReportInput input) =>
        ReportRules.Decide(Page.Report, Page.Edits, [], DispatchOffer.None, Page.Editor, input, isFormCurrent: true);

    private static ReportDecision Number(string number, string day)
    {
        var issued = SampleReportPages.All["report-issued"];
        var input = NewText with { Action = ReportFields.GiveNumber, Number = number, Day = day };
        return ReportRules.Decide(issued.Report, [], [], DispatchOffer.None, issued.Editor, input, isFormCurrent: true);
    }
}
