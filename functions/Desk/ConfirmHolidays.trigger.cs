using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Confirms the days off of a calendar year as complete, for a person who is signed in.</summary>
public sealed class ConfirmHolidays(DeskHolidays holidays)
{
    [Function(nameof(ConfirmHolidays))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/holidays/complete")] HttpRequest request) =>
        holidays.ConfirmAsync(request);
}
