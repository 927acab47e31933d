using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Requests;

public sealed class DirectiveRulesTests
{
    private static readonly FormDays Days = new(new DateOnly(2021, 8, 1), new DateOnly(2021, 10, 13), new DateOnly(2021, 10, 29));
    private static readonly FormSender Sender =
        new(new StaffId("hieu-truong"), null, new("0-abcd"), new(2021, 10, 13, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Check_Guidance_KeepsTheDueDate() =>
        Check("Guidance", "Mượn phòng đa năng.", "2021-11-12").ShouldBe((DirectiveKind.Guidance, "Mượn phòng đa năng.", null));

    [Theory]
    [InlineData("2021-11-12")]
    [InlineData("12/11/2021")]
    public void Check_NewDate_NeedsNoWords(string date) =>
        Check("NewDate", "", date).ShouldBe((DirectiveKind.NewDate, "", new DateOnly(2021, 11, 12)));

    [Fact]
    public void Check_AnEarlierDayThanDue_MayBeSet() => Check("NewDate", "", "2021-10-14").NewDue.ShouldBe(new DateOnly(2021, 10, 14));

    [Fact]
    public void Check_TheLastDayOfTheSchoolYear_MayBeSet() =>
        Check("NewDate", "", "2022-07-31").NewDue.ShouldBe(new DateOnly(2022, 7, 31));

    [Fact]
    public void Check_TheAnswerOfASubstitute_NamesThem() =>
        DirectiveRules.Check(
                new DirectiveInput("n", "Guidance", "Mượn phòng.", ""), Days, Sender with { Substitute = new StaffId("pho-hieu-truong") })
            .Value!.Substitute.ShouldBe(new StaffId("pho-hieu-truong"));

    [Fact]
    public void Check_AsManyWordsAsMayBe_AreTaken() =>
        Check("Guidance", new string('a', DirectiveRules.MaxTextLength), "").Text.Length.ShouldBe(2000);

    [Fact]
    public void Check_Refusal_KeepsTheReason() =>
        Check("Refusal", "Đã gia hạn một lần.", "").ShouldBe((DirectiveKind.Refusal, "Đã gia hạn một lần.", null));

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
        var check = DirectiveRules.Check(new DirectiveInput("n", choice, text, date), Days, Sender);

        check.Value.ShouldBeNull();
        check.Problem!.Field.ShouldBe(field);
        check.Problem.Message.ShouldContain(says);
        check.Problem.Input.Text.ShouldBe(text);
    }

    [Fact]
    public void Check_TooManyWords_IsRefusedWithTheirNumber() =>
        DirectiveRules.Check(new DirectiveInput("n", "Guidance", new string('a', 2001), ""), Days, Sender).Problem!.Message
            .ShouldContain("dài 2.001 ký tự");

    [Fact]
    public void Check_TheSamePost_IsOneAnswerAndAnyOtherIsAnother()
    {
        string[] ids =
        [
            IdOf("n", "NewDate", "a", "2021-11-12"),
            IdOf("m", "NewDate", "a", "2021-11-12"),
            IdOf("n", "NewDate", "b", "2021-11-12"),
            IdOf("n", "NewDate", "a", "2021-11-15"),
            IdOf("n", "Guidance", "a", ""),
        ];

        ids.Distinct().Count().ShouldBe(ids.Length);
        IdOf("n", "NewDate", "a", "2021-11-12").ShouldBe(ids[0]);
        ids[0].ShouldBe("1bdf72f3797562de84f18b59b41ac8eb", "the same as on the rows already written");
    }

    private static (DirectiveKind Kind, string Text, DateOnly? NewDue) Check(string choice, string text, string date)
    {
        var directive = DirectiveRules.Check(new DirectiveInput("n", choice, text, date), Days, Sender).Value.ShouldNotBeNull();
        return (directive.Kind, directive.Text, directive.NewDue);
    }

    private static string IdOf(string nonce, string choice, string text, string date) =>
        DirectiveRules.Check(new DirectiveInput(nonce, choice, text, date), Days, Sender).Value.ShouldNotBeNull().Id.Value;
}
