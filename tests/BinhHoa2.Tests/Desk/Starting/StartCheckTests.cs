using BinhHoa2.Shared.Desk.Starting;
using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Tests.Desk.Starting;

public sealed class StartCheckTests
{
    private static readonly DateTimeOffset Now = new(2021, 10, 11, 1, 0, 0, TimeSpan.Zero);

    private static readonly StartInput Good = new()
    {
        School = "Trường Tiểu học Bình Hòa 2",
        Symbol = "THBH2",
        Place = "Bình Hòa",
        Superior = "ỦY BAN NHÂN DÂN PHƯỜNG BÌNH HÒA",
        Year = "2021-2022",
        ChairName = "Trần Văn Minh",
        ChairEmail = "minh@truong.example",
        SecretaryName = "Phạm Thu Hà",
        SecretaryEmail = "ha@truong.example",
        SenderEmail = "kehoach@truong.example",
    };

    [Theory]
    [InlineData("Trường Tiểu học Bình Hòa 2", "THBH2")]
    [InlineData("Trường Tiểu học Đinh Bộ Lĩnh", "THDBL")]
    [InlineData("trường  TIỂU HỌC - An Phú", "THAP")]
    [InlineData("Trường", "")]
    [InlineData("", "")]
    public void Symbol_OfAName_IsItsFirstLettersAndNumbers(string school, string symbol) => SchoolSymbol.Of(school).ShouldBe(symbol);

    [Fact]
    public void Input_ThatFits_HasNoProblem()
    {
        var check = StartCheck.Of(Good, asksForSender: true, Now);

        check.Problems.ShouldBeEmpty();
        check.Setup.ShouldNotBeNull().Sender!.Name.ShouldBe("Trường Tiểu học Bình Hòa 2", "the school's, where none was typed");
    }

    [Fact]
    public void Input_WithTheSameAddressTwice_IsTheRosterReadersProblem() =>
        StartCheck.Of(Good with { SecretaryEmail = "MINH@truong.example" }, asksForSender: true, Now)
            .Problems.ShouldHaveSingleItem().ShouldBe(new(
                "secretaryEmail",
                "Địa chỉ thư “MINH@truong.example” đã dùng cho Trần Văn Minh. Mỗi người cần một địa chỉ riêng."));

    [Fact]
    public void Input_ThatIsTooLong_IsTheProfileReadersProblem() =>
        StartCheck.Of(Good with { Symbol = new string('A', 21) }, asksForSender: true, Now)
            .Problems.ShouldHaveSingleItem().ShouldBe(new("symbol", "Mục “Ký hiệu” dài 21 ký tự, quá 20 ký tự. Hãy viết gọn lại."));

    [Fact]
    public void Input_WithoutASender_FitsWhereTheSettingsSayIt()
    {
        var check = StartCheck.Of(Good with { SenderEmail = string.Empty }, asksForSender: false, Now);

        check.Setup.ShouldNotBeNull().Sender.ShouldBeNull();
    }

    [Fact]
    public void Input_OfTheSameWords_HasTheSameMark() =>
        StartCheck.Of(Good, true, Now).Setup!.FirstStart!.Mark.ShouldBe(StartCheck.Of(Good, true, Now.AddHours(1)).Setup!.FirstStart!.Mark);

    [Theory]
    [InlineData(SendResult.Accepted, true, true, "đã nhận thư thử")]
    [InlineData(SendResult.Accepted, false, true, "chưa được cấu hình")]
    [InlineData(SendResult.Rejected, true, false, "từ chối thư thử gửi đến a@b.vn. Lý do: Chưa xác minh.")]
    [InlineData(SendResult.NotTaken, true, false, "chưa nhận thư thử. Lý do: Chưa xác minh.")]
    [InlineData(SendResult.HeldBack, true, false, "chưa nhận thư thử")]
    [InlineData(SendResult.Ambiguous, true, false, "Chưa rõ")]
    public void Result_OfATestLetter_IsSaidInWords(SendResult result, bool leaves, bool good, string words)
    {
        var said = StartTexts.ResultOf(new SendOutcome(result, Reason: "Chưa xác minh"), "a@b.vn", leaves);

        said.IsGood.ShouldBe(good);
        said.Text.ShouldContain(words);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("@Microsoft.KeyVault(VaultName=kv;SecretName=setup-code)")]
    public void Code_ThatIsNone_IsRefusedByItsName(string code)
    {
        var fault = new StartOptions { Code = code }.Faults().ShouldHaveSingleItem();

        fault.ShouldStartWith("Setup:Code ");
        fault.ShouldNotContain(code);
    }
}
