using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Tests.Links;

public sealed class LinkRatesTests
{
    [Fact]
    public void MayUse_OneLinkTooOften_IsStoppedAndAnotherIsNot()
    {
        using var rates = new LinkRates(new LinkOptions { BaseAddress = "x", RequestsPerMinute = 3 });

        Enumerable.Range(0, 5).Select(_ => rates.MayUse(new("0-aa"))).ShouldBe([true, true, true, false, false]);
        rates.MayUse(new("0-bb")).ShouldBeTrue();
    }

    [Fact]
    public void MayShow_APageOfPictures_LeavesItsReaderThePages()
    {
        using var rates = new LinkRates(new LinkOptions { BaseAddress = "x", RequestsPerMinute = 3 });

        Enumerable.Range(0, 20).Count(_ => rates.MayShow(new("0-aa"))).ShouldBe(15);
        rates.MayUse(new("0-aa")).ShouldBeTrue();
    }

    [Fact]
    public void MayBeRefused_OneAddressTooOften_IsStoppedAndItsLinksAreNot()
    {
        using var rates = new LinkRates(new LinkOptions { BaseAddress = "x", RefusalsPerMinute = 2 });

        Enumerable.Range(0, 3).Select(_ => rates.MayBeRefused("10.0.0.1")).ShouldBe([true, true, false]);
        rates.MayUse(new("0-cc")).ShouldBeTrue();
    }
}
