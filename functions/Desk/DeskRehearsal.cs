using System.Globalization;
using BinhHoa2.Functions.Durable;
using BinhHoa2.Functions.Rehearsal;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Rehearsals;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Desk;

/// <summary>The rehearsal of the year at the desk: started by a form, run by an orchestration, read on its page.</summary>
public sealed class DeskRehearsal(
    DeskAuthorizer desk,
    RehearsalRecords rehearsals,
    DeskRecords records,
    PlanDrafts drafts,
    PlanDeskReader plans,
    PageRenderer pages,
    TimeProvider schoolTime,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime)
{
    /// <summary>The page: how far it has come, what it came to, a day or a letter of it.</summary>
    public Task<IResult> ShowAsync(HttpRequest request) =>
        desk.OpenAsync(request, async context => await pages.RenderAsync(await PageAsync(context, request)));

    /// <summary>A letter of it as a mail program shows it.</summary>
    public Task<IResult> ShowHtmlAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
        await PageAsync(context, request) is { Run: { } run, Letter: { } letter, PlaceOfLetter: var place }
        && await rehearsals.ReadLooksAsync(run.Id, letter.Day, request.HttpContext.RequestAborted) is var looks
        && place < looks.Length
            ? new LetterAnswer(looks[place])
            : await pages.RenderAsync(ErrorKind.NotFound));

    private async Task<RehearsalPageModel> PageAsync(DeskContext context, HttpRequest request)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var run = await rehearsals.FindAsync(cancellation);
        var report = run is { State: RehearsalState.Done } ? await rehearsals.ReadAsync(run.Id, cancellation) : null;
        return new RehearsalPageModel(context.Seat, run, report)
        {
            IsUnderWay = run?.IsUnderWay(machineTime.GetUtcNow()) == true,
            Day = DateOnly.TryParseExact(
                request.Query[DeskFields.Day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Number = int.TryParse(request.Query[DeskFields.Letter], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null,
        };
    }

    /// <summary>Starts one, unless one is under way; the same form again starts it once.</summary>
    public Task<IResult> StartAsync(HttpRequest request, DurableTaskClient client) => desk.PostAsync(
        request, (context, form) => StartAsync(context, form, draft: null, client));

    /// <summary>As <see cref="StartAsync(HttpRequest, DurableTaskClient)"/>, with the draft of a plan, if it fits.</summary>
    public Task<IResult> StartWithDraftAsync(HttpRequest request, DurableTaskClient client) => desk.PostAsync(
        request,
        async (context, form) => await drafts.FindAsync(CancellationToken.None) is { } found
            && found.Draft.Id == form[DeskFields.Draft]
            && plans.Check(context, found.Draft).Plan is not null
                ? await StartAsync(context, form, found.Draft.Id, client)
                : new SeeOther(PlanPaths.Difference));

    private async Task<IResult> StartAsync(DeskContext context, IFormCollection form, string? draft, DurableTaskClient client)
    {
        var (rehearsal, now) = (RehearsalId.Of(form[FormFields.Nonce].ToString()), schoolTime.GetUtcNow());
        var staff = form[DeskFields.Staff] == nameof(StaffBehaviour.Prompt) ? StaffBehaviour.Prompt : StaffBehaviour.Silent;
        if (await rehearsals.TryBeginAsync(rehearsal, context.Person.Id, now, staff, draft, CancellationToken.None))
        {
            await records.WriteAsync(new DeskEntry(context.Person.Id, now, DeskAction.Rehearsed), CancellationToken.None);
            await client.EnsureAsync(nameof(RehearsalOrchestration), Instances.Of(rehearsal), rehearsal, CancellationToken.None);
        }

        return new SeeOther(DeskPaths.Rehearsal);
    }
}
