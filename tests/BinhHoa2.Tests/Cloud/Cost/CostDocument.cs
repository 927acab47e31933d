using System.Globalization;
using System.Text;

namespace BinhHoa2.Tests.Cloud.Cost;

/// <summary>docs/cost.md: what was counted, the prices, the arithmetic for one school, and the sums for more.</summary>
internal sealed class CostDocument(YearCounts year, PriceList prices)
{
    private const string None = "to be filled in";

    private readonly StringBuilder text = new();

    public override string ToString()
    {
        Line("# Cost");
        Line();
        Line("Written by a test from `infra/azure/cost/year.json` (what a simulated year came to) and `infra/azure/cost/prices.json` "
            + "(published prices and what is assumed); `UPDATE_GOLDEN=1` writes it anew. Another test compares every simulated year with "
            + "the recorded one, so a change that costs more shows here. What is deployed is in "
            + "[the list of resources](azure-resources.md).");
        Counted();
        Prices();
        Assumed();
        One();
        Sums();
        LeftOut();
        return text.ToString();
    }

    private static string Number(decimal value) => value.ToString("#,##0.######", CultureInfo.InvariantCulture);

    private static string Rounded(decimal value) =>
        value.ToString(value is 0 or >= 1 ? "#,##0" : "0.####", CultureInfo.InvariantCulture);

    private static string Money(decimal? value) => value?.ToString("#,##0.00", CultureInfo.InvariantCulture) ?? None;

    private void Counted()
    {
        Heading("What a year came to");
        Line($"The school year {year.Year} of the sample's school: {year.People} people, seed {year.Seed}, all through the real pages and "
            + "mails on the embedded host. What people only look at, and programs that open links, are not in it.");
        Line();
        Line("| counted | a year |");
        Line("|---|---|");
        Line($"| letters; in the busiest month | {Number(year.Letters)}; {Number(year.LettersInTheBusiestMonth)} |");
        Line($"| files with replies | {Number(year.Files)} |");
        Line($"| orchestrations; their turns; their activities | {Number(year.Orchestrations)}; {Number(year.Turns)}; "
            + $"{Number(year.Activities)} |");
        Line($"| requests answered | {Number(year.Sum(MeasuredRequests.Http))} |");
        foreach (var (kind, count) in year.Requests.Where(r => r.Key != MeasuredRequests.Http))
        {
            Line($"| the app's storage requests: {kind} | {Number(count)} |");
        }

        foreach (var (kind, count) in year.EmbeddedStorage)
        {
            Line($"| all storage requests on the embedded host: {kind} | {Number(count)} |");
        }
    }

    private void Prices()
    {
        Heading("Prices");
        Line($"{prices.Currency}, looked up on {prices.Taken}. {prices.About}");
        Line();
        Line("| price | unit | amount | free in a month | source |");
        Line("|---|---|---|---|---|");
        foreach (var price in prices.Prices)
        {
            Line($"| {price.Name} | {price.Unit} | {(price.Amount is { } amount ? Number(amount) : None)} | "
                + $"{(price.FreePerMonth > 0 ? Number(price.FreePerMonth) : "–")} | {price.Source} |");
        }
    }

    private void Assumed()
    {
        Heading("Assumed");
        Line("| value | of |");
        Line("|---|---|");
        foreach (var assumption in prices.Assumptions)
        {
            Line($"| {Number(assumption.Value)} | {assumption.About} |");
        }
    }

    private void One()
    {
        var cost = new MonthlyCost(year, prices, 1);
        Heading("One school, an average month");
        Line("Executions are requests answered, those of the desk, posts of the webhook, turns, activities and 365 sweeps. A count is a "
            + "year's, divided by 12.");
        Line();
        Line("| what | count | less what is free | × amount ÷ unit | USD |");
        Line("|---|---|---|---|---|");
        foreach (var (price, count, amount) in cost.Lines.Select(l => (l.Price, l.Count, l.Amount)))
        {
            var paid = Math.Max(0, count - price.FreePerMonth);
            var by = price.Amount is { } one ? $"× {Number(one)}{(price.Per == 1 ? "" : $" ÷ {Number(price.Per)}")}" : "–";
            Line($"| {price.Name} | {Rounded(count)} | {Rounded(paid)} | {by} | {Money(amount)} |");
        }

        Line($"| **sum, without what is to be filled in** | | | | **{Money(cost.Total)}** |");
    }

    private void Sums()
    {
        Heading("A school, a hundred, a province");
        Line("Each school has an app, a storage account, a vault and a workspace of its own, all in one subscription, which has the free "
            + "executions and the free logs once; one account at the mail provider sends for all, by the smallest plan that takes the "
            + "busiest month.");
        Line();
        var sizes = new[] { 1, 100, (int)prices.Assumed("schoolsOfAProvince") }.Select(n => new MonthlyCost(year, prices, n)).ToList();
        Line($"| USD a month | {string.Join(" | ", sizes.Select(s => s.Schools == 1 ? "1 school" : $"{s.Schools} schools"))} |");
        Line("|---|---|---|---|");
        foreach (var (line, index) in sizes[0].Lines.SkipLast(1).Select((l, n) => (l, n)))
        {
            Line($"| {line.Price.Name} | {string.Join(" | ", sizes.Select(s => Money(s.Lines[index].Amount)))} |");
        }

        Line($"| letters: {string.Join(", ", sizes.Select(s => s.Lines[^1].Price.Name).Distinct())} | "
            + $"{string.Join(" | ", sizes.Select(s => Money(s.Lines[^1].Amount)))} |");
        Line($"| **sum a month** | {string.Join(" | ", sizes.Select(s => $"**{Money(s.Total)}**"))} |");
        Line($"| **sum a year** | {string.Join(" | ", sizes.Select(s => $"**{Money(s.Total * 12)}**"))} |");
        Line($"| a school and month | {string.Join(" | ", sizes.Select(s => Money(s.Total / s.Schools)))} |");
    }

    private void LeftOut()
    {
        Heading("What the sums leave out");
        var open = prices.Prices.Where(p => p.Amount is null).ToList();
        foreach (var price in open)
        {
            Line($"- {price.Name}: its price is to be filled in.");
        }

        Line("- Scanning uploads, which is off: the account's price, and each GB up to `MALWARE_SCAN_GB` a month.");
        Line("- The host's own storage requests (the timer's lease, keys, starts of instances), and starts and events of orchestrations: "
            + "few beside the polling.");
        Line("- Traffic out of the region, taxes, support, and a region dearer or cheaper than West US.");
        Line("- Earlier versions and deleted blobs for the recovery days, rows and files of earlier years, and the copy "
            + "of the app's package.");
        Line("- A flood. What bounds it is in the runbook, chapter *Cost*.");
        Line();
        Line("A school that sends by a mail server of its own (SMTP) pays no plan of the mail provider.");
        Line("A transaction of rows is counted as one operation; one source says that each of its rows is billed.");
    }

    private void Heading(string heading)
    {
        Line();
        Line($"## {heading}");
        Line();
    }

    private void Line(string line = "") => text.Append(line).Append('\n');
}
