using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Shows what a change of the year's days off means, then makes it, for a person who is signed in.</summary>
public sealed class ChangeHolidays(DeskHolidays holidays)
{
    [Function(nameof(ChangeHolidays))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/holidays/change")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        holidays.ChangeAsync(request, client);
}
