using System.Text.Json;
using BinhHoa2.Functions.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Storage;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>The year's data as JSON.</summary>
internal static class YearAnswer
{
    /// <param name="now">School time, UTC.</param>
    public static IResult Of(BoardYear year, DateTimeOffset now)
    {
        var today = VietnamTime.DateOf(now);
        var summary = new YearSummary(
            year.Setup.Profile.Id,
            year.Setup.Plans.Year,
            [.. year.Months.Select(m => YearSummary.Of(
                m.Planned, m.File, m.File is null ? null : MonthFigures.Of(m.File, today, now).Now, now))]);
        return Results.Content(JsonSerializer.Serialize(summary, SchoolJson.Indented) + "\n", "application/json; charset=utf-8");
    }
}
