using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>Changes the draft of a plan by hand.</summary>
public sealed class PlanForms(DeskAuthorizer desk, DeskLog log, PlanDrafts drafts, PlanDeskReader reader, PageRenderer pages)
{
    private const int Tries = 5;
    private const int MaxKey = 40;

    /// <summary>A page of the draft; without a draft, the plans in force.</summary>
    public Task<IResult> ShowAsync(HttpRequest request, Func<DeskContext, PlanDraft, IPageModel> page) =>
        desk.OpenAsync(request, async context => await drafts.FindAsync(request.HttpContext.RequestAborted) is { } found
            ? await pages.RenderAsync(page(context, found.Draft))
            : NoDraft());

    /// <summary>The form of an activity: one of the draft, a line of the document, or a new one.</summary>
    public Task<IResult> ShowActivityAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
    {
        if (await drafts.FindAsync(request.HttpContext.RequestAborted) is not { Draft: var draft })
        {
            return NoDraft();
        }

        var (row, line) = (request.Query[DeskFields.Row].ToString(), request.Query[PlanFields.Line].ToString());
        return row.Length > 0 && draft.Find(row) is null
            ? await pages.RenderAsync(ErrorKind.NotFound)
            : await pages.RenderAsync(reader.Activity(context, draft, ActivityIn(draft, row, line)) with { Line = line });
    });

    /// <summary>
    /// Writes an activity into the draft as it was typed. What does not fit is said beside its field and kept: a draft may have gaps.
    /// </summary>
    public Task<IResult> SaveActivityAsync(HttpRequest request) => desk.PostAsync(request, PlanFields.MaxCount, async (context, form) =>
    {
        var (said, line) = (form[DeskFields.Row].ToString(), form[PlanFields.Line].ToString());
        var row = said.Length > 0 ? said : $"n{PeopleReader.IdOf(form[FormFields.Nonce].ToString() + line)}";
        if (!IdRules.IsValid(row, MaxKey))
        {
            return await pages.RenderAsync(ErrorKind.Unreadable);
        }

        var (draft, problem) = await ChangeAsync(
            context, form, before => before.With(Filled(before)).Mark([line], DraftLineState.Made));
        if (draft is null)
        {
            return NoDraft();
        }

        var shown = problem is null ? draft.Find(row)! : Filled(draft);
        var page = reader.Activity(context, draft, shown) with { Problem = problem, Line = line };
        return problem is null && page.Problems.IsEmpty
            ? new SeeOther(PlanPaths.Saying(PlanPaths.Draft, PlansNotice.Saved))
            : await pages.RenderAsync(page);

        DraftActivity Filled(PlanDraft of) => ActivityForm.Fill(
            ActivityIn(of, row, line), form, reader.ChoicesOf(context, of), new PartyWords(context.Setup.Roster, reader.Today), of.Matters);
    });

    /// <summary>Writes what the draft says of the plan as a whole.</summary>
    public Task<IResult> SaveHeadAsync(HttpRequest request) => desk.PostAsync(request, PlanFields.MaxCount, async (context, form) =>
    {
        var (draft, problem) = await ChangeAsync(context, form, before => HeadForm.Fill(before, form));
        if (draft is null)
        {
            return NoDraft();
        }

        var page = reader.Head(context, problem is null ? draft : HeadForm.Fill(draft, form)) with { Problem = problem };
        return problem is null && !page.HasProblems
            ? new SeeOther(PlanPaths.Saying(PlanPaths.Draft, PlansNotice.Saved))
            : await pages.RenderAsync(page);
    });

    /// <summary>Says of lines of the document that they are no activities.</summary>
    public Task<IResult> SaveLinesAsync(HttpRequest request) => desk.PostAsync(request, async (context, form) =>
    {
        var all = form[DeskFields.Out].ToString().Length > 0;
        var keys = form[PlanFields.Line].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var (draft, problem) = await ChangeAsync(context, form, before => before.Mark(
            [.. before.Lines.Where(l => l.State == DraftLineState.Open && (all || keys.Contains(l.Key))).Select(l => l.Key)],
            DraftLineState.Dismissed));
        return draft is null ? NoDraft()
            : problem is not null ? await pages.RenderAsync(PlanDeskReader.Lines(context, draft, request) with { Problem = problem })
            : new SeeOther(PlanPaths.Saying(PlanPaths.Lines, PlansNotice.Saved));
    });

    /// <summary>Writes a lead for all activities that have none.</summary>
    public Task<IResult> SaveLeadAsync(HttpRequest request) => desk.PostAsync(request, async (context, form) =>
    {
        if (await drafts.FindAsync(CancellationToken.None) is not { Draft: var shown })
        {
            return NoDraft();
        }

        if (reader.ChoicesOf(context, shown).Find(form[PlanFields.MoreLead].ToString()) is not { } choice)
        {
            return await pages.RenderAsync(reader.Draft(context, shown, request) with { Problem = PlanDeskTexts.NoLead });
        }

        var (draft, problem) = await ChangeAsync(context, form, before => before with
        {
            Activities = [.. before.Activities.Select(a => a is { IsOut: false, Lead.IsEmpty: true }
                ? a with { Lead = [new DraftParty(choice)] }
                : a)],
        });
        return draft is null ? NoDraft()
            : problem is not null ? await pages.RenderAsync(reader.Draft(context, draft, request) with { Problem = problem })
            : new SeeOther(PlanPaths.Saying(PlanPaths.Draft, PlansNotice.Saved));
    });

    /// <summary>Drops the draft.</summary>
    public Task<IResult> DropAsync(HttpRequest request) => desk.PostAsync(request, async (context, form) =>
    {
        if (await drafts.FindAsync(CancellationToken.None) is not { } found || found.Draft.Id != form[DeskFields.Draft])
        {
            return NoDraft();
        }

        await log.WriteAsync(context, DeskAction.DroppedPlan);
        await drafts.DropAsync(found.Version, CancellationToken.None);
        return new SeeOther(PlanPaths.Saying(PlanPaths.Plans, PlansNotice.Dropped));
    });

    private static SeeOther NoDraft() => new(PlanPaths.Saying(PlanPaths.Plans, PlansNotice.NoDraft));

    /// <summary>The activity of a key; else a new one, of a line of the document where one is named.</summary>
    private static DraftActivity ActivityIn(PlanDraft draft, string row, string line) =>
        draft.Find(row)
        ?? (draft.Lines.FirstOrDefault(l => l.Key == line) is { } found
            ? new DraftActivity(row, found.Place) { Original = found.Text, Text = found.Text }
            : new DraftActivity(row, string.Empty));

    /// <summary>
    /// Changes the draft, unless the form was opened for another. Of two who change it at once the second's change is made to what the
    /// first one left.
    /// </summary>
    /// <returns>The draft as it is now (null for none), and why it was not changed.</returns>
    private async Task<(PlanDraft? Draft, DeskProblem? Problem)> ChangeAsync(
        DeskContext context, IFormCollection form, Func<PlanDraft, PlanDraft> change)
    {
        for (var tries = 0; ; tries++)
        {
            if (await drafts.FindAsync(CancellationToken.None) is not { } found)
            {
                return (null, null);
            }

            if (form[DeskFields.Draft] != found.Draft.Id || tries == Tries)
            {
                return (found.Draft, PlanDeskTexts.OtherDraft);
            }

            var after = change(found.Draft);
            if (!drafts.Fits(after))
            {
                return (found.Draft, PlanDeskTexts.TooMuch);
            }

            if (tries == 0)
            {
                await log.WriteAsync(context, DeskAction.ChangedPlan);
            }

            if (await drafts.ReplaceAsync(after, found.Version, CancellationToken.None))
            {
                return (after, null);
            }
        }
    }
}
