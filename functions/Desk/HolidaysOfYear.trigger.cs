using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The year's days off, for a person who is signed in.</summary>
public sealed class HolidaysOfYear(DeskHolidays holidays)
{
    [Function(nameof(HolidaysOfYear))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/holidays")] HttpRequest request) =>
        holidays.ShowAsync(request);
}
