using System.Text.Json;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Cloud.Cost;

/// <summary>Published prices, and what is assumed where nothing is counted: <c>infra/azure/cost/prices.json</c>.</summary>
internal sealed record PriceList(
    string Taken, string Currency, string About, IReadOnlyList<PriceList.Price> Prices, IReadOnlyList<PriceList.Assumption> Assumptions)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static PriceList Read() => JsonSerializer.Deserialize<PriceList>(
        File.ReadAllText(Path.Combine(DotNet.Repository, "infra", "azure", "cost", "prices.json")), Json).ShouldNotBeNull();

    public Price Of(string id) => Prices.Single(p => p.Id == id);

    public decimal Assumed(string id) => Assumptions.Single(a => a.Id == id).Value;

    /// <summary>The smallest plan of the mail provider that takes so many letters in a month; null when none does.</summary>
    public Price? MailPlanFor(decimal letters) => Prices.Where(p => p.Letters >= letters).MinBy(p => p.Letters);

    /// <param name="Per">How many of what is counted the amount is for.</param>
    /// <param name="Amount">Null when no source for it was found: it is to be filled in.</param>
    /// <param name="FreePerMonth">How many are free in a month, for the subscription.</param>
    /// <param name="Letters">The most letters of a month, for a plan of the mail provider.</param>
    internal sealed record Price(
        string Id, string Name, string Unit, decimal Per, decimal? Amount, decimal FreePerMonth, decimal? Letters, string Source)
    {
        /// <summary>The amount for what is counted in a month; null without a price.</summary>
        public decimal? For(decimal count) => Amount * Math.Max(0, count - FreePerMonth) / Per;
    }

    internal sealed record Assumption(string Id, decimal Value, string About);
}
