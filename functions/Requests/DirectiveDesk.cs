using System.Collections.Immutable;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Requests;

/// <summary>Where the page of a request is put together and the answer to it recorded.</summary>
public sealed class DirectiveDesk(SchoolLinks links, RequestRecords requests, ReplyRecords people, SetupSource setups, TimeProvider schoolTime)
{
    /// <summary>The visit of somebody whose link was admitted; null when the request is none they were asked about.</summary>
    public async Task<DirectiveVisit?> VisitAsync(Admission admission, string token, CancellationToken cancellation)
    {
        var claims = admission.Claims!;
        return claims.Request is { } id
            && await requests.FindAsync(new RequestKey(claims.Month, id), cancellation) is { } request
            && request.Steps.Any(s => s.Person == claims.Person)
            && await people.ReadAsync(claims.Month, request.Person, cancellation) is { } asking
                ? new DirectiveVisit($"/d/{token}", admission.LinkId, claims, admission.File!.Person.Staff, admission.Holder, request, asking, await setups.GetAsync(cancellation))
                : null;
    }

    public async Task<DirectivePageModel> PageAsync(DirectiveVisit visit, CancellationToken cancellation)
    {
        var nonce = (await links.NonceAsync(cancellation)).Create(visit.Claims, schoolTime.GetUtcNow(), visit.Request.Steps.Length);
        return new DirectivePageModel(
            visit.Setup.Profile,
            visit.Viewer,
            visit.Asking.Person.Staff,
            visit.Claims.Month,
            visit.Path,
            nonce,
            visit.Row.Text,
            visit.Row.Assignment,
            visit.Asking.Evidence.Single(e => e.Id == visit.Request.EvidenceId && e.Activity == visit.Request.Activity),
            visit.Request,
            DaysOf(visit),
            NamesOf(visit));
    }

    /// <summary>Reads and checks a posted form, and records the answer it holds; null when it is not a form of ours.</summary>
    public async Task<DirectiveResult?> RecordAsync(DirectiveVisit visit, HttpRequest request, CancellationToken cancellation)
    {
        if (await DirectiveForm.ReadAsync(request, cancellation) is not { } input || !visit.Request.MayBeAnsweredBy(visit.Viewer.Id))
        {
            return null;
        }

        var now = schoolTime.GetUtcNow();
        if ((await links.NonceAsync(cancellation)).TryRead(input.Nonce, visit.Claims, now) is null)
        {
            return new DirectiveResult(visit.Request, Problem: DirectiveRules.Stale(input));
        }

        // Once it is answered the work is due on the new day: the same answer sent twice must not be refused for that.
        var days = DaysOf(visit);
        var check = DirectiveRules.Check(input, visit.Row.OpenRequest == visit.Request.Id ? days : days with { Due = default });
        if (check.Directive is not { } directive)
        {
            // What is settled already is not quarrelled about.
            return visit.Request.IsWaiting ? new DirectiveResult(visit.Request, Problem: check.Problem) : new DirectiveResult(visit.Request, TooLate: input);
        }

        var answer = await requests.AnswerAsync(
            visit.Key,
            new Directive(directive.IdFor(input.Nonce), visit.Viewer.Id, directive.Kind, directive.Text, directive.NewDue, now, visit.LinkId) { Substitute = visit.Substitute?.Id },
            cancellation);
        return new DirectiveResult(answer.Request, TooLate: answer.IsRecorded ? null : input);
    }

    private DirectiveDays DaysOf(DirectiveVisit visit) =>
        new(schoolTime.Today(), visit.Row.Assignment.Due, new DateOnly(visit.Claims.Month.SchoolYear.First + 1, 7, 31));

    private static ImmutableDictionary<StaffId, string> NamesOf(DirectiveVisit visit) =>
        visit.Setup.Roster.People.ToImmutableDictionary(p => p.Id, p => p.Name);
}
