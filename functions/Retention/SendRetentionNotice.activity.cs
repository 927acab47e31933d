using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Retention;
using BinhHoa2.Shared.Schools;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Retention;

/// <summary>
/// Mails the notice of a removal to the secretary; to the principal where the school has no secretary. The day it names is part of its
/// key in the ledger.
/// </summary>
public sealed class SendRetentionNotice(
    RetentionRecords records,
    RetentionTimes times,
    SetupSource setups,
    LinkOptions options,
    ILetterRenderer letters,
    PostOffice post,
    TimeProvider schoolTime)
{
    [Function(nameof(SendRetentionNotice))]
    public async Task<PostResult> RunAsync([ActivityTrigger] RetentionKey key, CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        if (await records.FindAsync(key, cancellation) is not { } part
            || RetentionRules.NextStep(part, today, times) != RetentionStep.Announce)
        {
            return PostResult.Nothing;
        }

        var setup = await setups.GetAsync(cancellation);
        var day = RetentionRules.DayToAnnounce(part, today, times);
        return await post.SendAsync(
            key.LedgerMonth,
            [
                .. RecipientsOn(setup.Roster, today).Select(person => new LetterToSend(
                    new LedgerKey(LetterKind.Retention, RetentionRules.NoticeOf(part), person.Id),
                    MailRecipient.Of(person),
                    () => letters.RenderAsync(new RetentionNoticeModel(
                        setup.Profile, person, part, day, options.BaseAddress + DeskPaths.Retention)))),
            ],
            cancellation);
    }

    private static List<StaffMember> RecipientsOn(Roster roster, DateOnly today)
    {
        List<StaffMember> secretaries = [.. roster.InRole(Role.Secretary).Where(p => p.IsHereOn(today))];
        return secretaries.Count > 0 ? secretaries : [.. roster.InRole(Role.Chair).Where(p => p.IsHereOn(today))];
    }
}
