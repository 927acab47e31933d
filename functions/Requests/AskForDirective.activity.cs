using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Mails a request to whoever has the duty to answer it in a step, while it waits for an answer.</summary>
public sealed class AskForDirective(
    SetupSource setups,
    MonthRecords months,
    RequestRecords requests,
    ILetterRenderer letters,
    SchoolLinks links,
    PostOffice post,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    [Function(nameof(AskForDirective))]
    public async Task<PostResult> RunAsync([ActivityTrigger] RequestStepKey input, CancellationToken cancellation)
    {
        var file = await RequestFile.ReadAsync(input.Request, requests, months, cancellation);
        if (file.Request.State is not (RequestState.Open or RequestState.Informed))
        {
            return PostResult.Nothing;
        }

        var setup = await setups.GetAsync(cancellation);
        var steps = file.Request.Steps[..input.Step];
        var (step, person) = (steps[^1], file.Month.Person(steps[^1].Person));
        var reader = file.Month.ReaderOf(person);
        if (!reader.IsHereOn(schoolTime.Today()))
        {
            // Gone since the duty came to them; the ladder passes it on.
            return PostResult.Nothing;
        }

        var next = step.ForInformationOnly ? null : RequestLadder.Next(file.Reporter, steps, file.Month, step.Until, calendar);
        var letter = await letters.RenderAsync(new RequestStepModel(
            setup.Profile,
            reader,
            file.Reporter,
            input.Request.Month,
            file.ActivityText,
            file.Assignment.Due,
            file.Request,
            step,
            file.Told.Received.ToOffset(VietnamTime.Offset),
            file.Told.Note,
            [.. steps.SkipLast(1).Select(s => file.Month.Person(s.Person).Staff)],
            next is null ? null : file.Month.Person(next.Person).Staff,
            await links.DirectiveAsync(input.Request, person, cancellation)));
        return await post.SendAsync(
            input.Request.Month,
            [new AddressedLetter(new LedgerKey(LetterKind.RequestStep, file.Request.Id, reader.Id), MailParty.Of(reader), letter)],
            cancellation);
    }
}
