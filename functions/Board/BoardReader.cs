using System.Collections.Immutable;
using System.Globalization;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Functions.Board;

/// <summary>Reads where the year stands.</summary>
public sealed class BoardReader(
    SetupSource setups,
    MonthRecords months,
    SchoolStorage storage,
    MalwareScans scans,
    SchoolLinks links,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    /// <summary>The months and the reports of the year, by one query.</summary>
    public async Task<BoardYear> YearAsync(CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var (school, plans) = (setup.Profile.Id, setup.Plans);

        // No month has rows before its first day, and no report before its month.
        var begun = plans.Months.Select(KeyOf).Where(m => m.FirstDay <= schoolTime.Today()).ToList();
        if (begun.Count == 0)
        {
            return new BoardYear(setup, [.. plans.Months.Select(m => (m, (MonthSnapshot?)null))], []);
        }

        var all = await months.ReadAllAsync(begun, [ReportRecords.Standings(school, plans.Year)], cancellation);
        return new BoardYear(
            setup, [.. plans.Months.Select(m => (m, all.FindWhole(KeyOf(m))))], ReportRecords.StandingsIn(all, school, plans.Year));

        SchoolMonth KeyOf(PlanMonth month) => new(school, month.Year, month.Month);
    }

    /// <summary>The Board's page of a year as it was read.</summary>
    /// <param name="link">The link of the member of the Board who reads it; null for a page that is no person's own.</param>
    /// <param name="plan">As the address chooses one of several plans; null for all.</param>
    public async Task<BoardPageModel> PageAsync(
        AuthorizedLink? link, BoardYear read, string? plan, CancellationToken cancellation)
    {
        var choice = PlanChoice.Of(read.Setup.Plans, plan);
        var (setup, year, standings) = read.Of(choice);
        var names = year
            .SelectMany(m => m.File?.People ?? [])
            .GroupBy(p => p.Staff.Id)
            .ToImmutableDictionary(g => g.Key, g => g.Last().Staff.Name);
        var outside = standings.SelectMany(s => s.Dispatches).SelectMany(d => d.To).Select(t => KeyValuePair.Create(t.LedgerId, t.Body));
        return new BoardPageModel(
            setup.Profile,
            setup.Plans.Year,
            schoolTime.Today(),
            [.. year.Select(m => MonthOf(m.Planned, m.File, standings))],
            names.SetItems(outside))
        {
            Choice = choice,
            Refusal = setup.Refusal,
            Pause = setup.Pause,
            Unheld = [.. UnheldWork.Of(setup.Plans, setup.Roster, schoolTime.Today()).Where(w => choice.Shows(w.Activity.Id.Plan))],
            Staff = setup.Roster,
            People = PeopleOf(setup, [.. year.Select(m => m.File).OfType<MonthSnapshot>().Where(m => m.Assignments.Length > 0)]),
            Path = link?.Path,
            Calendar = link is { Substitute: null }
                ? await links.CalendarAsync(link.Month, link.Details.Person, LinkPurpose.BoardCalendar, cancellation)
                : null,
            Reports = standings,
            WorksOnReports = link is not null && ReportEditor.IsSeat(link.Person),
            Tasks = link is null
                ? null
                :
                [
                    .. ReportTasks(link, setup, read.Reports),
                    .. DispatchTasks(link, setup, read.Reports),
                    .. await TasksAsync([.. read.Months.Select(m => m.File)], link.Person.Id, cancellation),
                ],
        };
    }

    /// <summary>A month as the head of a column: <c>10/21</c>.</summary>
    public static string HeadOf(SchoolMonth month) => $"{month.Month:D2}/{month.Year % 100:D2}";

    private BoardPeople PeopleOf(SchoolSetup setup, IReadOnlyCollection<MonthSnapshot> months)
    {
        var (today, now) = (schoolTime.Today(), schoolTime.GetUtcNow());
        var counted = months.Select(m => (m, FigureCount.Of(m, today, now, m.Summary is not null))).ToList();
        return new BoardPeople([.. months.Select(m => HeadOf(m.Head.Month))], PersonYear.Of(setup.Roster, counted, today));
    }

    /// <summary>The reports that wait for the reader: for the issue, for their number or for their signed copy.</summary>
    private IEnumerable<BoardTask> ReportTasks(AuthorizedLink link, SchoolSetup setup, IEnumerable<ReportStanding> standings)
    {
        var person = link.Substitute ?? link.Person;
        var issues = ReportEditor.IsIssuer(link.Person, person, setup.Roster, schoolTime.Today());
        return
            from report in standings
            where report is { IsDrafted: true, Copy: null }
            where report.Issue is null ? issues : link.Person.Role == Role.Secretary
            let plan = setup.Plans.Find(report.Plan)
            where plan is not null
            let review = Semesters.ReviewsOf(plan).First(r => r.Review == report.Review)
            let due = ReportReminders.DueOf(review.Due, calendar)
            let path = $"{link.Path}/{ReportAddress.Of(report.Review, report.Plan)}"
            select BoardTaskTexts.Of(report, setup.Plans.Names.Of(report.Plan), path, due, schoolTime.Today());
    }

    /// <summary>The signed reports that the secretary has to send outside the school.</summary>
    private static IEnumerable<BoardTask> DispatchTasks(
        AuthorizedLink link, SchoolSetup setup, IEnumerable<ReportStanding> standings) =>
        from report in standings
        where link.Person.Role == Role.Secretary
        let offer = DispatchOffer.Of(report, setup.Plans.Find(report.Plan)?.RecipientAddresses ?? [])
        where !offer.To.IsEmpty
        let path = $"{link.Path}/{ReportAddress.Of(report.Review, report.Plan)}"
        select BoardTaskTexts.OfDispatch(report, setup.Plans.Names.Of(report.Plan), offer, path);

    /// <summary>What waits for a member of the Board: requests whose duty to answer is theirs, then their own open work.</summary>
    private async Task<ImmutableArray<BoardTask>> TasksAsync(
        IReadOnlyCollection<MonthSnapshot?> files, StaffId reader, CancellationToken cancellation)
    {
        var tasks = ImmutableArray.CreateBuilder<BoardTask>();
        foreach (var (file, seat) in SeatsOf(files, reader))
        {
            foreach (var request in RequestRecords.In(file).Where(r => r.WaitsFor(reader)).OrderBy(r => r.Raised))
            {
                var work = file.EveryAssignment.First(a => a.Person == request.Person && a.Activity == request.Activity);
                var key = new RequestKey(file.Head.Month, request.Id);
                var path = await links.DirectiveAsync(key, seat, cancellation, request.LinkedUntil(work.Due));
                tasks.Add(BoardTaskTexts.Of(request, work, file, SchoolLinks.PathIn(path), schoolTime.GetUtcNow()));
            }
        }

        foreach (var (file, seat) in SeatsOf(files, reader))
        {
            var open = file.Assignments.Where(a => a.Person == reader && a.Status.IsOpen).ToList();
            if (open.Count > 0)
            {
                var path = await links.StaffAsync(file.Head.Month, seat, cancellation, file.LatestDueOf(reader));
                tasks.Add(BoardTaskTexts.Of(file.Head.Month, open, SchoolLinks.PathIn(path), schoolTime.Today()));
            }
        }

        return tasks.ToImmutable();
    }

    private static IEnumerable<(MonthSnapshot File, MonthPerson Seat)> SeatsOf(IEnumerable<MonthSnapshot?> files, StaffId reader) =>
        from file in files.OfType<MonthSnapshot>()
        where file.Head.State is MonthState.Running or MonthState.Closed
        let seat = file.People.FirstOrDefault(p => p.Staff.Id == reader)
        where seat is not null
        select (file, seat);

    /// <summary>One activity of a month, assignment by assignment; null when there is no such month, activity or assignment.</summary>
    /// <param name="path">Where the Board's page is.</param>
    public async Task<BoardActivityModel?> ActivityAsync(
        SchoolId school, string month, string activity, string path, CancellationToken cancellation)
    {
        if (MonthOf(school, month) is not { } key
            || await months.ReadAsync(key, cancellation) is not { } file
            || file.Head.Activities.FirstOrDefault(a => a.Id.Value == activity) is not { } planned
            || file.EveryAssignment.All(a => a.Activity != planned.Id))
        {
            return null;
        }

        var setup = await setups.GetAsync(cancellation);
        var asked = RequestRecords.In(file);
        var unattended = file.Unattended(schoolTime.Today()).ToHashSet();
        var model = new BoardActivityModel(setup.Profile, file.Head, planned, path,
        [
            .. file.Assignments.Where(a => a.Activity == planned.Id).Select(CardOf),
        ])
        {
            Cancelled = [.. file.Cancelled.Where(a => a.Activity == planned.Id).Select(CardOf)],
            Supports =
            [
                .. from support in file.Supports
                   where support.Activity == planned.Id
                   where !file.Assignments.Any(a => a.Person == support.Person && a.Activity == support.Activity)
                   let person = file.Roster.Find(support.Person)
                   select new BoardSupport(
                       file.Roster.NameOf(support.Person), RepliesOf(file, support.Person, support.Activity))
                   {
                       Group = person?.Group,
                   },
            ],
            Counted = file.Summary?.Activities.SelectMany(a => a.EvidenceIds).ToImmutableHashSet(),
            Names = setup.Roster.NamesOf(file.Evidence.Select(e => e.Substitute))
                .SetItems(file.Roster.NamesOf(asked.SelectMany(MentionedIn))),
            ScansFiles = scans.IsOn,
        };

        BoardAssignment CardOf(Assignment a) => new(file.Roster.NameOf(a.Person), a, RepliesOf(file, a.Person, a.Activity))
        {
            Requests =
            [
                .. asked
                    .Where(r => r.Person == a.Person && r.Activity == a.Activity)
                    .OrderBy(r => r.Raised)
                    .ThenBy(r => r.Id.Value, StringComparer.Ordinal),
            ],
            Group = file.Roster.Find(a.Person)?.Group,
            Substitute = file.SubstituteOf(a.Person)?.Name,
            Unattended = unattended.Contains(a),
        };

        // One reading for all files of the page; the gate of each is asked when it is given out.
        return model.HasFiles
            ? model with { Malicious = await scans.MaliciousInAsync(storage.EvidenceFiles, $"{key}/", cancellation) }
            : model;
    }

    private static ImmutableArray<Evidence> RepliesOf(MonthSnapshot file, StaffId person, ActivityId activity) =>
    [
        .. file.Evidence
            .Where(e => e.Person == person && e.Activity == activity)
            .OrderByDescending(e => e.Received)
            .ThenByDescending(e => e.Id.Value, StringComparer.Ordinal),
    ];

    private static IEnumerable<StaffId?> MentionedIn(Request request) =>
        request.Steps.Select(s => (StaffId?)s.Person).Append(request.Directive?.Author).Append(request.Directive?.Substitute)
            .Append(request.Directive?.Helper);

    /// <summary>The school's month as an address names it (<c>2021-10</c>); null for anything else.</summary>
    public static SchoolMonth? MonthOf(SchoolId school, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? new SchoolMonth(school, first.Year, first.Month)
            : null;

    private BoardMonth MonthOf(PlanMonth planned, MonthSnapshot? file, ImmutableArray<ReportStanding> standings) => new(
        $"Tháng {planned.Month:D2}/{planned.Year}",
        file?.Head.State,
        file is null or { Head.State: MonthState.Missed } ? null : MonthFigures.Of(file, schoolTime.Today(), schoolTime.GetUtcNow()),
        file is null ? [] : OpenDifficulties(file),
        (file?.Ledger ?? []).GroupBy(e => e.State).ToImmutableSortedDictionary(g => g.Key, g => g.Count()))
    {
        Classes = (file?.Assignments ?? [])
            .Where(a => a.Class is not null)
            .ToImmutableDictionary(a => (a.Activity, a.Person), a => a.Class!),
        Requests =
        [
            .. (file is null ? [] : RequestRecords.In(file))
                .OrderByDescending(r => r.IsWaiting)
                .ThenBy(r => r.Raised)
                .Select(r => new BoardRequest(r, calendar.WorkingDaysBetween(VietnamTime.DateOf(r.Raised), schoolTime.Today()))),
        ],
        Reviews =
        [
            .. from review in planned.Activities
               where review.IsReview
               let due = ReportReminders.DueOf(review.Due, calendar)
               select new BoardReview(
                   review, due, standings.FirstOrDefault(s => s.Review == review.Review && s.Plan == review.Id.Plan)),
        ],
        Calls = CallList.Of(file?.Ledger ?? [], schoolTime.GetUtcNow()),
        Unattended = file is { Head.State: MonthState.Running } ? [.. file.Unattended(schoolTime.Today())] : [],
    };

    private static ImmutableArray<Evidence> OpenDifficulties(MonthSnapshot file) =>
        [.. file.Evidence
            .Where(e => e.Kind.IsAnswer)
            .GroupBy(e => (e.Person, e.Activity))
            .Select(replies => AssignmentTransitions.LastOf(replies)!)
            .Where(last => last.Kind.Asks)
            .Where(last => !file.Cancelled.Any(a => (a.Person, a.Activity) == (last.Person, last.Activity)))
            .OrderBy(e => e.Received)];
}
