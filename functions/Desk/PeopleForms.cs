using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Staffing;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>Changes the draft by hand. The first change begins a draft of the roster in force.</summary>
public sealed class PeopleForms(
    DeskAuthorizer desk, DeskLog log, RosterDrafts drafts, PeopleReader reader, PageRenderer pages)
{
    private const int Tries = 5;

    /// <summary>The form of a person.</summary>
    public Task<IResult> ShowPersonAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
    {
        var found = await drafts.FindAsync(request.HttpContext.RequestAborted);
        return reader.Person(context, found?.Draft, request.Query[DeskFields.Row].ToString()) is { } page
            ? await pages.RenderAsync(page)
            : await pages.RenderAsync(ErrorKind.NotFound);
    });

    /// <summary>
    /// Writes a person into the draft as they were typed. What does not fit is said beside its field and kept: a draft may have gaps.
    /// </summary>
    public Task<IResult> SavePersonAsync(HttpRequest request) => desk.PostAsync(request, async (context, form) =>
    {
        var nonce = form[FormFields.Nonce].ToString();
        var row = form[DeskFields.Row].ToString() is { Length: > 0 } said ? said : $"n{PeopleReader.IdOf(nonce)}";
        if (!PersonForm.IsKey(row))
        {
            return await pages.RenderAsync(ErrorKind.Unreadable);
        }

        var (draft, problem) = await ChangeAsync(
            context,
            form,
            before => before.With(PersonForm.Fill(PersonIn(context, before, row), form)),
            before => before.Find(row) is { } known
                ? log.WriteAsync(context, DeskAction.ChangedPerson, known.Known)
                : log.WriteAsync(context, DeskAction.AddedPerson));
        if (problem is not null)
        {
            var typed = PersonForm.Fill(PersonIn(context, draft, row), form);
            return await pages.RenderAsync(reader.Person(context, draft, typed) with { Problem = problem });
        }

        var page = reader.Person(context, draft, PersonIn(context, draft, row));
        return page.Problems.IsEmpty
            ? new SeeOther(DeskPaths.Saying(DeskPaths.Draft, PeopleNotice.Saved))
            : await pages.RenderAsync(page);
    });

    /// <summary>The form of who answers for whom.</summary>
    public Task<IResult> ShowSubstitutesAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
        await pages.RenderAsync(reader.Substitutes(context, (await drafts.FindAsync(request.HttpContext.RequestAborted))?.Draft)));

    /// <summary>Adds a substitution to the draft, or takes one away.</summary>
    public Task<IResult> SaveSubstituteAsync(HttpRequest request) => desk.PostAsync(request, async (context, form) =>
    {
        var input = SubstituteInput.Of(form);
        var isRemoved = form[DeskFields.Out].ToString().Length > 0;
        var draft = (await drafts.FindAsync(request.HttpContext.RequestAborted))?.Draft;
        var shown = reader.Substitutes(context, draft);
        var (one, problem) = input.Read(id => isRemoved ? IsId(id) : shown.People.Any(p => p.Id.Value == id));
        if (problem is null && !isRemoved)
        {
            problem = reader.ProblemWith(context, draft ?? reader.Begun(context, context.Seat.Nonce), one!);
        }

        if (problem is null)
        {
            (_, problem) = await ChangeAsync(
                context,
                form,
                before => before with
                {
                    Substitutes = isRemoved ? before.Substitutes.Remove(one!)
                        : before.Substitutes.Contains(one!) ? before.Substitutes
                        : before.Substitutes.Add(one!),
                },
                _ => log.WriteAsync(context, DeskAction.ChangedSubstitute, one!.For));
        }

        return problem is null
            ? new SeeOther(DeskPaths.Saying(DeskPaths.Draft, PeopleNotice.Saved))
            : await pages.RenderAsync(shown with { Problem = problem, Input = input });
    });

    /// <summary>Drops the draft.</summary>
    public Task<IResult> DropAsync(HttpRequest request) => desk.PostAsync(request, async (context, form) =>
    {
        if (await drafts.FindAsync(CancellationToken.None) is not { } found || found.Draft.Id != form[DeskFields.Draft])
        {
            return new SeeOther(DeskPaths.Saying(DeskPaths.People, PeopleNotice.NoDraft));
        }

        await log.WriteAsync(context, DeskAction.DroppedRoster);
        await drafts.DropAsync(found.Version, CancellationToken.None);
        return new SeeOther(DeskPaths.Saying(DeskPaths.People, PeopleNotice.Dropped));
    });

    private static bool IsId(string text) => IdRules.IsValid(text, maxLength: 40);

    private static DraftPerson PersonIn(DeskContext context, RosterDraft draft, string row) =>
        PeopleReader.Known(context, draft, row) ?? PeopleReader.New(row);

    /// <summary>
    /// Changes the draft, or begins one, unless the form was opened for another. Of two who change it at once the second's change is
    /// made to what the first one left.
    /// </summary>
    /// <param name="write">Writes down what is done, before it is; it is given the draft as it was.</param>
    /// <returns>The draft as it is now, and why it was not changed.</returns>
    private async Task<(RosterDraft Draft, DeskProblem? Problem)> ChangeAsync(
        DeskContext context, IFormCollection form, Func<RosterDraft, RosterDraft> change, Func<RosterDraft, Task> write)
    {
        var (nonce, draftOfForm) = (form[FormFields.Nonce].ToString(), form[DeskFields.Draft].ToString());
        var isWritten = false;
        for (var tries = 0; ; tries++)
        {
            var found = await drafts.FindAsync(CancellationToken.None);
            var before = found?.Draft ?? reader.Begun(context, nonce);

            // The same form again finds the draft that it began.
            if (found is not null && draftOfForm != before.Id && !(draftOfForm.Length == 0 && before.Id == PeopleReader.IdOf(nonce)))
            {
                return (before, PeopleTexts.OtherDraft);
            }

            var after = change(before);
            if (!drafts.Fits(after))
            {
                return (before, PeopleTexts.TooMuch);
            }

            if (!isWritten)
            {
                await write(before);
                isWritten = true;
            }

            if (found is not { } known)
            {
                await drafts.BeginAsync(after, CancellationToken.None);
                return (after, null);
            }

            if (await drafts.ReplaceAsync(after, known.Version, CancellationToken.None))
            {
                return (after, null);
            }

            if (tries == Tries)
            {
                return (before, PeopleTexts.OtherDraft);
            }
        }
    }
}
