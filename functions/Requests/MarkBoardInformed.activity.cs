using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Marks the requests the Board's letter of a day told of. A change that came in between stays to be told.</summary>
public sealed class MarkBoardInformed(BoardNewsReader reader, RequestRecords requests, IWorkingCalendar calendar)
{
    [Function(nameof(MarkBoardInformed))]
    public async Task RunAsync([ActivityTrigger] BoardNewsKey key, CancellationToken cancellation)
    {
        foreach (var (month, told) in await reader.ReadAsync(key, cancellation))
        {
            foreach (var request in told)
            {
                await requests.ChangeAsync(
                    month.Head.Month,
                    request,
                    now => now.EvidenceId == request.EvidenceId ? Marked(now, month, key.Day) : now,
                    cancellation);
            }
        }
    }

    private Request Marked(Request request, MonthSnapshot month, DateOnly day) => BoardNews.Informed(request, month, day, calendar);
}
