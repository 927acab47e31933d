using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Health;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Sweep;

/// <summary>One sweep under way: what it works with, and what it has done so far.</summary>
/// <param name="RosterMark">The mark of the roster today.</param>
internal sealed record SweepPass(
    DurableTaskClient Client, SchoolSetup Setup, DateOnly Today, string RosterMark, CancellationToken Cancellation)
{
    /// <summary>A step of work is looked for on so many days, so that one on which nothing ran loses none.</summary>
    public const int DaysOfAStep = 4;

    private const int MaxDaysToLastStep = 31;

    /// <summary>
    /// The day from which steps may have been missed: today, or the begin of a pause that ended so many days ago that a wake-up of
    /// then may have been lost.
    /// </summary>
    public DateOnly MissedSince => HasResumed ? VietnamTime.DateOf(Setup.Pause!.Since) : Today;

    /// <summary>The new day from which moved work may have a step: its last is the working day after, and no holidays are longer.</summary>
    public DateOnly MovedSince => MissedSince.AddDays(-MaxDaysToLastStep);

    /// <summary>Whether duty letters may leave again after a pause that has ended lately.</summary>
    public bool HasResumed => Setup.Pause is { Ended: { } ended } && VietnamTime.DateOf(ended) > Today.AddDays(-DaysOfAStep);

    /// <summary>Whether the school's days off were changed lately: what waits for a day may have to be earlier now.</summary>
    public bool HasOtherDays => Setup.OwnDays.Changed is { } at && VietnamTime.DateOf(at) > Today.AddDays(-DaysOfAStep);

    public List<string> Started { get; } = [];

    /// <summary>The heads of the months seen so far.</summary>
    public Dictionary<SchoolMonth, MonthRecord> Heads { get; } = [];

    public List<SweepFailure> Failures { get; } = [];

    public SchoolMonth KeyOf(PlanMonth month) => new(Setup.Profile.Id, month.Year, month.Month);

    /// <summary>
    /// Whether a month that was seen before expects this one to open on a later day, as it was computed before the days off changed:
    /// until then it sends its own letters, and each person is to have one of a day.
    /// </summary>
    public bool IsExpectedLater(SchoolMonth month) => Heads.Values.Any(head =>
        head.NextOpening is { } expected && expected > Today && (expected.Year, expected.Month) == (month.Year, month.Month));

    public async Task EnsureAsync<TInput>(string orchestration, string id, TInput input) =>
        Started.AddRange(await Client.EnsureAsync(orchestration, id, input, Cancellation));

    /// <param name="now">School time, UTC.</param>
    public SweepRecord RecordAt(DateTimeOffset now) => new(now, [.. Started], [.. Failures.Select(failure => failure.Part)]);

    /// <summary>Does a part; a failure is kept, so that the other parts are done too.</summary>
    public async Task TryAsync(string part, Func<Task> sweep)
    {
        try
        {
            await sweep();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failures.Add(new SweepFailure(part, exception));
        }
    }
}
