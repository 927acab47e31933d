using BinhHoa2.Shared.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Feeds;

/// <summary>The calendar of a person, read by the program they subscribed with. Changes nothing, however often it is read.</summary>
public sealed class PersonCalendar(FeedService feeds)
{
    [Function(nameof(PersonCalendar))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "lich/{token}")] HttpRequest request, string token) =>
        feeds.AnswerAsync(request, token, LinkPurpose.Calendar);
}
