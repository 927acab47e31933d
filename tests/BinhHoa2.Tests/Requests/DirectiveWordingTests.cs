using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Tests.Letters;

namespace BinhHoa2.Tests.Requests;

/// <summary>Sentences of the letter that brings an answer, for cases that the golden files do not contain.</summary>
public sealed class DirectiveWordingTests
{
    [Theory]
    [InlineData(30, "Đến ngày xác nhận, xin ")]
    [InlineData(17, "Đến ngày xác nhận, xin ")]
    [InlineData(16, "Xin ")]
    public void Text_AboutAStandingDuty_DoesNotWaitForADayThatIsOver(int due, string expected)
    {
        ILetterModel model = SampleRequests.Guidance with { Work = ActivityKind.Standing, Due = new(2021, 11, due) };

        model.Compose().Text.Split('\n').ShouldContain(
            line => line.StartsWith($"{expected}thầy/cô mở trang trả lời và chọn", StringComparison.Ordinal));
    }
}
