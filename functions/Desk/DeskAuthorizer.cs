using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Desk;

/// <summary>
/// Opens the desk's pages for a session: its cookie's signature and rate are checked before any storage is read; then that it was
/// not ended, and that the roster in force has its person with that role and that address.
/// </summary>
public sealed class DeskAuthorizer(
    SchoolLinks links,
    DeskRecords records,
    SetupSource setups,
    DeskCookies cookies,
    LinkRates rates,
    PageRenderer pages,
    StorageOutagePage outages,
    TimeProvider schoolTime,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime)
{
    private const int RateKeyLength = 32;

    /// <summary>Answers a person who is signed in; leads every other to the page on which they sign in.</summary>
    public Task<IResult> OpenAsync(HttpRequest request, Func<DeskContext, Task<IResult>> answer) =>
        outages.OrRenderAsync(request, async () =>
        {
            var keys = new DeskKeys((await links.KeysAsync(request.HttpContext.RequestAborted)).Keyring);
            var cookie = cookies.SessionOf(request);
            if (keys.ReadSession(cookie) is not { } id)
            {
                return cookie is null || rates.MayBeRefused(ClientAddress.Of(request))
                    ? SignIn(request)
                    : await pages.RenderAsync(ErrorKind.TooMany);
            }

            if (!rates.MayUse(new LinkId($"desk-{id.Value[..RateKeyLength]}")))
            {
                return await pages.RenderAsync(ErrorKind.TooMany);
            }

            return await FindAsync(keys, id, request.HttpContext.RequestAborted) is { } context ? await answer(context) : SignIn(request);
        });

    /// <summary>As <see cref="OpenAsync"/>, for a form, which must come from a page of the same session.</summary>
    public Task<IResult> PostAsync(HttpRequest request, Func<DeskContext, IFormCollection, Task<IResult>> answer) =>
        PostAsync(request, PostedForm.ReadAsync, answer);

    /// <summary>As the other, for a form of many fields.</summary>
    /// <param name="fields">The most it can have.</param>
    public Task<IResult> PostAsync(HttpRequest request, int fields, Func<DeskContext, IFormCollection, Task<IResult>> answer) =>
        PostAsync(request, (asked, cancellation) => PostedForm.ReadManyAsync(asked, fields, cancellation), answer);

    /// <summary>As the other, for a form with a file.</summary>
    /// <param name="fileBytes">The bytes of the largest file that is taken.</param>
    public Task<IResult> PostFileAsync(
        HttpRequest request, long fileBytes, Func<DeskContext, IFormCollection, Task<IResult>> answer) =>
        PostAsync(request, (asked, cancellation) => PostedForm.ReadAsync(asked, fileBytes, cancellation), answer);

    private Task<IResult> PostAsync(
        HttpRequest request,
        Func<HttpRequest, CancellationToken, Task<IFormCollection?>> read,
        Func<DeskContext, IFormCollection, Task<IResult>> answer) =>
        OpenAsync(request, async context =>
        {
            var cancellation = request.HttpContext.RequestAborted;
            var keys = new DeskKeys((await links.KeysAsync(cancellation)).Keyring);
            return await read(request, cancellation) is { } form
                && keys.IsNonce(
                    form[FormFields.Nonce],
                    context.Session.Id.Value,
                    machineTime.GetUtcNow(),
                    SignInRules.SessionLifetime)
                    ? await answer(context, form)
                    : await pages.RenderAsync(ErrorKind.Unreadable);
        });

    private SeeOther SignIn(HttpRequest request)
    {
        if (cookies.SessionOf(request) is not null)
        {
            cookies.End(request.HttpContext.Response);
        }

        return new SeeOther(DeskPaths.SignIn);
    }

    private async Task<DeskContext?> FindAsync(DeskKeys keys, SessionId id, CancellationToken cancellation)
    {
        if (await records.FindSessionAsync(id, cancellation) is not { } session || !session.IsOpen(machineTime.GetUtcNow()))
        {
            return null;
        }

        var setup = await setups.GetAsync(cancellation);
        return setup.Roster.Find(session.Person) is { } person
            && SignInRules.MaySignIn(person, schoolTime.Today())
            && keys.IsAddress(session.AddressMac, person.Email)
                ? new DeskContext(session, person, setup, keys.Nonce(id.Value, machineTime.GetUtcNow()))
                : null;
    }
}
