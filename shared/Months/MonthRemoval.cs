using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// Removes what a closed month holds of its people: all rows but the month itself with its activities, its frozen figures and their
/// roots. Can be repeated.
/// </summary>
public sealed class MonthRemoval(SchoolStorage storage)
{
    private readonly TableClient table = storage.Table;

    /// <param name="most">At most so many rows; what is left is for the next call.</param>
    /// <returns>How many were removed; fewer than <paramref name="most"/> when none is left.</returns>
    public async Task<int> RemoveAsync(SchoolMonth month, int most, CancellationToken cancellation)
    {
        var removed = await table.DeleteAllAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {month.ToString()}"), key => !IsKept(key), most, cancellation);
        return removed == most
            ? removed
            : removed + await table.DeleteAllAsync(MovedDays.OfMonth(month), _ => true, most - removed, cancellation);
    }

    private static bool IsKept(string rowKey) => RowKinds.Of(rowKey) is RowKind.Month or RowKind.Summary or RowKind.Root;
}
