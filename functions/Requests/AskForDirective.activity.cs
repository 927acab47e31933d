using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>
/// Mails a request to the person with the duty to answer it in a step, while it waits for an answer. While duty letters are paused,
/// nothing: the step begins anew afterwards, and the sweep finds that its letter is owed.
/// </summary>
public sealed class AskForDirective(
    SetupSource setups,
    MonthRecords months,
    ILetterRenderer letters,
    SchoolLinks links,
    PostOffice post,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    [Function(nameof(AskForDirective))]
    public async Task<PostResult> RunAsync([ActivityTrigger] RequestStepKey input, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        if (setup.IsPaused)
        {
            return PostResult.Nothing;
        }

        var details = await RequestDetails.ReadAsync(input.Request, months, cancellation);
        if (details.Request.State is not (RequestState.Open or RequestState.Informed))
        {
            return PostResult.Nothing;
        }

        var steps = details.Request.Steps[..input.Step];
        var (step, person) = (steps[^1], details.Month.Person(steps[^1].Person));
        var recipient = details.Month.RecipientOf(person);
        if (!recipient.IsHereOn(schoolTime.Today()))
        {
            // The recipient has left since; the ladder passes the duty on.
            return PostResult.Nothing;
        }

        var next = step.ForInformationOnly ? null : RequestLadder.Next(details.Reporter, steps, details.Month, step.Until, calendar);
        var letter = await letters.RenderAsync(new RequestStepModel(
            setup.Profile,
            recipient,
            details.Reporter,
            input.Request.Month,
            details.ActivityText,
            details.Assignment.Due,
            details.Request,
            step,
            details.Statement.Received.ToOffset(VietnamTime.Offset),
            details.Statement.Said,
            [.. steps.SkipLast(1).Select(s => details.Month.Person(s.Person).Staff)],
            next is null ? null : details.Month.Person(next.Person).Staff,
            await links.DirectiveAsync(input.Request, person, cancellation, details.LinkedUntil))
        {
            IsMonthClosed = details.Month.Head.State == MonthState.Closed,
        });
        return await post.SendAsync(
            input.Request.Month,
            [
                new LetterToSend(
                    RequestLetters.StepKey(details.Request, step, details.Month, recipient.Id, calendar),
                    MailRecipient.Of(recipient),
                    letter),
            ],
            cancellation);
    }
}
