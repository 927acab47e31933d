using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Sets the day on which a part of a school year is removed, for a person who is signed in.</summary>
public sealed class SetRetention(DeskRetention retention)
{
    [Function(nameof(SetRetention))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/retention")] HttpRequest request) =>
        retention.SetDayAsync(request);
}
