using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Sweep;

/// <summary>Ends the links that went to an address the roster no longer has.</summary>
public sealed class ChangedAddresses(MonthRecords months, LinkRevocation links)
{
    /// <summary>
    /// Called before the month's people follow the roster: until they do, their rows say which address the links went to, so that a
    /// sweep that was stopped in between ends the rest. New links are mailed for a month that runs; a closed month has them in its
    /// next letters, and the page of an old link offers one.
    /// </summary>
    public async Task EndLinksAsync(MonthRecord month, Roster roster, DateOnly today, CancellationToken cancellation)
    {
        var people = await months.ReadAsync(month, MonthRows.People, cancellation);
        foreach (var (person, cause) in MonthStaff.ChangedAddresses(people.People, roster, today).ToList())
        {
            await links.EndAsync(month.Month, person, cause, mails: month.State == MonthState.Running, cancellation);
        }
    }
}
