using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Mails an answer that is not told yet to whoever asked and to the others who were asked; without an answer, nothing.</summary>
public sealed class SendDirective(
    SetupSource setups,
    MonthRecords months,
    RequestRecords requests,
    ILetterRenderer letters,
    SchoolLinks links,
    PostOffice post,
    TimeProvider schoolTime)
{
    [Function(nameof(SendDirective))]
    public async Task<PostResult> RunAsync([ActivityTrigger] RequestKey key, CancellationToken cancellation)
    {
        if (await requests.GetAsync(key, cancellation) is not { State: RequestState.Answered, Directive: { } directive })
        {
            return PostResult.Nothing;
        }

        var setup = await setups.GetAsync(cancellation);
        var file = await RequestFile.ReadAsync(key, requests, months, cancellation);
        var today = schoolTime.Today();
        var outgoing = new List<AddressedLetter>();
        foreach (var (reader, person) in RequestLetters.OfAnswer(file.Request, file.Month, today))
        {
            var letter = await letters.RenderAsync(new DirectiveModel(
                setup.Profile,
                reader,
                file.Reporter,
                file.Month.Person(directive.By).Staff,
                key.Month,
                file.ActivityText,
                file.Assignment.Due,
                file.Assignment.OriginalDue,
                file.Request,
                directive,
                person.Staff.Id == file.Request.Person
                    ? $"{await links.StaffAsync(key.Month, person, cancellation)}?a={file.Request.Activity}"
                    : await links.DirectiveAsync(key, person, cancellation))
            {
                Substitute = directive.Substitute is { } substitute ? file.Month.Roster.Find(substitute) : null,
            });
            outgoing.Add(new AddressedLetter(new LedgerKey(LetterKind.Directive, file.Request.Id, reader.Id), MailParty.Of(reader), letter));
        }

        return await post.SendAsync(key.Month, outgoing, cancellation);
    }
}
