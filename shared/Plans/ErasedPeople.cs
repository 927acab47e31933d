using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans;

/// <summary>Erases a person in the roster in force: their id stays there and is refused from then on. Can be repeated.</summary>
public sealed class ErasedPeople(SchoolStorage storage, SetupRecords setups, SetupSource source)
{
    private const int MaxTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>Changes a person's entry; one that the roster does not have is added as a person of whom the id alone is known.</summary>
    /// <param name="change"><see cref="ErasedPerson.Begun"/> or <see cref="ErasedPerson.Of"/>.</param>
    /// <param name="day">The day of the erasure, in the school's zone.</param>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> ChangeAsync(
        SchoolId school,
        StaffId person,
        DateOnly day,
        Func<StaffMember, DateOnly, StaffMember> change,
        CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var row = (await table.GetEntityAsync<TableEntity>(SetupRow.Index, school.Value, cancellationToken: cancellation)).Value;
            var setup = await setups.SetupOfAsync(row, cancellation);
            var before = setup.Roster.Find(person);
            var after = before is null ? ErasedPerson.Unknown(person, day) : change(before, day);
            var roster = new Roster(
                before is null ? setup.Roster.People.Add(after) : setup.Roster.People.Replace(before, after))
            {
                Substitutes = [.. setup.Roster.Substitutes.Where(s => s.For != person && s.Substitute != person)],
            };
            SetupRow.PutErased(row, roster, before);
            try
            {
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellation);
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // An import or an adoption was faster.
                continue;
            }

            // Also where the row above was written before: a process may have died in between.
            await setups.WritePeopleAsync(school, roster, cancellation);
            source.Invalidate();
            return before != after;
        }
    }
}
