using System.Collections.Immutable;
using BinhHoa2.Functions.Erasure;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Erasures;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>
/// Requests for erasure at the desk of Chair and Secretary: written down, shown with what would be erased, confirmed. What is done is
/// written down before it is done.
/// </summary>
public sealed class DeskErasures(
    DeskAuthorizer desk,
    DeskLog log,
    ErasureRecords records,
    ErasureWork work,
    ErasureRegister register,
    ErasureService service,
    MonthRecords months,
    AnswerTimes times,
    IWorkingCalendar calendar,
    PageRenderer pages,
    TimeProvider schoolTime)
{
    private const string Withdrawn = "da-bo";

    /// <summary>The register's page.</summary>
    public Task<IResult> ListAsync(HttpRequest request) => OpenAsync(request, async (context, cancellation) =>
        await pages.RenderAsync(await PageAsync(context, cancellation) with
        {
            IsWithdrawn = request.Query[HomeTexts.NoticeQuery] == Withdrawn,
        }));

    /// <summary>The register as a file.</summary>
    public Task<IResult> RegisterAsync(HttpRequest request) => OpenAsync(request, async (context, cancellation) =>
    {
        var file = await register.WriteAsync(context.Setup.Profile.Id, cancellation);
        return new Attachment(new MemoryStream(file), "so-xoa-du-lieu.json", "application/json", file.Length);
    });

    /// <summary>Writes a request down, or leads to the choice of a reply.</summary>
    public Task<IResult> EnterAsync(HttpRequest request) => PostAsync(request, async (context, form, cancellation) =>
    {
        var (school, today) = (context.Setup.Profile.Id, schoolTime.Today());
        var (input, problem) = ErasureInput.Read(
            name => form[name].ToString(), school, context.Setup.Roster, context.Person.Id, today);
        if (input?.Key is { Kind: not ErasureKind.Person } chosen && await FindReplyAsync(chosen, cancellation) is null)
        {
            problem = ErasuresPageModel.NoSuch;
        }

        if (problem is not null)
        {
            return await pages.RenderAsync(await PageAsync(context, cancellation) with { Typed = form, Problem = problem });
        }

        if (input!.Key is not { } key)
        {
            return new SeeOther(input.ChoicePath);
        }

        await log.WriteAsync(context, DeskAction.EnteredErasure, key.Person);
        foreach (var one in (await CopiesAsync(key, cancellation)).Prepend(key))
        {
            await records.EnterAsync(
                new ErasureRequest(
                    one,
                    input.Asker,
                    input.Received,
                    times.AnswerBy(input.Received, calendar),
                    context.Person.Id,
                    schoolTime.GetUtcNow()),
                CancellationToken.None);
        }

        return Saying(key, ErasurePageModel.EnteredNotice);
    });

    /// <summary>The replies of a person, of which one is chosen.</summary>
    public Task<IResult> RepliesAsync(HttpRequest request) => OpenAsync(request, async (context, cancellation) =>
    {
        return ErasureInput.ReadChoice(name => request.Query[name].ToString(), context.Setup.Roster) is { } input
            ? await pages.RenderAsync(new RepliesPageModel(
                context.Seat,
                context.Setup.Roster.Find(input.Person)!,
                input.Asker,
                input.Received,
                await RepliesOfAsync(context, input.Person, cancellation)))
            : await pages.RenderAsync(ErrorKind.NotFound);
    });

    /// <summary>The page of one request.</summary>
    public Task<IResult> OneAsync(HttpRequest request) => OpenAsync(request, async (context, cancellation) =>
        await FindAsync(context, request.Query[ErasurePaths.Key], cancellation) is { } erasure
            ? await pages.RenderAsync(await PageAsync(context, erasure, cancellation) with
            {
                Notice = ErasurePageModel.NoticeOf(request.Query[HomeTexts.NoticeQuery].ToString()),
            })
            : await pages.RenderAsync(ErrorKind.NotFound));

    /// <summary>Confirms a request and starts it; the same form again does it once.</summary>
    public Task<IResult> ConfirmAsync(HttpRequest request, DurableTaskClient client) =>
        PostAsync(request, async (context, form, cancellation) =>
        {
            if (await FindAsync(context, form[ErasurePaths.Key], cancellation) is not { } erasure)
            {
                return await pages.RenderAsync(ErrorKind.NotFound);
            }

            var typed = form[ErasurePaths.Typed].ToString();
            if (ErasurePageModel.ProblemOf(erasure, typed, context.Person.Id) is { } problem)
            {
                return await pages.RenderAsync(await PageAsync(context, erasure, cancellation) with { Problem = problem });
            }

            await log.WriteAsync(context, DeskAction.ConfirmedErasure, erasure.Key.Person);
            var begun = await records.ChangeAsync(
                erasure.Key,
                stored => stored.Begun is not null
                    ? null
                    : stored with { Begun = schoolTime.Today(), ConfirmedBy = context.Person.Id },
                CancellationToken.None);
            await service.EnsureAsync(client, begun, CancellationToken.None);
            return Saying(erasure.Key, ErasurePageModel.ConfirmedNotice);
        });

    /// <summary>Takes back a request that was not confirmed.</summary>
    public Task<IResult> WithdrawAsync(HttpRequest request) => PostAsync(request, async (context, form, cancellation) =>
    {
        if (await FindAsync(context, form[ErasurePaths.Key], cancellation) is not { Begun: null } erasure)
        {
            return await pages.RenderAsync(ErrorKind.NotFound);
        }

        await log.WriteAsync(context, DeskAction.WithdrewErasure, erasure.Key.Person);
        await records.WithdrawAsync(erasure.Key, CancellationToken.None);
        return new SeeOther($"{ErasurePaths.List}?{HomeTexts.NoticeQuery}={Withdrawn}");
    });

    private static SeeOther Saying(ErasureKey key, string notice) => new($"{ErasurePaths.Of(key)}&{HomeTexts.NoticeQuery}={notice}");

    private Task<IResult> OpenAsync(HttpRequest request, Func<DeskContext, CancellationToken, Task<IResult>> answer) =>
        desk.OpenAsync(request, async context => ErasureTexts.MayErase(context.Person)
            ? await answer(context, request.HttpContext.RequestAborted)
            : await pages.RenderAsync(new NotYoursPageModel(context.Seat)));

    private Task<IResult> PostAsync(
        HttpRequest request, Func<DeskContext, IFormCollection, CancellationToken, Task<IResult>> answer) =>
        desk.PostAsync(request, async (context, form) => ErasureTexts.MayErase(context.Person)
            ? await answer(context, form, request.HttpContext.RequestAborted)
            : await pages.RenderAsync(new NotYoursPageModel(context.Seat)));

    private async Task<ErasureRequest?> FindAsync(DeskContext context, string? key, CancellationToken cancellation) =>
        ErasureKey.TryParse(context.Setup.Profile.Id, key) is { } known ? await records.FindAsync(known, cancellation) : null;

    private async Task<ErasuresPageModel> PageAsync(DeskContext context, CancellationToken cancellation) => new(
        context.Seat,
        await records.ReadAsync(context.Setup.Profile.Id, cancellation),
        context.Setup.Roster,
        times,
        schoolTime.Today());

    /// <summary>With what would be erased, as long as it was not confirmed.</summary>
    private async Task<ErasurePageModel> PageAsync(DeskContext context, ErasureRequest erasure, CancellationToken cancellation)
    {
        var page = new ErasurePageModel(context.Seat, erasure, context.Setup.Roster, schoolTime.Today()) { Reports = erasure.Reports };
        if (erasure.Begun is not null)
        {
            return page;
        }

        var (items, reports) = await work.OthersAsync(erasure.Key, page.Today, isDry: true, cancellation);
        var affected = ImmutableArray.CreateBuilder<SchoolMonth>();
        foreach (var month in await work.MonthsAsync(erasure.Key, cancellation))
        {
            var ofMonth = await work.OfMonthAsync(erasure.Key, page.Today, month, isDry: true, cancellation);
            items += ofMonth;
            if (ofMonth.Total > 0)
            {
                affected.Add(month);
            }
        }

        return page with { Items = items, Months = affected.ToImmutable(), Reports = reports };
    }

    private async Task<Evidence?> FindReplyAsync(ErasureKey key, CancellationToken cancellation) =>
        key is { Month: { } month, Evidence: { } id }
        && await months.ReadAsync(month, cancellation) is { } file
        && file.Evidence.FirstOrDefault(e => e.Id == id && e.Person == key.Person && e.Activity == key.Activity) is { Erased: null } reply
        && (key.Number is not { } number || (number < reply.Files.Length && !reply.Files[number].IsErased))
            ? reply
            : null;

    /// <summary>The same file at other places: each is asked for by itself, because its reply may need it.</summary>
    private async Task<IReadOnlyList<ErasureKey>> CopiesAsync(ErasureKey key, CancellationToken cancellation)
    {
        if (key.Number is not { } number || await FindReplyAsync(key, cancellation) is not { } reply)
        {
            return [];
        }

        var (hash, copies) = (reply.Files[number].Sha256, new List<ErasureKey>());
        foreach (var month in await work.MonthsAsync(ErasureKey.Of(key.School, key.Person), cancellation))
        {
            copies.AddRange(
                from other in (await months.ReadAsync(month, cancellation))?.Evidence ?? []
                from file in other.Files.Index()
                let copy = ErasureKey.Of(month, other, file.Index)
                where file.Item.Sha256 == hash && copy != key
                select copy);
        }

        return copies;
    }

    private async Task<ImmutableArray<ErasableReply>> RepliesOfAsync(
        DeskContext context, StaffId person, CancellationToken cancellation)
    {
        var replies = new List<ErasableReply>();
        foreach (var month in await work.MonthsAsync(ErasureKey.Of(context.Setup.Profile.Id, person), cancellation))
        {
            if (await months.ReadAsync(month, cancellation) is { } file)
            {
                replies.AddRange(
                    from reply in file.Evidence
                    where reply.Person == person && reply.Erased is null
                    select new ErasableReply(
                        month, file.Head.Activities.FirstOrDefault(a => a.Id == reply.Activity)?.Text ?? reply.Activity.Value, reply));
            }
        }

        return [.. replies.OrderByDescending(r => r.Reply.Received)];
    }
}
