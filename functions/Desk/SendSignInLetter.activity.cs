using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Desk;

/// <summary>
/// Mails a request's link and code, at any hour, if its address is that of a person who may sign in and has not had five letters
/// within the hour. The request is the key of the letter in the ledger.
/// </summary>
public sealed partial class SendSignInLetter(
    DeskRecords records,
    SetupSource setups,
    SchoolLinks links,
    LinkOptions options,
    ILetterRenderer letters,
    PostOffice post,
    TimeProvider schoolTime,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime,
    ILogger<SendSignInLetter> logger)
{
    [Function(nameof(SendSignInLetter))]
    public async Task<PostResult> RunAsync([ActivityTrigger] SignInId id, CancellationToken cancellation)
    {
        if (await records.FindAsync(id, cancellation) is not { Request: var request }
            || !SignInRules.IsOpen(request, machineTime.GetUtcNow()))
        {
            return PostResult.Nothing;
        }

        var keys = new DeskKeys((await links.KeysAsync(cancellation)).Keyring);
        var setup = await setups.GetAsync(cancellation);
        if (SignInService.PersonOf(keys, request.AddressMac, setup.Roster, schoolTime.Today()) is not { } person)
        {
            return PostResult.Nothing;
        }

        var since = request.Asked - SignInRules.LetterWindow;
        if (!SignInRules.MayMail(request, await records.RequestsAsync(request.AddressMac, since, cancellation)))
        {
            LogTooMany(logger, person.Id);
            return PostResult.Nothing;
        }

        return await post.SendAskedForAsync(
            SignInLedger.PartOf(request.ShownAsked),
            [
                new LetterToSend(
                    new LedgerKey(LetterKind.SignIn, LedgerSubject.From(id.Value), person.Id),
                    MailRecipient.Of(person),
                    () => letters.RenderAsync(new SignInModel(
                        setup.Profile,
                        person,
                        setup.Plans.Year,
                        options.BaseAddress + DeskPaths.Link(keys.LinkToken(id)),
                        keys.Code(id),
                        request.ShownAsked))),
            ],
            cancellation);
    }

    [LoggerMessage(2703, LogLevel.Warning, "{Person} gets no further letter to sign in with this hour.")]
    private static partial void LogTooMany(ILogger logger, StaffId person);
}
