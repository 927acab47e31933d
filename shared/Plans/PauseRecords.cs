using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans;

/// <summary>
/// The pause of the duty letters, a column of the row that makes the setup current, so that it is read with the setup. An import
/// keeps it.
/// </summary>
public sealed class PauseRecords(SchoolStorage storage, SetupSource source)
{
    private const int MaxTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>The last pause as it is stored now, whatever this process has read before; null when there was none.</summary>
    public async Task<LetterPause?> FindAsync(SchoolId school, CancellationToken cancellation) =>
        SetupRow.PauseIn(await RowAsync(school, cancellation));

    /// <summary>Applies a change to what is stored, and again when the row was written in between.</summary>
    /// <returns>Whether it changed anything.</returns>
    public async Task<bool> ChangeAsync(
        SchoolId school, Func<LetterPause?, LetterPause?> change, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var row = await RowAsync(school, cancellation);
            var before = SetupRow.PauseIn(row);
            if (change(before) is not { } after || after == before)
            {
                return false;
            }

            try
            {
                var changed = new TableEntity(SetupRow.Index, school.Value) { [SetupRow.Pause] = RowColumns.Json(after) };
                await table.UpdateEntityAsync(changed, row.ETag, TableUpdateMode.Merge, cancellation);
                source.Invalidate();
                return true;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // An import or an adoption was faster.
            }
        }
    }

    private async Task<TableEntity> RowAsync(SchoolId school, CancellationToken cancellation) =>
        await table.GetEntityAsync<TableEntity>(SetupRow.Index, school.Value, cancellationToken: cancellation);
}
