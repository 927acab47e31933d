using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Feeds;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Feeds;

/// <summary>Reads what calendars are made from: one range a month and person.</summary>
public sealed class FeedReader(ReplyRecords people, MonthRecords months, TimeProvider schoolTime)
{
    /// <summary>The rows of a person in the months of a school year that have begun; a month without rows of theirs is left out.</summary>
    public async Task<ImmutableArray<FeedMonth>> PersonAsync(
        SchoolSetup setup, SchoolYear year, StaffId person, CancellationToken cancellation)
    {
        var read = await Task.WhenAll(BegunIn(setup, year).Select(async month =>
            await people.ReadAsync(month, person, cancellation) is { } details ? new FeedMonth(month, details) : null));
        return [.. read.OfType<FeedMonth>()];
    }

    /// <summary>The rows of a person, and of the people they stand in for today.</summary>
    /// <param name="own">The person's own rows, as read.</param>
    public async Task<ImmutableArray<FeedMonth>> WithSubstitutedAsync(
        SchoolSetup setup, SchoolYear year, StaffId person, ImmutableArray<FeedMonth> own, CancellationToken cancellation)
    {
        var absent = setup.Roster.People.Where(p => setup.Roster.SubstituteOf(p.Id, schoolTime.Today()) == person).Select(p => p.Id);
        var all = own.ToBuilder();
        foreach (var other in absent)
        {
            all.AddRange(await PersonAsync(setup, year, other, cancellation));
        }

        return all.ToImmutable();
    }

    /// <summary>The heads of the months of the year that have begun.</summary>
    public async Task<IReadOnlyDictionary<SchoolMonth, MonthRecord>> HeadsAsync(SchoolSetup setup, CancellationToken cancellation)
    {
        var heads = await Task.WhenAll(
            BegunIn(setup, setup.Plans.Year).Select(month => months.FindRecordAsync(month, cancellation)));
        return heads.OfType<MonthRecord>().ToDictionary(head => head.Month);
    }

    // No month has rows before its first day.
    private IEnumerable<SchoolMonth> BegunIn(SchoolSetup setup, SchoolYear year) =>
        from planned in setup.Plans.Months
        where year.Contains(planned.Year, planned.Month)
        let month = new SchoolMonth(setup.Profile.Id, planned.Year, planned.Month)
        where month.FirstDay <= schoolTime.Today()
        select month;
}
