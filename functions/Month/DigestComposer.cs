using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Mail.Digest;
using BinhHoa2.Shared.People;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Records;

namespace BinhHoa2.Functions.Month;

/// <summary>Composes the digests of a wave from the rows as they stand now.</summary>
public sealed class DigestComposer(
    SetupSource setups,
    MonthRecords months,
    ILetterRenderer letters,
    SchoolLinks links,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    /// <returns>
    /// A letter for each person of the chunk who has something in the wave, for themselves or in somebody's stead, is
    /// still here and is below the month's cap.
    /// </returns>
    public async Task<IReadOnlyList<AddressedLetter>> ComposeAsync(SendWaveInput input, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var month = await months.GetAsync(input.Month, cancellation);
        var steps = WaveSteps.Of(month, input.Wave, calendar);
        var owed = input.Wave.Day == month.Head.Opened ? await OwedBeforeAsync(setup, input.Month, cancellation) : [];

        var outgoing = new List<AddressedLetter>();
        foreach (var recipient in Recipients(month, input))
        {
            // One letter a day, whoever else the recipient stands in for: the work of each comes in a part of its own.
            var parts = new List<StandIn>();
            foreach (var person in month.People.Where(p => p.Addressee == recipient.Staff.Id))
            {
                parts.Add(new StandIn(
                    person.Staff,
                    await links.StaffAsync(input.Month, person, cancellation),
                    Own(month, steps, person.Staff.Id),
                    await CarriedAsync(owed, person.Staff.Id, cancellation),
                    [.. HandedOver(owed, input.Wave.Day).Append((Month: month, Steps: steps)).SelectMany(m => Escalated(m.Month, m.Steps, person.Staff.Id, input.Wave.Day))]));
            }

            var own = parts.Find(p => p.For.Id == recipient.Staff.Id);
            var model = new DigestModel(
                setup.Profile,
                recipient.Staff,
                input.Month,
                schoolTime.Today(),
                own?.Link ?? string.Empty,
                own?.Own ?? [],
                own?.Carried ?? [],
                own?.Escalated ?? [])
            {
                StandIns = [.. parts.Where(p => p != own && !p.IsEmpty)],
            };
            if (!model.IsEmpty)
            {
                outgoing.Add(new AddressedLetter(
                    LedgerKey.Digest(input.Wave.Day, recipient.Staff.Id),
                    MailParty.Of(recipient.Staff),
                    await letters.RenderAsync(model),
                    Under: input.Wave.Day == month.Head.Opened ? null : LedgerKey.Digest(month.Head.Opened, recipient.Staff.Id)));
            }
        }

        return outgoing;
    }

    private IEnumerable<MonthPerson> Recipients(MonthFile month, SendWaveInput input)
    {
        var chunk = input.People.ToHashSet();
        var today = schoolTime.Today();
        return month.People.Where(p => chunk.Contains(p.Staff.Id) && p.Staff.IsHereOn(today) && WaveSteps.MayStillWrite(month, input.Wave, p.Staff.Id));
    }

    private static ImmutableArray<DigestItem> Own(MonthFile month, ILookup<StaffId, WaveStep> steps, StaffId person) =>
        [.. steps[person]
            .OrderBy(s => s.Assignment.Due)
            .Select(s => new DigestItem(s.Assignment.Activity, month.Head.Activity(s.Assignment.Activity).Text, s.Assignment.Due, s.Step, s.Assignment.Status))];

    /// <summary>The earlier months whose own wave is left to this opening, with the steps it would have had.</summary>
    private IEnumerable<(MonthFile Month, ILookup<StaffId, WaveStep> Steps)> HandedOver(IReadOnlyList<MonthFile> owed, DateOnly day) =>
        owed.Where(m => m.Head.HandsOverOn <= day && m.Head.HandsOverOn >= owed.Max(o => o.Head.HandsOverOn))
            .Select(m => (m, WaveSteps.Of(m, new Wave(Waves.LastSent(m)?.Day, day), calendar)));

    private IEnumerable<EscalatedItem> Escalated(MonthFile month, ILookup<StaffId, WaveStep> steps, StaffId recipient, DateOnly day) =>
        steps.SelectMany(s => s)
            .Where(s => s.Step == LadderStep.Overdue && Waves.SuperiorOf(month, s.Assignment.Person, day).Contains(recipient))
            .OrderBy(s => s.Assignment.Due)
            .Select(s => new EscalatedItem(
                month.Roster.Find(s.Assignment.Person)!.Name,
                month.Head.Activity(s.Assignment.Activity).Text,
                s.Assignment.Due,
                calendar.WorkingDaysBetween(s.Assignment.Due, schoolTime.Today()),
                month.SubstituteOf(s.Assignment.Person)?.Name,
                month.WithoutAnyone(schoolTime.Today()).Contains(s.Assignment)));

    private async Task<IReadOnlyList<MonthFile>> OwedBeforeAsync(SchoolSetup setup, SchoolMonth month, CancellationToken cancellation)
    {
        var planned = setup.Plan.Months.Single(m => m.Year == month.Year && m.Month == month.Month);
        var files = new List<MonthFile>();
        foreach (var earlier in Semesters.OwedBefore(setup.Plan, planned))
        {
            if (await months.ReadAsync(new SchoolMonth(month.School, earlier.Year, earlier.Month), cancellation) is { } file)
            {
                files.Add(file);
            }
        }

        return files;
    }

    private async Task<ImmutableArray<CarriedItem>> CarriedAsync(IReadOnlyList<MonthFile> owed, StaffId person, CancellationToken cancellation)
    {
        var items = new List<CarriedItem>();
        foreach (var file in owed)
        {
            foreach (var assignment in file.Assignments.Where(a => a.Person == person && a.Status != AssignmentStatus.Done).OrderBy(a => a.Due))
            {
                var link = await links.StaffAsync(file.Head.Month, file.People.Single(p => p.Staff.Id == person), cancellation);
                items.Add(new CarriedItem(file.Head.Month, file.Head.Activity(assignment.Activity).Text, assignment.Due, $"{link}?a={assignment.Activity}"));
            }
        }

        return [.. items];
    }
}
