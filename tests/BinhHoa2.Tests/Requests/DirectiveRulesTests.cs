using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Tests.Requests;

public sealed class DirectiveRulesTests
{
    private static readonly DirectiveDays Days = new(new DateOnly(2021, 10, 13), new DateOnly(2021, 10, 29), new DateOnly(2022, 7, 31));

    [Fact]
    public void Check_Guidance_KeepsTheDueDate() =>
        Check("Guidance", "Mượn phòng đa năng.", "2021-11-12").ShouldBe(new CheckedDirective(DirectiveKind.Guidance, "Mượn phòng đa năng.", null));

    [Theory]
    [InlineData("2021-11-12")]
    [InlineData("12/11/2021")]
    public void Check_NewDate_NeedsNoWords(string date) =>
        Check("NewDate", "", date).ShouldBe(new CheckedDirective(DirectiveKind.NewDate, "", new DateOnly(2021, 11, 12)));

    [Fact]
    public void Check_AnEarlierDayThanDue_MayBeSet() => Check("NewDate", "", "2021-10-14")!.NewDue.ShouldBe(new DateOnly(2021, 10, 14));

    [Fact]
    public void Check_Refusal_KeepsTheReason() => Check("Refusal", "Đã gia hạn một lần.", "").ShouldBe(new CheckedDirective(DirectiveKind.Refusal, "Đã gia hạn một lần.", null));

    [Theory]
    [InlineData("", "ý kiến", "", "choice", "chưa chọn")]
    [InlineData("Maybe", "ý kiến", "", "choice", "chưa chọn")]
    [InlineData("Guidance", "", "", "text", "ghi ý kiến chỉ đạo")]
    [InlineData("Refusal", "", "", "text", "lý do không đồng ý")]
    [InlineData("NewDate", "", "", "newDate", "chưa ghi hạn mới")]
    [InlineData("NewDate", "", "mai", "newDate", "14/10/2021")]
    [InlineData("NewDate", "", "2021-10-13", "newDate", "đã tới hoặc đã qua")]
    [InlineData("NewDate", "", "2022-08-01", "newDate", "31/07/2022")]
    [InlineData("NewDate", "", "2021-10-29", "newDate", "Hạn hiện nay")]
    public void Check_WhatIsMissingOrWrong_IsSaidAtItsField(string choice, string text, string date, string field, string says)
    {
        var check = DirectiveRules.Check(new DirectiveInput("n", choice, text, date), Days);

        check.Directive.ShouldBeNull();
        check.Problem!.Field.ShouldBe(field);
        check.Problem.Message.ShouldContain(says);
        check.Problem.Input.Text.ShouldBe(text);
    }

    [Fact]
    public void Check_TooManyWords_IsRefusedWithTheirNumber() =>
        DirectiveRules.Check(new DirectiveInput("n", "Guidance", new string('a', 2001), ""), Days).Problem!.Message.ShouldContain("2001");

    [Fact]
    public void IdFor_TheSamePost_IsOneAnswerAndAnyOtherIsAnother()
    {
        var said = new CheckedDirective(DirectiveKind.NewDate, "a", new DateOnly(2021, 11, 12));
        string[] ids =
        [
            said.IdFor("n"),
            said.IdFor("m"),
            (said with { Text = "b" }).IdFor("n"),
            (said with { NewDue = new DateOnly(2021, 11, 15) }).IdFor("n"),
            (said with { Kind = DirectiveKind.Guidance, NewDue = null }).IdFor("n"),
        ];

        ids.Distinct().Count().ShouldBe(ids.Length);
        (said with { }).IdFor("n").ShouldBe(ids[0]);
    }

    private static CheckedDirective? Check(string choice, string text, string date) =>
        DirectiveRules.Check(new DirectiveInput("n", choice, text, date), Days).Directive;
}
