using System.Collections.Immutable;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Storage;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Reply;

/// <summary>Where a person's link is checked, their page put together and their reply recorded.</summary>
public sealed class ReplyDesk(
    SchoolLinks links,
    ReplyRecords replies,
    SetupSource setups,
    SchoolStorage storage,
    ReplyLimits limits,
    TimeProvider schoolTime)
{
    /// <summary>The visit of somebody whose link was admitted.</summary>
    public async Task<StaffVisit> VisitAsync(Admission admission, string token, CancellationToken cancellation) =>
        new($"/r/{token}", admission.LinkId, admission.Claims!, admission.File!, await setups.GetAsync(cancellation), admission.Holder);

    /// <param name="asked">The activity clicked in the mail; it comes first.</param>
    /// <param name="saved">The activity just answered.</param>
    public async Task<StaffPageModel> PageAsync(StaffVisit visit, ActivityId? asked, ActivityId? saved, ReplyProblem? problem, CancellationToken cancellation)
    {
        var nonce = (await links.NonceAsync(cancellation)).Create(visit.Claims, schoolTime.GetUtcNow(), visit.File.Evidence.Length);
        var today = schoolTime.Today();
        return new StaffPageModel(
            visit.Setup.Profile,
            visit.File.Person.Staff,
            visit.Month,
            visit.Path,
            nonce,
            today,
            FirstDayOf(visit.Month.SchoolYear),
            [.. visit.File.Assignments
                .OrderByDescending(a => a.Assignment.Activity == (problem?.Activity ?? asked))
                .ThenBy(a => a.Assignment.Due)
                .Select(a => new StaffPageItem(a.Text, a.Assignment, RepliesTo(visit.File, a.Assignment.Activity))
                {
                    Directive = a.Directive is { } given ? (given, DirectiveWords.By(given, id => visit.Setup.Roster.Find(id)?.Name ?? id.Value)) : null,
                })],
            saved,
            problem,
            visit.File.Person.Closing)
        {
            Substitute = visit.Substitute,
            Names = visit.Setup.Roster.NamesOf(visit.File.Evidence.Select(e => e.By)),
        };
    }

    /// <summary>Reads and checks a posted form, and records the reply it holds: files first, then all rows in one transaction.</summary>
    public async Task<ReplyResult> RecordAsync(StaffVisit visit, HttpRequest request, CancellationToken cancellation)
    {
        var sink = new EvidenceFileSink(storage.EvidenceFiles, visit.Claims, await links.FilesAsync(cancellation));
        if (await ReplyForm.ReadAsync(request, sink, limits, cancellation) is not { } input
            || visit.File.Assignments.FirstOrDefault(a => a.Assignment.Activity == input.Activity) is not { } row)
        {
            return ReplyResult.NotOurForm;
        }

        var now = schoolTime.GetUtcNow();
        if ((await links.NonceAsync(cancellation)).TryRead(input.Nonce, visit.Claims, now) is null)
        {
            return ReplyResult.Refused(ReplyRules.Stale(input));
        }

        var check = ReplyRules.Check(input, new ReplyDays(FirstDayOf(visit.Month.SchoolYear), schoolTime.Today(), row.Assignment.Due), limits);
        if (check.Reply is not { } reply)
        {
            return ReplyResult.Refused(check.Problem!);
        }

        var evidence = new Evidence(
            reply.EvidenceIdFor(input.Nonce),
            visit.Claims.Person,
            reply.Activity,
            reply.Kind,
            reply.Note,
            reply.Effective,
            now,
            reply.Files,
            reply.AskedUntil,
            reply.Pupils,
            visit.LinkId,
            visit.Substitute?.Id);
        var recorded = await replies.RecordAsync(visit.Month, visit.File, evidence, cancellation);
        return ReplyResult.Recorded(reply.Activity, recorded.Request is { } id ? new RequestKey(visit.Month, id) : null);
    }

    private static DateOnly FirstDayOf(SchoolYear year) => new(year.First, 8, 1);

    private static ImmutableArray<Evidence> RepliesTo(PersonFile file, ActivityId activity) =>
        [.. file.Evidence.Where(e => e.Activity == activity).OrderByDescending(e => e.Received).ThenByDescending(e => e.Id, StringComparer.Ordinal)];
}
