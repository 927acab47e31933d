using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Month;

/// <summary>Composes the digests of a wave from the rows as they stand now.</summary>
public sealed class DigestComposer(
    SetupSource setups,
    WaveReader reader,
    OwedWork owedWork,
    MonthRecords months,
    ILetterRenderer letters,
    SchoolLinks links,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    /// <returns>
    /// A letter for everybody who holds work of the chunk's people now, is still here and is below the month's cap. It is
    /// the one whole letter of the recipient for that wave, whichever chunk it is composed in: the ledger takes the first.
    /// </returns>
    public async Task<IReadOnlyList<LetterToSend>> ComposeAsync(SendWaveInput input, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var (month, isWhole) = await reader.ReadAsync(input, cancellation);
        var steps = WaveSteps.Of(month, input.Wave, calendar);
        var owed = input.Wave.Day == month.Head.Opened ? await owedWork.BeforeAsync(input.Month, input.Wave.Day, cancellation) : [];
        var told = (isWhole ? Escalations(month, steps, input.Wave.Day) : []).ToLookup(t => t.Superior, t => t.Item);
        var toldBefore = OwedWork.CarriedOver(owed, input.Wave.Day)
            .SelectMany(m => Escalations(m, WaveSteps.Of(m, new Wave(Waves.LastSent(m)?.Day, input.Wave.Day), calendar), input.Wave.Day))
            .ToLookup(t => t.Superior, t => t.Item);

        var outgoing = new List<LetterToSend>();
        foreach (var recipient in await RecipientsAsync(month, input, told.Select(t => t.Key), cancellation))
        {
            // One letter a day, whoever else the recipient stands in for: the work of each comes in a part of its own.
            var parts = new List<SubstitutePart>();
            foreach (var person in month.People.Where(p => p.Recipient == recipient.Id))
            {
                parts.Add(new SubstitutePart(
                    person.Staff,
                    await links.StaffAsync(input.Month, person, cancellation),
                    Own(month, steps, person.Staff.Id),
                    await CarriedAsync(owed, person.Staff.Id, cancellation),
                    [.. toldBefore[person.Staff.Id], .. told[person.Staff.Id]]));
            }

            var own = parts.Find(p => p.For.Id == recipient.Id);
            var model = new DigestModel(
                setup.Profile,
                recipient,
                input.Month,
                schoolTime.Today(),
                own?.Link ?? string.Empty,
                own?.Own ?? [],
                own?.Carried ?? [],
                own?.Escalated ?? [])
            {
                SubstituteParts = [.. parts.Where(p => p != own && !p.IsEmpty)],
            };
            if (!model.IsEmpty)
            {
                outgoing.Add(new LetterToSend(
                    LedgerKey.Digest(input.Wave.Day, recipient.Id),
                    MailRecipient.Of(recipient),
                    await letters.RenderAsync(model),
                    InReplyTo: input.Wave.Day == month.Head.Opened ? null : LedgerKey.Digest(month.Head.Opened, recipient.Id)));
            }
        }

        return outgoing;
    }

    /// <summary>
    /// Who holds the work of the chunk's people by now, and who is told of it. The cap was minded when the wave was
    /// planned; only for whoever has come in since, the ledger is asked.
    /// </summary>
    private async Task<IEnumerable<StaffMember>> RecipientsAsync(MonthSnapshot month, SendWaveInput input, IEnumerable<StaffId> told, CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        var planned = input.People.ToHashSet();
        var now = input.People.Concat(told).Select(month.RecipientIdOf).ToHashSet();
        var ledger = now.IsSubsetOf(planned) ? month : await months.ReadAsync(month.Head, MonthRows.Digests, cancellation);
        return month.People
            .Select(p => p.Staff)
            .Where(p => now.Contains(p.Id) && p.IsHereOn(today) && (planned.Contains(p.Id) || WaveSteps.MayStillWrite(ledger, input.Wave, p.Id)));
    }

    private static ImmutableArray<DigestItem> Own(MonthSnapshot month, ILookup<StaffId, WaveStep> steps, StaffId person) =>
        [.. steps[person]
            .OrderBy(s => s.Assignment.Due)
            .Select(s => new DigestItem(s.Assignment.Activity, month.Head.Activity(s.Assignment.Activity).Text, s.Assignment.Due, s.Step, s.Assignment.Status))];

    /// <summary>What is overdue by that day, with the next role up that is told of it.</summary>
    private IEnumerable<(StaffId Superior, EscalatedItem Item)> Escalations(MonthSnapshot month, ILookup<StaffId, WaveStep> steps, DateOnly day)
    {
        var alone = month.WithoutAnyone(schoolTime.Today()).ToHashSet();
        return steps.SelectMany(s => s)
            .Where(s => s.Step == LadderStep.Overdue)
            .OrderBy(s => s.Assignment.Due)
            .SelectMany(s => Waves.SuperiorOf(month, s.Assignment.Person, day).Select(superior => (superior, new EscalatedItem(
                month.Roster.Find(s.Assignment.Person)!.Name,
                month.Head.Activity(s.Assignment.Activity).Text,
                s.Assignment.Due,
                calendar.WorkingDaysBetween(s.Assignment.Due, schoolTime.Today()),
                month.SubstituteOf(s.Assignment.Person)?.Name,
                alone.Contains(s.Assignment)))));
    }

    private async Task<ImmutableArray<CarriedItem>> CarriedAsync(IReadOnlyList<MonthSnapshot> owed, StaffId person, CancellationToken cancellation)
    {
        var items = new List<CarriedItem>();
        foreach (var file in owed)
        {
            foreach (var assignment in file.Assignments.Where(a => a.Person == person && a.Status.IsOpen).OrderBy(a => a.Due))
            {
                var link = await links.StaffAsync(file.Head.Month, file.People.Single(p => p.Staff.Id == person), cancellation);
                items.Add(new CarriedItem(file.Head.Month, file.Head.Activity(assignment.Activity).Text, assignment.Due, $"{link}?a={assignment.Activity}"));
            }
        }

        return [.. items];
    }
}
