using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;

namespace BinhHoa2.Tests.Proofs;

public sealed class ProofCodeTests
{
    // The first 50 bits of this root are 01101 11000 11010 00000 10111 00111 00111 11111 10110 01101.
    private static readonly ProofCode Code = ProofCode.Of(
        new Digest("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));

    [Fact]
    public void Of_AKnownRoot_IsItsFirstFiftyBits() => $"{Code}".ShouldBe("DRT0Q-77ZPD");

    [Theory]
    [InlineData("DRT0Q-77ZPD")]
    [InlineData("drt0q77zpd")]
    [InlineData(" DRTOQ 77ZPD ")]
    [InlineData("DRToQ-77zpd")]
    public void TryRead_HoweverItIsTyped_IsTheCode(string typed) => ProofCode.TryRead(typed).ShouldBe(Code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("DRT0Q-77ZP")]
    [InlineData("DRT0Q-77ZPDD")]
    [InlineData("DRT0Q-77ZPU")]
    [InlineData("DRT0Q-77ZP!")]
    public void TryRead_AnythingElse_IsNone(string? typed) => ProofCode.TryRead(typed).ShouldBeNull();
}
