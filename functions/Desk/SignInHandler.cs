using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Desk;

/// <summary>
/// The pages on which a person signs in. What is forged is refused before any storage is read, and counted by network address.
/// </summary>
public sealed class SignInHandler(
    SchoolLinks links,
    SignInService signIns,
    DeskCookies cookies,
    DeskRates asks,
    LinkRates rates,
    PageRenderer pages,
    StorageOutagePage outages,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime)
{
    private DateTimeOffset Now => machineTime.GetUtcNow();

    /// <summary>The page on which a letter is asked for.</summary>
    public Task<IResult> ShowAsync(HttpRequest request) =>
        WithBrowserAsync(request, (keys, browser) => AskPageAsync(request, keys, browser));

    /// <summary>Takes the request for a letter. The answer is the same for every address.</summary>
    public Task<IResult> AskAsync(HttpRequest request, DurableTaskClient client) =>
        WithFormAsync(request, async form =>
        {
            if (form.ProblemOfAsking(Now) is { } problem)
            {
                return await AskPageAsync(request, form.Keys, form.Browser, form.Email, problem);
            }

            if (!asks.MayAsk(ClientAddress.Of(request)))
            {
                return await pages.RenderAsync(ErrorKind.TooMany);
            }

            // A request that was written has its letter, whether its page waits or not.
            var browser = form.Browser!;
            var id = await signIns.AskAsync(form.Keys, browser, form.Email, form.Nonce, client, CancellationToken.None);
            cookies.SetBrowser(request.HttpContext.Response, form.Keys.BrowserCookie(browser with { Request = id }));
            return new SeeOther(DeskPaths.Code);
        });

    /// <summary>The page after a letter was asked for.</summary>
    public Task<IResult> ShowCodeAsync(HttpRequest request) => WithBrowserAsync(request, async (keys, browser) =>
        browser?.Request is null
            ? new SeeOther(DeskPaths.SignIn)
            : await pages.RenderAsync(new CodePageModel(keys.Nonce(browser.Secret, Now))));

    /// <summary>Signs in with a code.</summary>
    public Task<IResult> EnterByCodeAsync(HttpRequest request) => WithFormAsync(request, async form =>
    {
        if (form.Browser is not { Request: not null } browser)
        {
            return await AskPageAsync(request, form.Keys, form.Browser, problem: SignInPageTexts.NoCookie);
        }

        if (form.ProblemOfCode(Now) is { } problem)
        {
            return await CodePageAsync(problem);
        }

        var result = await signIns.EnterByCodeAsync(form.Keys, browser, form.Code, request.HttpContext.RequestAborted);
        return result is { Cookie: null, Refusal: null }
            ? await CodePageAsync(SignInPageTexts.WrongCode(result.CodesLeft))
            : await EnterAsync(request, result);

        async Task<IResult> CodePageAsync(DeskProblem why) =>
            await pages.RenderAsync(new CodePageModel(form.Keys.Nonce(browser.Secret, Now), form.Code, why));
    });

    /// <summary>The page of a letter's link: one button, or why there is none.</summary>
    public Task<IResult> ShowLinkAsync(HttpRequest request, string token) => WithBrowserAsync(request, async (keys, browser) =>
        await signIns.CheckAsync(keys, browser, token, request.HttpContext.RequestAborted) is { } refusal
            ? await RefuseAsync(request, refusal)
            : await pages.RenderAsync(new LinkPageModel(token, keys.Nonce(browser!.Secret, Now))));

    /// <summary>Signs in with a letter's link.</summary>
    public Task<IResult> EnterByLinkAsync(HttpRequest request, string token) => WithFormAsync(request, async form =>
    {
        if (form.Browser is not null && !form.IsCurrent(Now))
        {
            return new SeeOther(DeskPaths.Link(token));
        }

        return await EnterAsync(
            request, await signIns.EnterByLinkAsync(form.Keys, form.Browser, token, request.HttpContext.RequestAborted));
    });

    private Task<IResult> WithBrowserAsync(HttpRequest request, Func<DeskKeys, DeskBrowser?, Task<IResult>> answer) =>
        outages.OrRenderAsync(request, async () =>
        {
            var keys = new DeskKeys((await links.KeysAsync(request.HttpContext.RequestAborted)).Keyring);
            return await answer(keys, keys.ReadBrowser(cookies.BrowserOf(request)));
        });

    private Task<IResult> WithFormAsync(HttpRequest request, Func<SignInForm, Task<IResult>> answer) =>
        WithBrowserAsync(request, async (keys, browser) =>
            await SignInForm.ReadAsync(request, keys, browser, request.HttpContext.RequestAborted) is { } form
                ? await answer(form)
                : await pages.RenderAsync(ErrorKind.Unreadable));

    private async Task<IResult> AskPageAsync(
        HttpRequest request, DeskKeys keys, DeskBrowser? known, string email = "", DeskProblem? problem = null)
    {
        var browser = known ?? new DeskBrowser(DeskKeys.NewSecret(), Request: null);
        cookies.SetBrowser(request.HttpContext.Response, keys.BrowserCookie(browser));
        return await pages.RenderAsync(new SignInPageModel(keys.Nonce(browser.Secret, Now), email, problem));
    }

    private async Task<IResult> EnterAsync(HttpRequest request, SignInResult result)
    {
        if (result.Cookie is not { } session)
        {
            return await RefuseAsync(request, result.Refusal ?? SignInRefusal.Dead);
        }

        cookies.Begin(request.HttpContext.Response, session);
        return new SeeOther(DeskPaths.Home);
    }

    private async Task<IResult> RefuseAsync(HttpRequest request, SignInRefusal refusal) =>
        rates.MayBeRefused(ClientAddress.Of(request))
            ? await pages.RenderAsync(new SignInRefusalModel(refusal))
            : await pages.RenderAsync(ErrorKind.TooMany);
}
