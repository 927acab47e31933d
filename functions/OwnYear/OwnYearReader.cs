using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.OwnYears;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.OwnYear;

/// <summary>Reads a person's rows of a school year: one range for each month that has begun, and the month's requests.</summary>
public sealed class OwnYearReader(ReplyRecords people, RequestRecords requests, SetupSource setups, TimeProvider schoolTime)
{
    private const int Months = 12;

    /// <summary>The rows of each month that has the person, oldest first.</summary>
    public async Task<ImmutableArray<OwnYearRows>> RowsAsync(
        SchoolId school, SchoolYear year, StaffId person, CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        var read = await Task.WhenAll(
            Enumerable.Range(0, Months)
                .Select(OwnYearEpoch.MonthOf(school, year).FirstDay.AddMonths)
                .Where(day => day <= today)
                .Select(day => MonthAsync(new SchoolMonth(school, day.Year, day.Month), person, cancellation)));
        return [.. read.OfType<OwnYearRows>()];
    }

    /// <summary>The person's year from rows that were read.</summary>
    public async Task<OwnYearDetails> DetailsAsync(
        SchoolYear year, StaffMember person, ImmutableArray<OwnYearRows> rows, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        return OwnYearDetails.Of(setup, year, setup.Roster.Find(person.Id) ?? person, rows, schoolTime.Today());
    }

    private async Task<OwnYearRows?> MonthAsync(SchoolMonth month, StaffId person, CancellationToken cancellation)
    {
        if (await people.ReadAsync(month, person, cancellation) is not { } details)
        {
            return null;
        }

        // Who never asked for anything has no request.
        var raised = details.Evidence.Any(e => e.Asks) ? await requests.OfMonthAsync(month, cancellation) : [];
        return new OwnYearRows(month, details, [.. raised.Where(r => r.Person == person)]);
    }
}
