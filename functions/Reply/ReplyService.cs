using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Storage;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Reply;

/// <summary>Composes a person's page and records the replies posted from it.</summary>
public sealed class ReplyService(
    ReplyRecords replies,
    SetupSource setups,
    SchoolStorage storage,
    ReplyLimits limits,
    TimeProvider schoolTime)
{
    /// <param name="asked">The activity clicked in the mail; it comes first.</param>
    /// <param name="saved">The activity just answered.</param>
    public async Task<StaffPageModel> PageAsync(
        AuthorizedLink link,
        ActivityId? asked,
        ActivityId? saved,
        FormProblem<ReplyInput>? problem,
        CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var details = link.Details;
        var first = problem?.Input.Activity ?? asked;
        return new StaffPageModel(
            setup.Profile,
            link.Person,
            link.Month,
            link.Path,
            link.Keys.Nonces.Create(link.Claims, schoolTime.GetUtcNow(), details.Evidence.Length),
            schoolTime.Today(),
            ReplyState.YearStart(link.Month),
            [.. details.Assignments
                .OrderByDescending(a => a.Assignment.Activity == first)
                .ThenBy(a => a.Assignment.Due)
                .Select(a => ItemOf(a, details, setup))],
            saved,
            problem,
            details.Person.Closing)
        {
            Substitute = link.Substitute,
            Names = setup.Roster.NamesOf(details.Evidence.Select(e => e.Substitute)),
        };
    }

    /// <summary>Reads a posted form, decides it and writes what it changes: files first, then all rows in one transaction.</summary>
    /// <returns>The recorded reply or the problem to show; null when it is not one of the person's forms.</returns>
    public async Task<FormCheck<ReplyDecision, ReplyInput>?> RecordAsync(
        AuthorizedLink link,
        HttpRequest request,
        CancellationToken cancellation)
    {
        var sink = new EvidenceFileSink(storage.EvidenceFiles, link.Claims, link.Keys.Seals);
        if (await ReplyForm.ReadAsync(request, sink, limits, cancellation) is not { } input)
        {
            return null;
        }

        var now = schoolTime.GetUtcNow();
        var state = new ReplyState(link.Month, link.Details, link.Sender(now), link.IsCurrent(input.Nonce, now));
        var decided = ReplyRules.Decide(state, input, limits);
        return decided?.Value is { } decision ? await replies.RecordAsync(link.Month, decision, cancellation) : decided;
    }

    private static StaffPageItem ItemOf(AssignmentRow row, PersonDetails details, SchoolSetup setup) =>
        new(row.Text, row.Assignment, details.RepliesTo(row.Assignment.Activity))
        {
            Directive = row.Directive is { } given
                ? (given, DirectiveWords.AuthorOf(given, id => setup.Roster.Find(id)?.Name ?? id.Value))
                : null,
        };
}
