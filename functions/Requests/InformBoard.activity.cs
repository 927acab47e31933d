using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Mail.Difficulty;
using BinhHoa2.Shared.Records;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>
/// Mails a difficulty, as it stands now, to every member of the Board but the one who reported it and those who get a
/// letter of their own about it because they are asked to answer.
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
        var file = await RequestFile.ReadAsync(key, requests, months, cancellation);
        var request = file.Request;
        if (request.State == RequestState.Withdrawn)
        {
            return PostResult.Nothing;
        }

        var setup = await setups.GetAsync(cancellation);
        var outgoing = new List<AddressedLetter>();
        foreach (var (reader, seat) in file.Month.BoardReadersOn(schoolTime.Today()).Where(r => r.Reader.Id != request.Person && request.Steps.All(s => s.Person != r.Seat.Staff.Id)))
        {
            var letter = await letters.RenderAsync(new DifficultyModel(
                setup.Profile,
                reader,
                file.Reporter,
                key.Month,
                file.ActivityText,
                file.Assignment.Due,
                file.Told.Received.ToOffset(VietnamTime.Offset),
                file.Told.Note,
                await links.BoardAsync(key.Month, seat, cancellation)));
            outgoing.Add(new AddressedLetter(new LedgerKey(LetterKind.Difficulty, request.Id, reader.Id), MailParty.Of(reader), letter));
        }

        return await post.SendAsync(key.Month, outgoing, cancellation);
    }
}
