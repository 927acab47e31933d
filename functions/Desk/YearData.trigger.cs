using System.Text.Json;
using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Http;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Desk;

/// <summary>The year as JSON: figures, replies and mails by state. Needs the function key.</summary>
public sealed class YearData(BoardReader reader, TimeProvider schoolTime, ILogger<YearData> logger)
{
    [Function(nameof(YearData))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "desk/year")] HttpRequest request)
    {
        logger.KeyUsed(nameof(YearData));
        var (setup, months, _) = await reader.YearAsync(request.HttpContext.RequestAborted);
        var summary = new YearSummary(
            setup.Profile.Id,
            setup.Plans.Year,
            [.. months.Select(m => YearSummary.Of(
                m.Planned,
                m.File,
                m.File is null ? null : MonthFigures.Of(m.File, schoolTime.Today(), schoolTime.GetUtcNow()).Now,
                schoolTime.GetUtcNow()))]);
        return Results.Content(JsonSerializer.Serialize(summary, SchoolJson.Indented) + "\n", "application/json; charset=utf-8");
    }
}
