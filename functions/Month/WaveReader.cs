using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Month;

/// <summary>Reads how the work of a month stands and who holds it, just before the letters of a wave are claimed.</summary>
public sealed class WaveReader(MonthRecords months, OwedWork owedWork, IWorkingCalendar calendar, TimeProvider schoolTime)
{
    // Chunks of a wave begin at the same moment. A chunk that waits longer for its turn reads again: replies have come in.
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(10);

    private readonly SharedReading<(SchoolMonth Month, Wave Wave), WaveReading> readings = new(KeptFor, schoolTime);

    public ValueTask<WaveReading> ReadAsync(SchoolMonth month, Wave wave, CancellationToken cancellation) =>
        readings.GetAsync((month, wave), all => ReadNowAsync(month, wave, all), cancellation);

    private async Task<WaveReading> ReadNowAsync(SchoolMonth key, Wave wave, CancellationToken cancellation)
    {
        var head = await months.FrozenAsync(key, cancellation);
        var month = await months.ReadAsync(head, MonthRows.People | MonthRows.OpenWork, cancellation);
        var steps = MonthLadder.Of(month, calendar).StepsIn(wave);
        IReadOnlyList<MonthSnapshot> owed = wave.Day == head.Opened ? await owedWork.BeforeAsync(key, wave.Day, cancellation) : [];
        var carriedOver = OwedWork.CarriedOver(owed, wave.Day).SelectMany(earlier =>
        {
            var missed = new Wave(Waves.LastSent(earlier)?.Day, wave.Day);
            return EscalationsOf(earlier, MonthLadder.Of(earlier, calendar).StepsIn(missed), wave.Day);
        });
        return new WaveReading(month, steps, owed, ByPerson(EscalationsOf(month, steps, wave.Day)), ByPerson(carriedOver));
    }

    private static ILookup<StaffId, EscalatedItem> ByPerson(IEnumerable<(StaffId Superior, EscalatedItem Item)> escalations) =>
        escalations.ToLookup(e => e.Superior, e => e.Item);

    /// <summary>What is overdue, with the next role up that is to hear of it.</summary>
    /// <param name="day">The day of the wave.</param>
    private IEnumerable<(StaffId Superior, EscalatedItem Item)> EscalationsOf(
        MonthSnapshot month, ILookup<StaffId, WaveStep> steps, DateOnly day)
    {
        var unattended = month.Unattended(schoolTime.Today()).ToHashSet();
        return steps.SelectMany(s => s)
            .Where(s => s.Step == LadderStep.Overdue)
            .OrderBy(s => s.Assignment.Due)
            .SelectMany(s => Waves.SuperiorOf(month, s.Assignment.Person, day).Select(superior => (superior, new EscalatedItem(
                month.Roster.Find(s.Assignment.Person)!.Name,
                month.Head.Activity(s.Assignment.Activity).Text,
                s.Assignment.Due,
                calendar.WorkingDaysBetween(s.Assignment.Due, schoolTime.Today()),
                month.SubstituteOf(s.Assignment.Person)?.Name,
                unattended.Contains(s.Assignment))
            {
                ForInformationOnly = month.Roster.Find(s.Assignment.Person)!.Role == Role.Chair,
            })));
    }
}
