using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Rehearsals;
using BinhHoa2.Shared.Telemetry;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>
/// Runs a school year by the orchestrations and activities of this app, in a <see cref="Sandbox"/>, to a day after the last closing:
/// from the adoption of its first plan, or from what is in the middle of the year. It writes nothing outside.
/// </summary>
public sealed class Rehearser(SchoolCalendar calendars, RehearsalOptions options)
{
    // What a plan leaves running after its last closing, the reminders of a report, is over before.
    private const int MaxDaysAfterTheEnd = 60;

    /// <summary>The whole year.</summary>
    /// <param name="candidate">The plans, the people and the profile, checked before.</param>
    /// <param name="progress">Gets each day of the school that has begun; null for none.</param>
    public async Task<RehearsedYear> RunAsync(
        SchoolSetup candidate, StaffBehaviour staff, Func<DateOnly, Task>? progress, CancellationToken cancellation)
    {
        SchoolTelemetry.Silence();

        // Of the candidate's own days, whatever is entered at the desk while it runs.
        var calendar = calendars.Beside(candidate.OwnDays);
        var first = candidate.Plans.All.Min(p => p.Adopted);
        await using var sandbox = new Sandbox(candidate, calendar, options, VietnamTime.At(first, TimeOnly.MinValue));
        await sandbox.Get<SetupImport>().StartAsync(cancellation);
        return await RunAsync(sandbox, LastDayOf(candidate.Plans, calendar), staff, progress, cancellation);
    }

    /// <summary>The rest of the year, from the moment at which a school was read.</summary>
    /// <param name="draft">A plan that is adopted at that moment, checked before; null for the plans in force.</param>
    /// <param name="progress">Gets each day of the school that has begun; null for none.</param>
    public async Task<RehearsedYear> GoOnAsync(
        SchoolSnapshot school, Plan? draft, StaffBehaviour staff, Func<DateOnly, Task>? progress, CancellationToken cancellation)
    {
        SchoolTelemetry.Silence();
        var calendar = calendars.Beside(school.Setup.OwnDays);
        await using var sandbox = new Sandbox(candidate: null, calendar, options, school.At);
        var resumed = new ResumedSchool(sandbox, calendar);
        await resumed.BeginAsync(school, cancellation);
        if (draft is not null)
        {
            await resumed.AdoptAsync(draft, cancellation);
        }

        var plans = (draft is null ? school.Setup : school.Setup.With(draft)).Plans;
        var rest = await RunAsync(sandbox, LastDayOf(plans, calendar), staff, progress, cancellation);
        return rest with { Begin = VietnamTime.DateOf(school.At), GoesOn = true, Sent = school.Sent };
    }

    private static async Task<RehearsedYear> RunAsync(
        Sandbox sandbox, DateOnly last, StaffBehaviour staff, Func<DateOnly, Task>? progress, CancellationToken cancellation)
    {
        var (first, days) = (sandbox.Clock.Today(), new RehearsalDays(sandbox, staff));
        var shown = DateOnly.MinValue;
        while (Continues(days.Next, last, sandbox.Runtime.IsRunning))
        {
            await days.StepAsync(cancellation);
            if (progress is not null && sandbox.Clock.Today() is var today && today > shown)
            {
                await progress(shown = today);
            }
        }

        return new RehearsedYear(first, sandbox.Clock.Today(), [.. sandbox.Mailer.Letters], [.. sandbox.Runtime.Failures])
        {
            Turns = sandbox.Runtime.Turns,
            StorageRequests = sandbox.Storage.Requests,
        };
    }

    private static bool Continues(DateTimeOffset next, DateOnly last, bool isRunning) =>
        VietnamTime.DateOf(next) <= last.AddDays(isRunning ? MaxDaysAfterTheEnd : 1);

    /// <summary>The last closing of a month, or later the last step of work that ends after its month.</summary>
    private static DateOnly LastDayOf(YearPlans plans, SchoolCalendar calendar) => plans.Months
        .SelectMany(month => month.Activities
            .Select(activity => calendar.AddWorkingDays(activity.Due, MonthOpening.ClosingAfter))
            .Append(MonthOpening.ClosingDay(month, calendar)))
        .Max();
}
