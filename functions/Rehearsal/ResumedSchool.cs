using BinhHoa2.Functions.Month;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Rehearsals;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>Brings a sandbox to where a school stands: its rows, and by a sweep the instances that are under way.</summary>
internal sealed class ResumedSchool(Sandbox sandbox, IWorkingCalendar calendar)
{
    // The sweep of an adoption reads anew what the one before has read.
    private static readonly TimeSpan BeforeAdoption = TimeSpan.FromMinutes(1);

    public async Task BeginAsync(SchoolSnapshot school, CancellationToken cancellation)
    {
        var storage = sandbox.Get<SchoolStorage>();
        await storage.EnsureCreatedAsync(cancellation);
        await school.WriteAsync(storage, sandbox.Get<RootRecords>(), cancellation);
        await sandbox.Get<SetupImport>().StartAsync(cancellation);
        await PutFilesAsync(school.Setup, cancellation);
        await MarkWavesAsync(school.Setup, cancellation);
        sandbox.Client.Resumes = true;
        await SweepAsync(cancellation);
        sandbox.Client.Resumes = false;
    }

    /// <summary>Takes a plan over as the desk does when it is adopted: it is put in force, and a sweep has the months follow.</summary>
    public async Task AdoptAsync(Plan plan, CancellationToken cancellation)
    {
        var inForce = await sandbox.Get<SetupSource>().GetAsync(cancellation);
        sandbox.Clock.MoveTo(sandbox.Clock.GetUtcNow() + BeforeAdoption);
        var adoption = new PlanAdoption(
            plan.Id, inForce.Roster.People[0].Id, sandbox.Clock.GetUtcNow(), nameof(Rehearsal), File: null, string.Empty);
        if (!await sandbox.Get<SetupRecords>().AdoptAsync(inForce, inForce.With(plan).Noting(adoption), adoption, cancellation))
        {
            throw new InvalidOperationException("The plan could not be put in force.");
        }

        sandbox.Get<SetupSource>().Invalidate();
        await SweepAsync(cancellation);
    }

    private async Task SweepAsync(CancellationToken cancellation)
    {
        var result = await sandbox.Get<Sweeper>().RunAsync(sandbox.Client, cancellation);
        foreach (var failure in result.Failures)
        {
            sandbox.Runtime.MarkFailed(failure.Part, failure.Exception.Message);
        }

        await sandbox.Runtime.RunAsync(cancellation);
    }

    private async Task PutFilesAsync(SchoolSetup setup, CancellationToken cancellation)
    {
        foreach (var (plan, review) in setup.Plans.All.SelectMany(p => Semesters.ReviewsOf(p).Select(r => (p, r))))
        {
            var key = new SemesterKey(setup.Profile.Id, plan.Year, review.Review, review.Due) { Plan = plan.Id };
            await sandbox.Get<ReportRecords>().PutEmptyFilesAsync(key, cancellation);
        }
    }

    /// <summary>
    /// Waves whose time has come are over, also those without a letter, which no ledger has. One of which a letter has still to leave is
    /// left to the ledger.
    /// </summary>
    private async Task MarkWavesAsync(SchoolSetup setup, CancellationToken cancellation)
    {
        var (months, until) = (sandbox.Get<MonthRecords>(), WavesUntil(setup.Pause));
        foreach (var planned in setup.Plans.Months)
        {
            var key = new SchoolMonth(setup.Profile.Id, planned.Year, planned.Month);
            if (await months.FindRecordAsync(key, cancellation) is not { State: MonthState.Running } head)
            {
                continue;
            }

            var month = await months.ReadAsync(head, MonthRows.OpenWork | MonthRows.Digests, cancellation);
            var sent = Waves.LastSent(month)?.Day;
            if (month.Ledger.Any(e => e.Key.Subject.ToDay() == sent && LedgerRules.RetryAt(e) is not null))
            {
                continue;
            }

            var moved = await sandbox.Get<MovedWork>().AfterAsync(key.School, head.Opened, cancellation);
            var over = MonthLadder.Of(month, moved, calendar).Days
                .Where(day => day < head.RemindsUntil && VietnamTime.At(day, SchoolHours.Wave) <= until)
                .Append(sent ?? DateOnly.MinValue)
                .Max();
            if (over >= head.Opened)
            {
                sandbox.Get<ResumedMonths>().Add(key, over);
            }
        }
    }

    /// <summary>Until when waves were sent: what a pause holds back comes with the first wave after it.</summary>
    private DateTimeOffset WavesUntil(LetterPause? pause)
    {
        var now = sandbox.Clock.GetUtcNow();
        return pause is not null && (pause.Ended is not { } ended || SchoolHours.FirstFrom(ended, calendar) > now) ? pause.Since : now;
    }
}
