using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Reports;

namespace BinhHoa2.Shared.Retention;

/// <summary>
/// Removes a part of a school year, some of it at a time. What stays of a year: the months with their activities, their frozen figures
/// and the roots and leaves of these; the issued reports with their corrections and signed copies; when what was removed.
/// </summary>
public sealed class YearRemoval(
    EvidenceBlobs files, MonthRemoval months, ReportRemoval reports, LeftPeople people, DeskRecords desk)
{
    /// <summary>The most files or rows that one call removes of a month, so that it is done within the minutes a function has.</summary>
    public const int Most = 500;

    /// <summary>Removes what comes next.</summary>
    /// <returns>How much; nothing when none is left.</returns>
    public async Task<RemovedItems> RemoveSomeAsync(RetentionKey part, CancellationToken cancellation)
    {
        foreach (var month in part.Months)
        {
            // Files first: a row that is gone says no more which are whose.
            if (await files.RemoveAsync(month, Most, cancellation) is > 0 and var deleted)
            {
                return new RemovedItems(deleted, 0);
            }
        }

        return part.Kind == RetentionKind.Files ? RemovedItems.None : await RemoveRowsAsync(part, cancellation);
    }

    private async Task<RemovedItems> RemoveRowsAsync(RetentionKey part, CancellationToken cancellation)
    {
        foreach (var month in part.Months)
        {
            if (await months.RemoveAsync(month, Most, cancellation) is > 0 and var rows)
            {
                return new RemovedItems(0, rows);
            }
        }

        var (documents, reportRows) = await reports.RemoveAsync(part.School, part.Year, cancellation);
        var left = await people.RemoveAsync(part.School, part.Year.LastDay, cancellation);
        var end = VietnamTime.At(part.Year.LastDay.AddDays(1), TimeOnly.MinValue);
        var entries = await desk.RemoveEntriesAsync(end, Most, cancellation);
        return new RemovedItems(documents, reportRows + left + entries);
    }
}
