using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans;

/// <summary>Takes people who left long ago out of the roster in force, with the days they were substituted on. Can be repeated.</summary>
public sealed class LeftPeople(SchoolStorage storage, SetupRecords setups, SetupSource source)
{
    private const int MaxTries = 5;
    private readonly TableClient table = storage.Table;

    /// <param name="day">Who left on this day or before, in the school's zone.</param>
    /// <returns>How many people were removed.</returns>
    public async Task<int> RemoveAsync(SchoolId school, DateOnly day, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var row = (await table.GetEntityAsync<TableEntity>(SetupRow.Index, school.Value, cancellationToken: cancellation)).Value;
            var roster = (await setups.SetupOfAsync(row, cancellation)).Roster;
            var gone = roster.People.Where(p => p.Left <= day && p.Erased is null).Select(p => p.Id).ToHashSet();
            if (gone.Count == 0)
            {
                return 0;
            }

            SetupRow.TakeOut(row, roster, gone);
            try
            {
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellation);
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // An import or an adoption was faster.
                continue;
            }

            await setups.RemovePeopleAsync(school, gone, cancellation);
            source.Invalidate();
            return gone.Count;
        }
    }
}
