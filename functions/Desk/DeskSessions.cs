using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>The sessions at the desk: who is signed in, and the end of it.</summary>
public sealed class DeskSessions(
    DeskAuthorizer desk, DeskRecords records, DeskCookies cookies, PageRenderer pages, TimeProvider schoolTime)
{
    private const int ShownEntries = 40;

    /// <summary>The open sessions, and what was done last.</summary>
    public Task<IResult> ShowAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
    {
        var cancellation = request.HttpContext.RequestAborted;
        var roster = context.Setup.Roster;
        var sessions = await records.OpenSessionsAsync(cancellation);
        return await pages.RenderAsync(new SessionsPageModel(
            context.Seat,
            [.. sessions.Select(s => new OpenSession(s.Id, roster.NameOf(s.Person), s.Begun, s.Id == context.Session.Id))],
            await records.EntriesAsync(ShownEntries, cancellation),
            roster.NameOf));
    });

    /// <summary>Ends a session of the list: the person's own or another's.</summary>
    public Task<IResult> EndAsync(HttpRequest request) => desk.PostAsync(request, async (context, form) =>
    {
        if (SessionId.TryFrom(form[DeskFields.Session].ToString()) is { } id)
        {
            await EndAsync(id, context, DeskAction.EndedSession);
        }

        return new SeeOther(DeskPaths.Sessions);
    });

    /// <summary>Ends the session the form came from.</summary>
    public Task<IResult> SignOutAsync(HttpRequest request) => desk.PostAsync(request, async (context, _) =>
    {
        await EndAsync(context.Session.Id, context, DeskAction.SignedOut);
        cookies.End(request.HttpContext.Response);
        return new SeeOther(DeskPaths.SignIn);
    });

    // Not taken back when the page that asked for it is closed.
    private Task EndAsync(SessionId id, DeskContext context, DeskAction action) =>
        records.EndAsync(id, new DeskEntry(context.Person.Id, schoolTime.GetUtcNow(), action), CancellationToken.None);
}
