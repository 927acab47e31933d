using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>Marks that the month is over: its figures are frozen and the Board has them.</summary>
public sealed class CloseMonth(MonthRecords months)
{
    [Function(nameof(CloseMonth))]
    public Task RunAsync([ActivityTrigger] SchoolMonth month, CancellationToken cancellation) =>
        months.MarkClosedAsync(month, cancellation);
}
