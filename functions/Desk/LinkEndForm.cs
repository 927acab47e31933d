using System.Collections.Immutable;
using BinhHoa2.Functions.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>Reads whose links a posted form ends.</summary>
public sealed class LinkEndForm(SetupSource setups, MonthRecords months, TimeProvider schoolTime)
{
    /// <summary>The answer to a post of another form.</summary>
    public const string Expected =
        "Expected form fields: person (an id of the roster); month (2021-10; without it all months that run or whose links still open); "
        + "cause (optional; 1 to 40 of a-z, 0-9 and inner hyphens; without it the day: the same cause ends links once).";

    /// <summary>Null when a field is missing or malformed.</summary>
    public async Task<LinkEnd?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        var posted = await request.ReadFormAsync(cancellation);
        var person = posted["person"].ToString();
        var cause = posted["cause"].ToString() is { Length: > 0 } named ? named : $"{schoolTime.Today():yyyy-MM-dd}";
        if (!IdRules.IsValid(person, maxLength: 40) || !IdRules.IsValid(cause, maxLength: 40))
        {
            return null;
        }

        var setup = await setups.GetAsync(cancellation);
        if (posted["month"].ToString() is { Length: > 0 } name)
        {
            return BoardReader.MonthOf(setup.Profile.Id, name) is { } month
                ? new LinkEnd(new StaffId(person), [(month, true)], cause)
                : null;
        }

        return new LinkEnd(new StaffId(person), await BegunAsync(setup, cancellation), cause);
    }

    /// <summary>All months that run or are closed, and whether new links are mailed for each.</summary>
    public async Task<ImmutableArray<(SchoolMonth Month, bool Mails)>> BegunAsync(SchoolSetup setup, CancellationToken cancellation)
    {
        // Links outlive their month. For a closed one nothing is mailed: what is still owed is in the running one's letters.
        var begun = ImmutableArray.CreateBuilder<(SchoolMonth Month, bool Mails)>();
        foreach (var planned in setup.Plans.Months)
        {
            var month = new SchoolMonth(setup.Profile.Id, planned.Year, planned.Month);
            if (await months.FindRecordAsync(month, cancellation) is { State: MonthState.Running or MonthState.Closed } head)
            {
                begun.Add((month, head.State == MonthState.Running));
            }
        }

        return begun.ToImmutable();
    }
}
