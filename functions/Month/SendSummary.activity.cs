using System.Collections.Immutable;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>Mails the month's frozen figures to the Board.</summary>
public sealed class SendSummary(
    SetupSource setups,
    MonthRecords months,
    WaitingRequests requests,
    EarlierMonths earlier,
    RootRecords roots,
    ILetterRenderer letters,
    SchoolLinks links,
    PostOffice post,
    TimeProvider schoolTime)
{
    /// <exception cref="InvalidOperationException">
    /// No one reads for the Board: the month stays open, and the next sweep tries again.
    /// </exception>
    [Function(nameof(SendSummary))]
    public async Task<PostResult> RunAsync([ActivityTrigger] SchoolMonth month, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var file = await months.GetAsync(month, MonthRows.People | MonthRows.Work | MonthRows.Summary, cancellation);
        var summary = file.Summary ?? throw new InvalidOperationException($"Month {month} has no frozen figures.");
        var recipients = file.BoardRecipientsOn(schoolTime.Today()).ToList();
        if (recipients.Count == 0)
        {
            throw new InvalidOperationException($"The summary of {month} has no recipient: no member of the Board is here.");
        }

        var open = summary.Activities.ToImmutableDictionary(a => a.Activity, a => SummaryPeople.OpenNames(a, file));
        var silent = summary.Activities.ToImmutableDictionary(a => a.Activity, a => SummaryPeople.SilentClasses(a, file));
        var waiting = await requests.ReadAsync(file, cancellation);
        var corrected = await earlier.CorrectedBeforeAsync(month, cancellation);
        var frozen = await roots.OfMonthAsync(month, cancellation);
        return await post.SendAsync(
            month,
            [
                .. recipients.Select(r => new LetterToSend(
                    new LedgerKey(LetterKind.Summary, LedgerSubject.Of(month), r.Reader.Id),
                    MailRecipient.Of(r.Reader),
                    async () => await letters.RenderAsync(
                        new SummaryModel(setup.Profile, r.Reader, summary, open, await links.BoardAsync(month, r.Seat, cancellation))
                        {
                            SilentClasses = silent,
                            Plans = setup.Plans.Names,
                            Waiting = waiting,
                            Corrected = corrected,
                            Roots = frozen,
                            IsLastMonth = setup.Plans.Months.All(m => (m.Year, m.Month).CompareTo((month.Year, month.Month)) <= 0),
                        }))),
            ],
            cancellation);
    }
}
