using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Reminds one person who has not answered, or all of them, for a person who is signed in.</summary>
public sealed class RemindPeople(DeskReminders reminders)
{
    [Function(nameof(RemindPeople))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/remind")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        reminders.RemindAsync(request, client);
}
