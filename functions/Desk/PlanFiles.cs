using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Shared.Desk.Staffing;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Plans.Reading;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>Makes drafts of whole plans: of a document that is sent, of a plan in force, of a configured file, of the sample.</summary>
public sealed class PlanFiles(
    DeskAuthorizer desk,
    DeskLog log,
    PlanDrafts drafts,
    PlanDeskReader reader,
    ConfiguredFiles files,
    IWorkingCalendar calendar,
    PageRenderer pages)
{
    /// <summary>For a document that waits behind others, and is then read.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    private static readonly ReadingLimits Limits = new();

    /// <summary>Reads a plan into a draft, in the place of any other; a file that cannot be read changes nothing.</summary>
    public Task<IResult> ReadAsync(HttpRequest request) => desk.PostFileAsync(request, Limits.FileBytes, async (context, form) =>
    {
        if (form.Files.GetFile(DeskFields.File) is not { } file || (file.Length == 0 && file.FileName.Length == 0))
        {
            return await RefuseAsync(PlanDeskTexts.NoFile);
        }

        var name = form[PlanFields.Plan].ToString();
        var before = context.Setup.PlansInForce.FirstOrDefault(p => PlanPaths.NameOf(p.Id) == name);
        if (before is null && name != PlanFields.New)
        {
            return await RefuseAsync(PlanDeskTexts.NoPlan);
        }

        if (file.Length > Limits.FileBytes)
        {
            return await RefuseAsync(PlanDeskTexts.TooLarge);
        }

        var bytes = new byte[(int)file.Length];
        await using (var sent = file.OpenReadStream())
        {
            await sent.ReadExactlyAsync(bytes, request.HttpContext.RequestAborted);
        }

        var empty = reader.Empty(context, form[FormFields.Nonce].ToString(), PeopleTexts.NameOf(file.FileName));
        try
        {
            var draft = IsPlanFile(bytes)
                ? OfPlanFile(context, empty, bytes)
                : await ReadAsync(bytes, request.HttpContext.RequestAborted) is { } reading && PlanDraftMaker.Takes(reading)
                    ? reader.Maker(context).Of(empty, reading, before?.Id, isNew: before is null)
                    : null;
            return draft is not null && drafts.Fits(draft)
                ? await BeginAsync(context, draft, PlansNotice.Read)
                : await RefuseAsync(PlanDeskTexts.TooMuch with { Field = DeskFields.File });
        }
        catch (PlanUnreadableException exception)
        {
            return await RefuseAsync(PlanDeskTexts.Unreadable(exception.Message));
        }
        catch (TimeoutException)
        {
            return await RefuseAsync(PlanDeskTexts.TooSlow);
        }

        async Task<IResult> RefuseAsync(DeskProblem problem) =>
            await pages.RenderAsync(await reader.PlansAsync(context, request) with { Problem = problem });
    });

    /// <summary>Makes a draft of a plan that is there: one in force, the configured one that has changed, the sample.</summary>
    public Task<IResult> BeginAsync(HttpRequest request) => desk.PostAsync(request, async (context, form) =>
    {
        var (setup, name) = (context.Setup, form[PlanFields.Plan].ToString());
        var nonce = form[FormFields.Nonce].ToString();
        var (plan, source) = form[PlanFields.Of].ToString() switch
        {
            PlanFields.InForce => (setup.PlansInForce.FirstOrDefault(p => PlanPaths.NameOf(p.Id) == name), string.Empty),
            PlanFields.Configured => (
                setup.PlanAdoptions.FirstOrDefault(a => PlanPaths.NameOf(a.Plan) == name) is { } known
                    ? files.ReadPlan(setup, known.Plan).Value
                    : null,
                PlanDeskTexts.ConfiguredFile),
            PlanFields.Sample => (
                PlanReader.Read(SampleSchool.FurtherPlanPath, ChecksOf(setup)).Value, PlanDeskTexts.SampleFile),
            _ => (null, string.Empty),
        };
        return plan is null
            ? new SeeOther(PlanPaths.Saying(PlanPaths.Plans, PlansNotice.FileBroken))
            : await BeginAsync(context, reader.Maker(context).Of(reader.Empty(context, nonce, source), plan), PlansNotice.Begun);
    });

    private async Task<IResult> BeginAsync(DeskContext context, PlanDraft draft, PlansNotice notice)
    {
        await log.WriteAsync(context, DeskAction.ReadPlan);
        await drafts.BeginAsync(draft, CancellationToken.None);
        return new SeeOther(PlanPaths.Saying(PlanPaths.Draft, notice));
    }

    /// <summary>A plan's file begins as JSON does; no document of a plan does.</summary>
    private static bool IsPlanFile(byte[] bytes) =>
        bytes.AsSpan().TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{', ..];

    /// <exception cref="PlanUnreadableException">It does not fit; it says the first places.</exception>
    private PlanDraft OfPlanFile(DeskContext context, PlanDraft empty, byte[] bytes)
    {
        var read = PlanReader.Read(bytes, ChecksOf(context.Setup));
        return read.Value is { } plan
            ? reader.Maker(context).Of(empty, plan)
            : throw new PlanUnreadableException(PlanDeskTexts.PlanFileUnfit([.. read.Problems.Select(p => p.ToString())]));
    }

    private PlanChecks ChecksOf(SchoolSetup setup) => new(calendar) { Roster = setup.Roster, AsksWhoHolds = false };

    private static Task<PlanReading> ReadAsync(byte[] bytes, CancellationToken cancellation) => FileCheckGate
        .AwaitAsync(() => PlanDocumentReader.ReadAsync(bytes, Limits, cancellation), cancellation)
        .WaitAsync(MaxWait, cancellation);
}
