using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Month;

/// <summary>Reads how the work of a chunk's people stands and who holds it, just before their letters are claimed.</summary>
public sealed class WaveReader(SetupSource setups, MonthRecords months, TimeProvider schoolTime)
{
    /// <returns>
    /// The chunk's people with their open work, and whether all others of the month are there too: they are when a letter
    /// may speak of somebody outside the chunk.
    /// </returns>
    public async Task<(MonthSnapshot Month, bool IsWhole)> ReadAsync(SendWaveInput input, CancellationToken cancellation)
    {
        // The roster only saves a read: what the rows say decides, for it is by them that links are given out.
        var roster = (await setups.GetAsync(cancellation)).Roster;
        if (!input.People.Any(id => MaySpeakOfOthers(roster, id)))
        {
            var ids = input.People.OrderBy(id => id.Value, StringComparer.Ordinal).ToList();
            var chunk = await months.ReadPeopleAsync(input.Month, ids[0], ids[^1], cancellation);
            if (!ids.Exists(chunk.SpeaksOfOthers))
            {
                return (chunk, false);
            }
        }

        return (await months.ReadAsync(await months.FrozenAsync(input.Month, cancellation), MonthRows.People | MonthRows.OpenWork, cancellation), true);
    }

    private bool MaySpeakOfOthers(Roster roster, StaffId id) =>
        (roster.Find(id) is { } person && Superior.MayBe(person))
        || roster.Substitutes.Any(s => (s.For == id || s.By == id) && s.IsOn(schoolTime.Today()));
}
