using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Cloud.Cost;

/// <summary>docs/cost.md says what the counts and the prices come to.</summary>
public sealed class CostTests
{
    private static readonly PriceList Prices = PriceList.Read();

    [Fact]
    public async Task Document_OfTheCost_IsThatOfCountsAndPrices()
    {
        var path = Path.Combine(DotNet.Repository, "docs", "cost.md");
        var written = new CostDocument(YearCounts.Read(), Prices).ToString();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(path, written, TestContext.Current.CancellationToken);
        }

        written.ShouldBe(
            (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"),
            "set UPDATE_GOLDEN=1 to take over, then review the diff");
    }

    [Theory]
    [InlineData(5, 0)] // all of it is free
    [InlineData(8, 6)] // 3 × 20 ÷ 10
    public void For_ACount_IsWhatIsNotFreeByTheUnit(int count, int amount) =>
        new PriceList.Price("x", "x", "10", 10, 20, 5, null, "x").For(count).ShouldBe(amount);

    [Fact]
    public void For_APriceToBeFilledIn_IsNoAmount() => new PriceList.Price("x", "x", "1", 1, null, 0, null, "x").For(7).ShouldBeNull();

    [Theory]
    [InlineData(50_000, "mail50")]
    [InlineData(50_001, "mail100")]
    public void MailPlanFor_SoManyLetters_IsTheSmallestThatTakesThem(int letters, string plan) =>
        Prices.MailPlanFor(letters).ShouldNotBeNull().Id.ShouldBe(plan);

    [Fact]
    public void Total_OfSchools_IsTheSumOfItsPricedLines()
    {
        var year = YearCounts.Read();
        var one = new MonthlyCost(year, Prices, 1);
        var hundred = new MonthlyCost(year, Prices, 100);

        one.Total.ShouldBe(one.Lines.Where(l => l.Price.Amount is not null).Sum(l => l.Amount!.Value));
        AmountOf(hundred, "alertRules").ShouldBe(100 * AmountOf(one, "alertRules"));
        AmountOf(one, "executions").ShouldBe(0, "the free grant covers one school");

        static decimal? AmountOf(MonthlyCost cost, string price) => cost.Lines.Single(l => l.Price.Id == price).Amount;
    }

    /// <summary>An amount has a source, and a price that has none is not used as if it were free.</summary>
    [Fact]
    public void Prices_WithAnAmount_NameTheirSource()
    {
        Prices.Prices.ShouldAllBe(p => p.Source.StartsWith("https://"));
        Prices.Prices.ShouldAllBe(p => p.Amount != 0);
        Prices.Prices.Select(p => p.Id).ShouldBeUnique();
    }

    [Fact]
    public void AlertRules_OfTheAssumption_AreThoseOfTheTemplate() =>
        File.ReadAllText(Path.Combine(DotNet.Repository, "infra", "azure", "modules", "alerts.bicep"))
            .Split("every: 'PT1H'").Length.ShouldBe((int)Prices.Assumed("alertRules") + 1);
}
