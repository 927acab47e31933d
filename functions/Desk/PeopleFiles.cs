using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Staffing;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans.Rosters;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>Makes drafts of whole lists: of a file that is sent, and of the configured one.</summary>
public sealed class PeopleFiles(
    DeskAuthorizer desk,
    DeskLog log,
    RosterDrafts drafts,
    PeopleReader reader,
    ConfiguredFiles files,
    PageRenderer pages,
    TimeProvider schoolTime)
{
    private static readonly RosterLimits Limits = new();

    /// <summary>Reads a list of people into a draft, in the place of any other; a file that cannot be read changes nothing.</summary>
    public Task<IResult> ReadAsync(HttpRequest request) => desk.PostFileAsync(request, Limits.FileBytes, async (context, form) =>
    {
        if (form.Files.GetFile(DeskFields.File) is not { } file || (file.Length == 0 && file.FileName.Length == 0))
        {
            return await RefuseAsync(PeopleTexts.NoFile);
        }

        try
        {
            var read = await ReadAsync(file, request.HttpContext.RequestAborted);
            var draft = DraftMaker.Of(
                reader.Empty(context, form[FormFields.Nonce].ToString(), PeopleTexts.NameOf(file.FileName)),
                read,
                context.Setup.Roster,
                schoolTime.Today());
            if (!drafts.Fits(draft))
            {
                return await RefuseAsync(PeopleTexts.TooMuch with { Field = DeskFields.File });
            }

            await log.WriteAsync(context, DeskAction.ReadRoster);
            await drafts.BeginAsync(draft, CancellationToken.None);
            return new SeeOther(DeskPaths.Saying(DeskPaths.Draft, PeopleNotice.Read));
        }
        catch (RosterUnreadableException exception)
        {
            return await RefuseAsync(PeopleTexts.Unreadable(exception));
        }

        async Task<IResult> RefuseAsync(DeskProblem problem) =>
            await pages.RenderAsync(await reader.PeopleAsync(context, request) with { Problem = problem });
    });

    /// <summary>Makes a draft of the configured file, to see what is different there.</summary>
    public Task<IResult> ReadConfiguredAsync(HttpRequest request) => desk.PostAsync(request, async (context, form) =>
    {
        if (files.ReadRoster().Roster is not { } roster)
        {
            return new SeeOther(DeskPaths.Saying(DeskPaths.People, PeopleNotice.FileBroken));
        }

        await log.WriteAsync(context, DeskAction.ReadRoster);
        var empty = reader.Empty(context, form[FormFields.Nonce].ToString(), PeopleTexts.ConfiguredFile);
        var draft = DraftMaker.Of(empty, roster, context.Setup.Roster, schoolTime.Today());
        await drafts.BeginAsync(draft, CancellationToken.None);
        return new SeeOther(DeskPaths.Saying(DeskPaths.Draft, PeopleNotice.Read));
    });

    private static async Task<RosterReading> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        // One byte more than is taken, so that a larger file is refused as that.
        var bytes = new byte[(int)Math.Min(file.Length, Limits.FileBytes + 1)];
        await using var sent = file.OpenReadStream();
        await sent.ReadExactlyAsync(bytes, cancellation);
        return await FileCheckGate.AwaitAsync(() => RosterFileReader.ReadAsync(bytes, Limits, cancellation), cancellation);
    }
}
