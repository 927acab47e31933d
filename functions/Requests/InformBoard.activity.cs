using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>
/// Mails a difficulty or a wish for a later day, as it stands now, to every member of the Board but the reporter and those
/// who get a letter of their own about it because they are asked to answer.
/// </summary>
public sealed class InformBoard(
    SetupSource setups,
    MonthRecords months,
    RequestRecords requests,
    ILetterRenderer letters,
    SchoolLinks links,
    PostOffice post,
    TimeProvider schoolTime)
{
    [Function(nameof(InformBoard))]
    public async Task<PostResult> RunAsync([ActivityTrigger] RequestKey key, CancellationToken cancellation)
    {
        var details = await RequestDetails.ReadAsync(key, requests, months, cancellation);
        var (request, month) = (details.Request, details.Month);
        var setup = await setups.GetAsync(cancellation);
        var outgoing = new List<LetterToSend>();
        foreach (var (recipient, seat, kind) in RequestLetters.ToBoard(request, month, schoolTime.Today()))
        {
            var letter = await letters.RenderAsync(new DifficultyModel(
                setup.Profile,
                recipient,
                details.Reporter,
                key.Month,
                details.ActivityText,
                details.Assignment.Due,
                details.Statement.Received.ToOffset(VietnamTime.Offset),
                details.Statement.Note,
                await links.BoardAsync(key.Month, seat, cancellation, details.LinkedUntil))
            {
                Request = request,
                IsWish = kind == LetterKind.Extension,
                OriginalDue = details.Assignment.OriginalDue,
                Asked = request is { State: RequestState.Open, Steps: [.., var step] }
                    ? month.RecipientOf(month.Person(step.Person))
                    : null,
            });
            outgoing.Add(new LetterToSend(new LedgerKey(kind, LedgerSubject.From(request.Id), recipient.Id), MailRecipient.Of(recipient), letter));
        }

        return await post.SendAsync(key.Month, outgoing, cancellation);
    }
}
