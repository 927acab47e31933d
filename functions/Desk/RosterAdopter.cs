using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Staffing;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Rosters;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Shows what the draft changes, and puts it in the place of the roster in force, then sweeps.</summary>
public sealed class RosterAdopter(
    DeskAuthorizer desk,
    DeskLog log,
    RosterDrafts drafts,
    PeopleReader reader,
    SetupRecords setups,
    SetupSource source,
    ConfiguredFiles files,
    Sweeper sweeper,
    PageRenderer pages,
    TimeProvider schoolTime)
{
    /// <summary>What the draft changes.</summary>
    public Task<IResult> ShowAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
        await drafts.FindAsync(request.HttpContext.RequestAborted) is { } found
            ? await pages.RenderAsync(reader.Difference(context, found.Draft).Page with { Page = PeopleReader.PageOf(request) })
            : new SeeOther(DeskPaths.Saying(DeskPaths.People, PeopleNotice.NoDraft)));

    /// <summary>
    /// Adopts the draft, if it is what was shown: the mark that the form carries is that of the roster in force, the draft and the day.
    /// Otherwise the difference is shown anew. The same form again finds it adopted.
    /// </summary>
    public Task<IResult> AdoptAsync(HttpRequest request, DurableTaskClient client) => desk.PostAsync(request, async (context, form) =>
    {
        var mark = form[FormFields.Confirmed].ToString();
        var found = await drafts.FindAsync(CancellationToken.None);
        if (await IsAdoptedAsync(context, mark, found is null))
        {
            return await FinishAsync(form, client);
        }

        if (found is not { } draft)
        {
            return new SeeOther(DeskPaths.Saying(DeskPaths.People, PeopleNotice.NoDraft));
        }

        var (page, after) = reader.Difference(context, draft.Draft);
        if (page.Mark != mark || after is null || !page.MayBeAdopted)
        {
            return await pages.RenderAsync(page with { Problem = page.Mark == mark ? PeopleTexts.Unfit : PeopleTexts.Moved });
        }

        await log.WriteAsync(context, DeskAction.AdoptedRoster);
        var adoption = new RosterAdoption(context.Person.Id, schoolTime.GetUtcNow(), mark, files.ReadRoster().Mark);
        var isAdopted = await setups.AdoptAsync(
            context.Setup.Profile.Id, after, adoption, context.Setup.Roster, CancellationToken.None);
        source.Invalidate();
        if (!isAdopted)
        {
            var now = context with { Setup = await source.GetAsync(CancellationToken.None) };
            return await pages.RenderAsync(reader.Difference(now, draft.Draft).Page with { Problem = PeopleTexts.Moved });
        }

        return await FinishAsync(form, client);
    });

    /// <summary>Whether the roster in force is the one that was shown; asked of the records where the draft is gone.</summary>
    private async Task<bool> IsAdoptedAsync(DeskContext context, string mark, bool isDraftGone)
    {
        if (mark.Length == 0)
        {
            return false;
        }

        var setup = isDraftGone ? await setups.FindAsync(CancellationToken.None) : context.Setup;
        return setup?.Adoption?.Mark == mark;
    }

    /// <summary>Drops the draft that was adopted, and has the months that run follow the roster.</summary>
    private async Task<IResult> FinishAsync(IFormCollection form, DurableTaskClient client)
    {
        if (await drafts.FindAsync(CancellationToken.None) is { } found && found.Draft.Id == form[DeskFields.Draft])
        {
            await drafts.DropAsync(found.Version, CancellationToken.None);
        }

        var result = await sweeper.RunAsync(client, CancellationToken.None);
        return new SeeOther(DeskPaths.Saying(
            DeskPaths.People, result.Failures.IsEmpty ? PeopleNotice.Adopted : PeopleNotice.AdoptedInPart));
    }
}
