using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Retention;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>How long the school's years are kept, at the desk: shown, and another day set.</summary>
public sealed class DeskRetention(
    DeskAuthorizer desk, DeskLog log, RetentionRecords records, RetentionTimes times, PageRenderer pages, TimeProvider schoolTime)
{
    private const string Saved = "da-ghi";

    /// <summary>The page.</summary>
    public Task<IResult> ShowAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
        await pages.RenderAsync(await PageAsync(context, request.HttpContext.RequestAborted) with
        {
            IsSaved = request.Query[HomeTexts.NoticeQuery] == Saved,
        }));

    /// <summary>Sets the day of a part; the secretary is informed of it a month before.</summary>
    public Task<IResult> SetDayAsync(HttpRequest request) => desk.PostAsync(request, async (context, form) =>
    {
        var page = await PageAsync(context, request.HttpContext.RequestAborted);
        if (page.Parts.FirstOrDefault(p => p.Key.ToString() == form[RetentionFields.Part]) is not { } part)
        {
            return await pages.RenderAsync(page with { Problem = RetentionPageModel.NoPart });
        }

        var typed = form[RetentionFields.DayOf(part.Key)].ToString();
        if (Decide(context, page.Parts, part, typed).Problem is { } problem)
        {
            return await pages.RenderAsync(page with { Typed = (part.Key, typed), Problem = problem });
        }

        await log.WriteAsync(context, DeskAction.SetRetention);
        await records.ChangeAsync(
            part.Key, stored => Decide(context, page.Parts, stored, typed).Part, CancellationToken.None);
        return new SeeOther($"{DeskPaths.Retention}?{HomeTexts.NoticeQuery}={Saved}");
    });

    private (YearPart? Part, DeskProblem? Problem) Decide(
        DeskContext context, ImmutableArray<YearPart> parts, YearPart part, string typed) =>
        RetentionRules.SetDay(parts, part, typed, context.Person.Id, schoolTime.Today(), times);

    private async Task<RetentionPageModel> PageAsync(DeskContext context, CancellationToken cancellation) => new(
        context.Seat,
        await records.ReadAsync(context.Setup.Profile.Id, cancellation),
        times,
        schoolTime.Today(),
        context.Setup.Roster);
}
