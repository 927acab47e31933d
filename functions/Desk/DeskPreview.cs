using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Month;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>The letters of the next wave at the desk, as they would be now; nothing is stored or sent.</summary>
public sealed class DeskPreview(DeskAuthorizer desk, DigestPreview digests, PageRenderer pages)
{
    /// <summary>The page: to whom the wave goes, and the letter to one of them as text.</summary>
    public Task<IResult> ShowAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
    {
        if (MonthOf(request, context) is not { } month)
        {
            return await pages.RenderAsync(ErrorKind.NotFound);
        }

        var wave = await digests.NextAsync(month, request.HttpContext.RequestAborted);
        var chosen = Chosen(request, wave);
        return await pages.RenderAsync(new PreviewPageModel(context.Seat, month, wave?.Day)
        {
            People = [.. (wave?.Letters ?? []).Select(l => new PreviewedLetter(l.Key.Recipient, l.To.Name))],
            Recipient = chosen?.Key.Recipient,
            Letter = chosen is null ? null : await chosen.Compose(),
        });
    });

    /// <summary>The letter to one of them as a mail program shows it.</summary>
    public Task<IResult> ShowHtmlAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
        MonthOf(request, context) is { } month
        && Chosen(request, await digests.NextAsync(month, request.HttpContext.RequestAborted)) is { } chosen
            ? new LetterAnswer((await chosen.Compose()).Html)
            : await pages.RenderAsync(ErrorKind.NotFound));

    private static SchoolMonth? MonthOf(HttpRequest request, DeskContext context) =>
        BoardReader.MonthOf(context.Setup.Profile.Id, request.Query[DeskFields.Month].ToString());

    private static LetterToSend? Chosen(HttpRequest request, PreviewedWave? wave) =>
        wave?.Letters.FirstOrDefault(l => l.Key.Recipient.Value == request.Query[DeskFields.Person]);
}
