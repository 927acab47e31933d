using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans;

/// <summary>
/// The school's own days, a column of the row that makes the setup current, so that they are read with the setup and an import keeps
/// them. The due days of the plans follow them in the same write.
/// </summary>
public sealed class OwnDayRecords(SchoolStorage storage, SetupRecords setups, SetupSource source)
{
    private const int MaxTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>Applies a change to what is stored, and again when the row was written in between.</summary>
    /// <param name="change">The setup with other days of its own, and plans that follow them; null to leave it.</param>
    /// <returns>Whether it changed anything.</returns>
    public async Task<bool> ChangeAsync(SchoolId school, Func<SchoolSetup, SchoolSetup?> change, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var row = (await table.GetEntityAsync<TableEntity>(SetupRow.Index, school.Value, cancellationToken: cancellation)).Value;
            if (change(await setups.SetupOfAsync(row, cancellation)) is not { } after)
            {
                return false;
            }

            SetupRow.PutDays(row, after.OwnDays);
            SetupRow.PutPlans(row, after);
            try
            {
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellation);
                source.Invalidate();
                return true;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // An import, an adoption or another at the desk was faster.
            }
        }
    }
}
