using BinhHoa2.Shared.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Feeds;

/// <summary>The calendar of the Board, read by the program of one of its members. Changes nothing, however often it is read.</summary>
public sealed class BoardCalendar(FeedService feeds)
{
    [Function(nameof(BoardCalendar))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "lich-ban/{token}")] HttpRequest request, string token) =>
        feeds.AnswerAsync(request, token, LinkPurpose.BoardCalendar);
}
