using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Mails each member of the Board, in one letter, the requests they have yet to learn of. One letter a member and day.</summary>
public sealed class SendBoardNews(
    SetupSource setups,
    BoardNewsReader reader,
    ILetterRenderer letters,
    SchoolLinks links,
    PostOffice post,
    IWorkingCalendar calendar)
{
    [Function(nameof(SendBoardNews))]
    public async Task<PostResult> RunAsync([ActivityTrigger] BoardNewsKey key, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var news = await reader.ReadAsync(key, cancellation);
        var toTell = news
            .SelectMany(n => n.Requests.SelectMany(request => BoardNews
                .ReadersOf(request, n.Month, key.Day, calendar)
                .Select(r => (r.Reader, r.Seat, n.Month, Request: request))))
            .GroupBy(t => t.Reader.Id);
        var ledgerMonth = BoardNews.LedgerMonth(setup.Plans, key.School, key.Day);
        var outgoing = new List<LetterToSend>();
        foreach (var told in toTell)
        {
            var (recipient, seat, latest, _) = told.Last();
            ImmutableArray<BoardNewsItem> items =
                [.. told.GroupBy(t => t.Month).SelectMany(g => BoardNewsItem.Of(g.Select(t => t.Request), g.Key))];
            var letter = await letters.RenderAsync(new BoardNewsModel(
                setup.Profile,
                recipient,
                ledgerMonth.SchoolYear,
                items,
                await links.BoardAsync(latest.Head.Month, seat, cancellation, items.Max(i => i.Assignment.Due))));
            outgoing.Add(new LetterToSend(BoardNews.Key(key.Day, recipient.Id), MailRecipient.Of(recipient), letter));
        }

        return await post.SendAsync(ledgerMonth, outgoing, cancellation);
    }
}
