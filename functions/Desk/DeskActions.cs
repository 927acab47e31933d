using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>What a person who is signed in does from the desk's first page. It is written down before it is done.</summary>
public sealed class DeskActions(
    DeskAuthorizer desk,
    DeskLog log,
    DeskHomeReader home,
    PageRenderer pages,
    Sweeper sweeper,
    LinkEndForm months,
    LinkEndService links)
{
    private const int CauseBytes = 8;

    /// <summary>Sweeps now.</summary>
    public Task<IResult> SweepAsync(HttpRequest request, DurableTaskClient client) => desk.PostAsync(request, async (context, _) =>
    {
        await log.WriteAsync(context, DeskAction.Swept);
        var result = await sweeper.RunAsync(client, CancellationToken.None);
        return new SeeOther(DeskPaths.HomeSaying(
            !result.Failures.IsEmpty ? HomeNotice.SweptInPart
            : result.Refusal is not null ? HomeNotice.SweptRefused
            : HomeNotice.Swept));
    });

    /// <summary>Ends a person's links and mails new ones; the same form again does it once.</summary>
    public Task<IResult> RenewLinksAsync(HttpRequest request, DurableTaskClient client) => desk.PostAsync(request, async (context, form) =>
    {
        var person = context.Setup.Roster.People.FirstOrDefault(p => p.Id.Value == form[DeskFields.Person]);
        if (person is null)
        {
            var page = await home.PageAsync(context, client, request.HttpContext.RequestAborted);
            return await pages.RenderAsync(page with { Problem = HomeTexts.NoPerson });
        }

        await log.WriteAsync(context, DeskAction.EndedLinks, person.Id);
        var end = new LinkEnd(
            person.Id, await months.BegunAsync(context.Setup, CancellationToken.None), CauseOf(form[FormFields.Nonce].ToString()));
        var (ended, mailed) = await links.EndAsync(end, CancellationToken.None);
        return new SeeOther(DeskPaths.HomeSaying(
            ended.IsEmpty ? HomeNotice.NoLinks
            : mailed.RetryAt is not null ? HomeNotice.LinksUnsure
            : HomeNotice.LinksEnded));
    });

    private static string CauseOf(string nonce) =>
        $"desk-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nonce)).AsSpan(0, CauseBytes))}";
}
