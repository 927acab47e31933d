using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Mail.Difficulty;
using BinhHoa2.Shared.Records;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Mails a difficulty, as it stands now, to every member of the Board but the one who reported it.</summary>
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
        var request = await requests.FindAsync(key, cancellation) ?? throw new InvalidOperationException($"Request {key.Id} of {key.Month} has no record.");
        if (request.State == RequestState.Withdrawn)
        {
            return PostResult.Nothing;
        }

        var setup = await setups.GetAsync(cancellation);
        var month = await months.GetAsync(key.Month, cancellation);
        var told = month.Evidence.Single(e => e.Id == request.EvidenceId && e.Person == request.Person && e.Activity == request.Activity);
        var reporter = month.Roster.Find(request.Person) ?? throw new InvalidOperationException($"{request.Person} is not in {key.Month}.");
        var due = month.Assignments.Single(a => a.Person == request.Person && a.Activity == request.Activity).Due;

        var outgoing = new List<AddressedLetter>();
        foreach (var person in month.BoardOn(schoolTime.Today()).Where(p => p.Staff.Id != request.Person))
        {
            var letter = await letters.RenderAsync(new DifficultyModel(
                setup.Profile,
                person.Staff,
                reporter,
                key.Month,
                month.Head.Activity(request.Activity).Text,
                due,
                told.Received.ToOffset(VietnamTime.Offset),
                told.Note,
                await links.BoardAsync(key.Month, person, cancellation)));
            outgoing.Add(new AddressedLetter(new LedgerKey(LetterKind.Difficulty, request.Id, person.Staff.Id), MailParty.Of(person.Staff), letter));
        }

        return await post.SendAsync(key.Month, outgoing, cancellation);
    }
}
