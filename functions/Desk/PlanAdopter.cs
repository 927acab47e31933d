using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Shows what the draft changes, and puts it in the place of the plan in force, or beside it; ends a plan; then sweeps.</summary>
public sealed class PlanAdopter(
    DeskAuthorizer desk,
    DeskLog log,
    PlanDrafts drafts,
    PlanDeskReader reader,
    SetupRecords setups,
    SetupSource source,
    ConfiguredFiles files,
    Sweeper sweeper,
    PageRenderer pages,
    TimeProvider schoolTime)
{
    /// <summary>What the draft changes.</summary>
    public Task<IResult> ShowAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
    {
        var cancellation = request.HttpContext.RequestAborted;
        return await drafts.FindAsync(cancellation) is { } found
            ? await pages.RenderAsync(
                await reader.DifferenceAsync(context, found.Draft, cancellation) with { Page = PeopleReader.PageOf(request) })
            : new SeeOther(PlanPaths.Saying(PlanPaths.Plans, PlansNotice.NoDraft));
    });

    /// <summary>
    /// Adopts the draft, if it is what was shown: the mark that the form carries is that of the plans and the roster in force, the draft
    /// and the day. Otherwise the difference is shown anew. The same form again finds it adopted.
    /// </summary>
    public Task<IResult> AdoptAsync(HttpRequest request, DurableTaskClient client) => desk.PostAsync(request, async (context, form) =>
    {
        var mark = form[FormFields.Confirmed].ToString();
        var found = await drafts.FindAsync(CancellationToken.None);
        if (await IsDoneAsync(context, mark, isSure: found is not null))
        {
            return await FinishAsync(form, client, PlansNotice.Adopted, PlansNotice.AdoptedInPart);
        }

        if (found is not { } draft)
        {
            return new SeeOther(PlanPaths.Saying(PlanPaths.Plans, PlansNotice.NoDraft));
        }

        var page = await reader.DifferenceAsync(context, draft.Draft, CancellationToken.None);
        if (page.Mark != mark || page.After is not { } plan || !page.MayBeAdopted)
        {
            return await pages.RenderAsync(page with { Problem = page.Mark == mark ? PlanDeskTexts.Unfit : PlanDeskTexts.Moved });
        }

        await log.WriteAsync(context, DeskAction.AdoptedPlan);
        if (!await AdoptAsync(context, context.Setup.With(plan), plan.Id, mark, isEnd: false))
        {
            var now = context with { Setup = await source.GetAsync(CancellationToken.None) };
            return await pages.RenderAsync(
                await reader.DifferenceAsync(now, draft.Draft, CancellationToken.None) with { Problem = PlanDeskTexts.Moved });
        }

        return await FinishAsync(form, client, PlansNotice.Adopted, PlansNotice.AdoptedInPart);
    });

    /// <summary>A plan before it is ended.</summary>
    public Task<IResult> ShowEndAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
        await reader.EndAsync(context, request.Query[PlanFields.Plan], request.HttpContext.RequestAborted) is { } page
            ? await pages.RenderAsync(page)
            : new SeeOther(PlanPaths.Plans));

    /// <summary>Ends a plan, if it is what was shown; the same form again finds it ended.</summary>
    public Task<IResult> EndAsync(HttpRequest request, DurableTaskClient client) => desk.PostAsync(request, async (context, form) =>
    {
        var mark = form[FormFields.Confirmed].ToString();
        if (await IsDoneAsync(context, mark, isSure: false))
        {
            return await FinishAsync(form, client, PlansNotice.Ended, PlansNotice.EndedInPart);
        }

        if (await reader.EndAsync(context, form[PlanFields.Plan], CancellationToken.None) is not { } page)
        {
            return new SeeOther(PlanPaths.Plans);
        }

        if (page.Mark != mark)
        {
            return await pages.RenderAsync(page with { Problem = PlanDeskTexts.EndMoved });
        }

        await log.WriteAsync(context, DeskAction.EndedPlan);
        return await AdoptAsync(context, reader.Ended(context.Setup, page.Plan.Id), page.Plan.Id, mark, isEnd: true)
            ? await FinishAsync(form, client, PlansNotice.Ended, PlansNotice.EndedInPart)
            : await pages.RenderAsync(page with { Problem = PlanDeskTexts.EndMoved });
    });

    private async Task<bool> AdoptAsync(DeskContext context, SchoolSetup after, PlanId? plan, string mark, bool isEnd)
    {
        var before = context.Setup.PlanAdoptions.FirstOrDefault(a => a.Plan == plan);
        var (file, fileMark) = files.FileOf(plan, before);
        var adoption = new PlanAdoption(plan, context.Person.Id, schoolTime.GetUtcNow(), mark, file, fileMark) { IsEnd = isEnd };
        var isAdopted = await setups.AdoptAsync(context.Setup, after.Noting(adoption), adoption, CancellationToken.None);
        source.Invalidate();
        return isAdopted;
    }

    /// <summary>Whether what was shown is done already; asked of the records where what is at hand may be older.</summary>
    private async Task<bool> IsDoneAsync(DeskContext context, string mark, bool isSure)
    {
        if (mark.Length == 0)
        {
            return false;
        }

        var setup = isSure ? context.Setup : await setups.FindAsync(CancellationToken.None);
        return setup?.PlanAdoptions.Any(a => a.Mark == mark) == true;
    }

    /// <summary>Drops the draft that was adopted, and has the months that run follow the plans.</summary>
    private async Task<IResult> FinishAsync(
        IFormCollection form, DurableTaskClient client, PlansNotice done, PlansNotice inPart)
    {
        if (await drafts.FindAsync(CancellationToken.None) is { } found && found.Draft.Id == form[DeskFields.Draft])
        {
            await drafts.DropAsync(found.Version, CancellationToken.None);
        }

        var result = await sweeper.RunAsync(client, CancellationToken.None);
        return new SeeOther(PlanPaths.Saying(PlanPaths.Plans, result.Failures.IsEmpty ? done : inPart));
    }
}
