using System.Text.Json;
using Azure;
using BinhHoa2.Functions.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Desk;

/// <summary>The year as JSON, for whoever holds the function key: figures, replies and mails by state.</summary>
public sealed partial class YearData(BoardReader reader, TimeProvider schoolTime, ILogger<YearData> logger)
{
    [Function(nameof(YearData))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "desk/year")] HttpRequest request)
    {
        var cancellation = request.HttpContext.RequestAborted;
        try
        {
            return await ReadAsync(cancellation);
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException && !cancellation.IsCancellationRequested)
        {
            var reference = request.HttpContext.TraceIdentifier;
            LogFailed(exception, reference);
            return Results.Problem(
                $"Storage does not answer; the log has the reason under {reference}.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> ReadAsync(CancellationToken cancellation)
    {
        var (setup, months) = await reader.YearAsync(cancellation);
        var summary = new YearSummary(
            setup.Profile.Id,
            setup.Plan.Year,
            [.. months.Select(m => YearSummary.Of(
                m.Planned,
                m.File,
                m.File is null ? null : m.File.Summary ?? FigureCount.Of(m.File, schoolTime.Today(), schoolTime.GetUtcNow(), closed: false),
                schoolTime.GetUtcNow()))]);
        return Results.Content(JsonSerializer.Serialize(summary, SchoolJson.Indented) + "\n", "application/json; charset=utf-8");
    }

    [LoggerMessage(2304, LogLevel.Error, "Storage did not answer; the year's data was not given, reference {Reference}.")]
    private partial void LogFailed(Exception exception, string reference);
}
