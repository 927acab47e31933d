using BinhHoa2.Functions.Desk;
using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Archives;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Archive;

/// <summary>The archive of a school year at the desk: begun by a form, built by an orchestration, downloaded from its page.</summary>
public sealed partial class DeskArchive(
    DeskAuthorizer desk,
    DeskLog log,
    ArchiveRecords archives,
    ArchiveYears years,
    PageRenderer pages,
    TimeProvider schoolTime,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime,
    ILogger<DeskArchive> logger)
{
    /// <summary>The page: how far it has come, or where it can be downloaded.</summary>
    public Task<IResult> ShowAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
    {
        if (!SignInRules.MayTakeArchives(context.Person))
        {
            return await RefuseAsync(context);
        }

        var cancellation = request.HttpContext.RequestAborted;
        var run = await archives.FindAsync(cancellation);
        return await pages.RenderAsync(new ArchivePageModel(context.Seat, run, await years.OfAsync(context.Setup, cancellation))
        {
            IsUnderWay = run?.IsUnderWay(machineTime.GetUtcNow()) == true,
            By = run is null ? string.Empty : context.Setup.Roster.NameOf(run.By),
        });
    });

    /// <summary>Begins one, unless one is under way; the same form again begins it once.</summary>
    public Task<IResult> StartAsync(HttpRequest request, DurableTaskClient client) => desk.PostAsync(request, async (context, form) =>
    {
        if (!SignInRules.MayTakeArchives(context.Person))
        {
            return await RefuseAsync(context);
        }

        var known = await years.OfAsync(context.Setup, CancellationToken.None);
        if (known.Where(y => y.Value == form[ArchivePageModel.YearField]).Select(y => (SchoolYear?)y).FirstOrDefault() is not { } year)
        {
            return new SeeOther(DeskPaths.Archive);
        }

        var (archive, now) = (ArchiveId.Of(form[FormFields.Nonce].ToString()), schoolTime.GetUtcNow());
        if (await archives.TryBeginAsync(archive, year, context.Person.Id, now, CancellationToken.None))
        {
            await log.WriteAsync(context, DeskAction.BeganArchive);
            await client.EnsureAsync(nameof(ArchiveOrchestration), Instances.Of(archive), archive, CancellationToken.None);
        }

        return new SeeOther(DeskPaths.Archive);
    });

    /// <summary>Gives out the archive that is kept.</summary>
    /// <param name="file">Its name.</param>
    public Task<IResult> GiveAsync(HttpRequest request, string file) => desk.OpenAsync(request, async context =>
    {
        if (!SignInRules.MayTakeArchives(context.Person))
        {
            return await RefuseAsync(context);
        }

        var cancellation = request.HttpContext.RequestAborted;
        if (await archives.FindAsync(cancellation) is not { State: ArchiveState.Done } run
            || run.FileName != file
            || await archives.OpenAsync(run.Id, cancellation) is not { } bytes)
        {
            return await pages.RenderAsync(ErrorKind.NotFound);
        }

        LogGiven(context.Person.Id, run.Id.Value);
        return new ArchiveAnswer(bytes, run.FileName);
    });

    private async Task<IResult> RefuseAsync(DeskContext context) =>
        await pages.RenderAsync(new ArchivePageModel(context.Seat, null, []) { IsRefused = true });

    [LoggerMessage(1602, LogLevel.Information, "{Person} was given archive {Archive}.")]
    private partial void LogGiven(StaffId person, string archive);
}
