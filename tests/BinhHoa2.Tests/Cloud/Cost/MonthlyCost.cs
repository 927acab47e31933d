namespace BinhHoa2.Tests.Cloud.Cost;

/// <summary>
/// What a number of schools comes to in an average month of the year: each school an app of its own, all in one subscription, one
/// account at the mail provider.
/// </summary>
internal sealed class MonthlyCost
{
    private const int MonthsOfAYear = 12;
    private const int DaysOfAYear = 365;
    private const int MinutesOfAYear = DaysOfAYear * 24 * 60;
    private const decimal MbOfAGb = 1000;

    public MonthlyCost(YearCounts year, PriceList prices, int schools)
    {
        Schools = schools;
        var activities = (decimal)year.Activities;
        var days = prices.Assumed("deskDaysPerMonth") * MonthsOfAYear;
        var executions = year.Sum(MeasuredRequests.Http) + (year.Letters * prices.Assumed("webhookPostsPerLetter"))
            + year.Turns + activities + DaysOfAYear + (days * prices.Assumed("deskRequestsPerDay"));
        var tables = year.Sum("table read", "table write", "table transaction", "table delete")
            + (activities * prices.Assumed("tableRequestsPerActivity"))
            + (days * prices.Assumed("deskTableRequestsPerDay"));
        var queues = (activities * prices.Assumed("queueRequestsPerActivity"))
            + (prices.Assumed("idleRequestsPerMinute") * MinutesOfAYear);
        var files = year.Files * prices.Assumed("mbPerFile") / MbOfAGb;
        var memory = executions * prices.Assumed("secondsPerExecution") * prices.Assumed("memoryGb");
        var letters = year.LettersInTheBusiestMonth * (decimal)schools;
        Lines =
        [
            Yearly("executions", executions),
            Yearly("memory", memory),
            Yearly("tableOperations", tables),
            Monthly("tableCapacity", prices.Assumed("tableGb")),
            Yearly("queueOperations", queues),
            Yearly("blobWrites", year.Sum("blob write")),
            Yearly("blobReads", year.Sum("blob read")),
            Monthly("blobCapacity", files),
            Monthly("logs", prices.Assumed("logGbPerMonth")),
            Monthly("alertRules", prices.Assumed("alertRules")),
            Monthly("vaultOperations", prices.Assumed("vaultOperationsPerMonth")),
            prices.MailPlanFor(letters) is { } plan ? new Line(plan, 1, plan.For(1)) : throw new InvalidOperationException("No plan fits."),
        ];

        Line Yearly(string id, decimal count) => Monthly(id, count / MonthsOfAYear);

        Line Monthly(string id, decimal count) => new(prices.Of(id), count * schools, prices.Of(id).For(count * schools));
    }

    public int Schools { get; }

    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Without the lines that have no price.</summary>
    public decimal Total => Lines.Sum(l => l.Amount ?? 0);

    /// <param name="Count">Of all schools in a month.</param>
    /// <param name="Amount">Null without a price.</param>
    internal sealed record Line(PriceList.Price Price, decimal Count, decimal? Amount);
}
