using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>The one switch that pauses all duty letters, and the page that asks before.</summary>
public sealed class DeskPause(
    DeskAuthorizer desk, DeskLog log, PauseRecords pauses, PageRenderer pages, Sweeper sweeper, TimeProvider schoolTime)
{
    /// <summary>The page that says what stops and what goes on.</summary>
    public Task<IResult> ShowAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
        await pages.RenderAsync(new PausePageModel(context.Seat, context.Setup.Pause, context.Setup.Roster)));

    /// <summary>Pauses all duty letters; a pause that lasts stays as it was begun.</summary>
    public Task<IResult> PauseAsync(HttpRequest request) => desk.PostAsync(request, async (context, _) =>
    {
        if (!await IsPausedAsync(context))
        {
            await log.WriteAsync(context, DeskAction.PausedLetters);
            await ChangeAsync(context, stored => LetterPause.Begin(stored, context.Person.Id, schoolTime.GetUtcNow()));
        }

        return new SeeOther(DeskPaths.HomeSaying(HomeNotice.Paused));
    });

    /// <summary>
    /// Ends the pause and sweeps: what is owed is found from the rows. If that fails, the next sweeps do it.
    /// </summary>
    public Task<IResult> ResumeAsync(HttpRequest request, DurableTaskClient client) => desk.PostAsync(request, async (context, _) =>
    {
        if (await IsPausedAsync(context))
        {
            await log.WriteAsync(context, DeskAction.ResumedLetters);
            await ChangeAsync(context, stored => LetterPause.End(stored, context.Person.Id, schoolTime.GetUtcNow()));
            await sweeper.RunAsync(client, CancellationToken.None);
        }

        return new SeeOther(DeskPaths.HomeSaying(HomeNotice.Resumed));
    });

    // As stored: another process may have changed it a moment ago.
    private async Task<bool> IsPausedAsync(DeskContext context) =>
        await pauses.FindAsync(context.Setup.Profile.Id, CancellationToken.None) is { IsOn: true };

    // Not taken back when the page that asked for it is closed.
    private Task<bool> ChangeAsync(DeskContext context, Func<LetterPause?, LetterPause?> change) =>
        pauses.ChangeAsync(context.Setup.Profile.Id, change, CancellationToken.None);
}
