using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Month;

/// <summary>Decides who gets a digest in a wave and composes it, from the rows as they stand now.</summary>
public sealed class DigestComposer(
    SetupSource setups,
    WaveReader reader,
    MonthRecords months,
    ILetterRenderer letters,
    SchoolLinks links,
    TimeProvider schoolTime)
{
    /// <summary>No such domain ever exists (RFC 2606, section 2).</summary>
    private const string Nowhere = "https://xem-truoc.invalid/r";

    private delegate ValueTask<string> StaffLink(
        SchoolMonth month, MonthPerson person, CancellationToken cancellation, DateOnly? latestDue);

    /// <returns>
    /// A letter for every recipient of work of the chunk's people who is here and below the month's cap, composed when it is
    /// claimed. It is the recipient's one whole letter of the wave, whichever chunk it is in: the ledger takes the first.
    /// </returns>
    public async Task<IReadOnlyList<LetterToSend>> LettersAsync(SendWaveInput input, CancellationToken cancellation) =>
        await LettersAsync(await reader.ReadAsync(input.Month, input.Wave, cancellation), input, links.StaffAsync, cancellation);

    /// <summary>The same letters to be looked at: their links lead nowhere.</summary>
    /// <param name="opens">The month as it would open now; null for one that has its rows.</param>
    public async Task<IReadOnlyList<LetterToSend>> PreviewsAsync(
        SendWaveInput input, MonthSnapshot? opens, CancellationToken cancellation)
    {
        var reading = opens is null
            ? await reader.ReadAsync(input.Month, input.Wave, cancellation)
            : await reader.ReadOpeningAsync(opens, input.Wave, cancellation);
        return await LettersAsync(reading, input, (_, _, _, _) => ValueTask.FromResult(Nowhere), cancellation);
    }

    private async Task<IReadOnlyList<LetterToSend>> LettersAsync(
        WaveReading reading, SendWaveInput input, StaffLink linkOf, CancellationToken cancellation)
    {
        var school = (await setups.GetAsync(cancellation)).Profile;
        return
        [
            .. (await RecipientsAsync(reading, input, cancellation))
                .Where(recipient => reading.PeopleOf(recipient.Id).Any(reading.IsAbout))
                .Select(recipient => new LetterToSend(
                    LedgerKey.Digest(input.Wave.LetterDay, recipient.Id),
                    MailRecipient.Of(recipient),
                    () => ComposeAsync(school, reading, recipient, linkOf, cancellation),
                    Waves.IsOpening(reading.Month.Head, input.Wave) ? null : LedgerKey.Digest(reading.Month.Head.Opened, recipient.Id))),
        ];
    }

    /// <summary>
    /// The recipients of the work of the chunk's people now, and of what is overdue. The cap was applied when the wave was
    /// planned; the ledger is asked only about recipients the plan does not have.
    /// </summary>
    private async Task<IEnumerable<StaffMember>> RecipientsAsync(WaveReading reading, SendWaveInput input, CancellationToken cancellation)
    {
        var (month, planned, today) = (reading.Month, input.People.ToHashSet(), schoolTime.Today());

        // People whose letters list work of others share a chunk, and that one looks after a next role up that has changed.
        var superiors = input.People.Any(month.SpeaksOfOthers) ? reading.Escalations.Select(e => e.Key) : [];
        var now = input.People.Concat(superiors).Select(month.RecipientIdOf).ToHashSet();
        var cap = now.IsSubsetOf(planned)
            ? null
            : LetterCap.Of(await months.ReadAsync(month.Head, MonthRows.Digests, cancellation), input.Wave);
        return month.People
            .Select(p => p.Staff)
            .Where(p => now.Contains(p.Id) && p.IsHereOn(today) && (planned.Contains(p.Id) || cap!.Allows(p.Id)));
    }

    private async Task<Letter> ComposeAsync(
        SchoolProfile school, WaveReading reading, StaffMember recipient, StaffLink linkOf, CancellationToken cancellation)
    {
        // One letter a day, for however many people the recipient is a substitute: the work of each comes in a part of its own.
        var parts = new List<SubstitutePart>();
        foreach (var person in reading.PeopleOf(recipient.Id))
        {
            parts.Add(await PartOfAsync(reading, person, linkOf, cancellation));
        }

        var own = parts.Find(p => p.For.Id == recipient.Id);
        var self = reading.PeopleOf(recipient.Id).Where(p => p.Staff.Id == recipient.Id);
        return await letters.RenderAsync(new DigestModel(
            school,
            recipient,
            reading.Month.Head.Month,
            schoolTime.Today(),
            own?.Link ?? string.Empty,
            own?.Own ?? [],
            own?.Carried ?? [],
            own?.Escalated ?? [])
        {
            SubstituteParts = [.. parts.Where(p => p != own && !p.IsEmpty)],
            Supported = [.. self.SelectMany(reading.SupportedBy)],
            Cancelled =
            [
                .. reading.PeopleOf(recipient.Id)
                    .SelectMany(p => reading.CancelledOf(p.Staff.Id))
                    .Select(s => Cancelled(reading.Plans, s)),
            ],
        });
    }

    private async Task<SubstitutePart> PartOfAsync(
        WaveReading reading, MonthPerson person, StaffLink linkOf, CancellationToken cancellation)
    {
        var (head, id) = (reading.Month.Head, person.Staff.Id);
        var carried = new List<CarriedItem>();
        foreach (var (month, assignment) in reading.OwedBy(id))
        {
            carried.Add(await CarriedAsync(reading.Plans, month, assignment, linkOf, cancellation));
        }

        foreach (var step in reading.MovedOf(id))
        {
            var item = await CarriedAsync(reading.Plans, step.Month, step.Assignment, linkOf, cancellation);
            carried.Add(item with { Reminder = Item(reading.Plans, step) });
        }

        return new SubstitutePart(
            person.Staff,
            await linkOf(head.Month, person, cancellation, reading.Month.LatestDueOf(id)),
            [.. reading.OwnOf(id).Select(step => Item(reading.Plans, step))],
            [.. carried],
            [.. reading.CarriedOverEscalations[id], .. reading.Escalations[id]]);
    }

    private async Task<CarriedItem> CarriedAsync(
        PlanNames plans, MonthSnapshot month, Assignment assignment, StaffLink linkOf, CancellationToken cancellation)
    {
        var (key, person) = (month.Head.Month, month.Person(assignment.Person));
        var link = await linkOf(key, person, cancellation, month.LatestDueOf(assignment.Person));
        return new CarriedItem(key, month.TextOf(assignment), assignment.Due, $"{link}?a={assignment.Activity}")
        {
            Kind = assignment.Kind,
            Time = assignment.Time,
            IsInTime = month.Head.IsOutlastedBy(assignment) && assignment.Due >= schoolTime.Today(),
            Plan = plans.Of(assignment.Activity),
        };
    }

    private static DigestItem Item(PlanNames plans, WaveStep step)
    {
        var (month, assignment) = (step.Month, step.Assignment);
        return new DigestItem(assignment.Activity, month.TextOf(assignment), assignment.Due, step.Step, assignment.Status)
        {
            Kind = assignment.Kind,
            Time = assignment.Time,
            Outlasts = month.Head.IsOutlastedBy(assignment),
            Plan = plans.Of(assignment.Activity),
            IsMoved = assignment.Due != assignment.OriginalDue,
            IsAdded = assignment.Since is not null,
            Notice = assignment.Notice,
        };
    }

    private static CancelledItem Cancelled(PlanNames plans, WaveStep step)
    {
        var (head, assignment) = (step.Month.Head, step.Assignment);
        return new CancelledItem(
            head.Month, assignment.Activity, step.Month.TextOf(assignment), assignment.Due, assignment.Notice!)
        {
            Kind = assignment.Kind,
            Responsible = step.Month.Person(assignment.Person).Staff,
            HasAnswers = assignment.LastReply is not null,
            Plan = plans.Of(assignment.Activity),
        };
    }
}
