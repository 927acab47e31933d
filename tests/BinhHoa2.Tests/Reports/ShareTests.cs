using BinhHoa2.Shared.Reports.Figures;

namespace BinhHoa2.Tests.Reports;

public sealed class ShareTests
{
    [Theory]
    [InlineData(1, 2, "50%")]
    [InlineData(210, 233, "90,1%")]
    [InlineData(1, 3, "33,3%")]
    [InlineData(2, 3, "66,7%")]
    [InlineData(1, 16, "6,3%")]
    [InlineData(0, 5, "0%")]
    [InlineData(5, 5, "100%")]
    public void ToString_OfAShare_HasOneRoundedDecimalAfterAComma(int part, int whole, string text) =>
        new Share(part, whole).ToString().ShouldBe(text);

    [Fact]
    public void ToString_AlmostAllOrNone_IsNot100Or0Percent()
    {
        new Share(99_999, 100_000).ToString().ShouldBe("99,9%");
        new Share(1, 100_000).ToString().ShouldBe("0,1%");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    public void ToString_NotAShare_Throws(int part, int whole) =>
        Should.Throw<InvalidOperationException>(() => new Share(part, whole).ToString());

    [Fact]
    public void CompareTo_SameRoundedText_ComparesTheExactValues()
    {
        (new Share(1000, 3001) < new Share(1, 3)).ShouldBeTrue();
        new Share(2, 4).CompareTo(new Share(1, 2)).ShouldBe(0);
    }
}
