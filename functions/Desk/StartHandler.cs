using System.Collections.Immutable;
using BinhHoa2.Functions.Health;
using BinhHoa2.Functions.Http;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Starting;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Desk;

/// <summary>The set-up page: shows it, takes its code, tries its sender, saves the school.</summary>
public sealed partial class StartHandler(
    StartAccess access,
    FirstStartRecords records,
    SetupRecords setups,
    DeskRecords desk,
    SenderTrial trial,
    MailSenders senders,
    LinkRates rates,
    RecentHealth health,
    PageRenderer pages,
    ErrorAnswers errors,
    StorageOutagePage outages,
    TimeProvider schoolTime,
    ILogger<StartHandler> logger)
{
    /// <summary>The page, or the question for the code before it.</summary>
    public Task<IResult> ShowAsync(HttpRequest request) => WithPageAsync(request, async stored =>
        StartAccess.IsOfConsole(request)
            ? await pages.RenderAsync(PageOf(stored, grant: string.Empty))
            : await pages.RenderAsync(new StartCodePageModel()));

    /// <summary>Takes the one-time code and shows the page.</summary>
    public Task<IResult> EnterCodeAsync(HttpRequest request) => WithFormAsync(request, async (stored, form) =>
    {
        var isCode = await access.IsCodeAsync(form[StartFields.Code].ToString().Trim(), CancellationToken.None);
        if (isCode == true)
        {
            return await pages.RenderAsync(PageOf(stored, await access.GrantAsync(CancellationToken.None)));
        }

        LogWrongCode(logger, isCode is null);
        return rates.MayBeRefused(ClientAddress.Of(request))
            ? await pages.RenderAsync(new StartCodePageModel(isCode is null ? StartTexts.TooManyCodes : StartTexts.WrongCode))
            : await pages.RenderAsync(ErrorKind.TooMany);
    });

    /// <summary>Tries the sender that was typed, or the one that the settings say. Nothing is saved.</summary>
    public Task<IResult> TrySenderAsync(HttpRequest request) => WithGrantAsync(request, async (stored, form) =>
    {
        var page = PageOf(stored, form[FormFields.Nonce].ToString()) with { Input = StartInput.Of(form) };
        var typed = page.Input;
        var sender = FixedSender ?? new LetterSender(
            typed.SenderName.Length > 0 ? typed.SenderName : typed.School.Length > 0 ? typed.School : typed.SenderEmail, typed.SenderEmail);
        if (!MailAddress.IsValid(sender.Address))
        {
            return await pages.RenderAsync(page with { Problems = Only(StartFields.SenderEmail, StartTexts.NoSender) });
        }

        await WriteAsync(DeskAction.TriedSender);
        return await pages.RenderAsync(page with { Letter = await trial.SendAsync(typed, sender) });
    });

    /// <summary>Saves the school, once: the same form again finds it saved, another one meanwhile is shown.</summary>
    public Task<IResult> SaveAsync(HttpRequest request) => WithGrantAsync(request, async (stored, form) =>
    {
        var grant = form[FormFields.Nonce].ToString();
        var check = StartCheck.Of(StartInput.Of(form), asksForSender: FixedSender is null, schoolTime.GetUtcNow());
        if (check.Setup is not { } setup)
        {
            return await pages.RenderAsync(PageOf(stored, grant) with { Input = check.Input, Problems = check.Problems });
        }

        var saving = await records.SaveAsync(setup, form[StartFields.Shown].ToString(), CancellationToken.None);
        LogSaved(logger, saving);
        switch (saving)
        {
            case FirstStartSaving.Saved:
                health.Forget();
                if (stored?.FirstStart?.Mark != setup.FirstStart!.Mark)
                {
                    await WriteAsync(DeskAction.SetUpSchool);
                }

                return await pages.RenderAsync(PageOf(setup, grant) with { IsJustSaved = true });
            case FirstStartSaving.Overtaken:
                var now = await setups.FindAsync(CancellationToken.None);
                return await pages.RenderAsync(PageOf(now, grant) with { Problems = Only(FormFields.Form, StartTexts.Overtaken) });
            default:
                return await errors.NotFoundAsync(request);
        }
    });

    private LetterSender? FixedSender => senders.IsSet ? senders.Current : null;

    private StartPageModel PageOf(SchoolSetup? stored, string grant) =>
        new(stored is null ? StartInput.Empty(schoolTime.Today()) : StartInput.Of(stored), grant)
        {
            Saved = stored,
            FixedSender = FixedSender,
        };

    private static ImmutableDictionary<string, string> Only(string field, string problem) =>
        ImmutableDictionary<string, string>.Empty.Add(field, problem);

    /// <summary>Answers where there is a page; what is stored is read each time, because another process may have closed it.</summary>
    private Task<IResult> WithPageAsync(HttpRequest request, Func<SchoolSetup?, Task<IResult>> answer) => outages.OrRenderAsync(
        request,
        async () =>
        {
            if (!access.MayBeOpen(request))
            {
                return await errors.NotFoundAsync(request);
            }

            var stored = await setups.FindAsync(request.HttpContext.RequestAborted);
            return stored is null || FirstStartRecords.MayChange(stored)
                ? await answer(stored)
                : await errors.NotFoundAsync(request);
        },
        needsSchool: false);

    private Task<IResult> WithFormAsync(HttpRequest request, Func<SchoolSetup?, IFormCollection, Task<IResult>> answer) =>
        WithPageAsync(request, async stored => await PostedForm.ReadAsync(request, request.HttpContext.RequestAborted) is { } form
            ? await answer(stored, form)
            : await pages.RenderAsync(ErrorKind.Unreadable));

    /// <summary>As the other, for a form that changes something: of the console, or of a page that the code opened.</summary>
    private Task<IResult> WithGrantAsync(HttpRequest request, Func<SchoolSetup?, IFormCollection, Task<IResult>> answer) =>
        WithFormAsync(request, async (stored, form) =>
        {
            if (await access.IsGrantedAsync(request, form[FormFields.Nonce], request.HttpContext.RequestAborted))
            {
                return await answer(stored, form);
            }

            return rates.MayBeRefused(ClientAddress.Of(request))
                ? await pages.RenderAsync(new StartCodePageModel(StartTexts.OldGrant))
                : await pages.RenderAsync(ErrorKind.TooMany);
        });

    /// <summary>Writes down what was done on the page. No person is signed in there; its lines name none.</summary>
    private Task WriteAsync(DeskAction action) =>
        desk.WriteAsync(new DeskEntry(StartCheck.Chair, schoolTime.GetUtcNow(), action), CancellationToken.None);

    [LoggerMessage(2712, LogLevel.Information, "The set-up page was saved: {Saving}.")]
    private static partial void LogSaved(ILogger logger, FirstStartSaving saving);

    [LoggerMessage(2713, LogLevel.Warning, "A wrong code was entered for the set-up page; tried too often: {IsTooOften}.")]
    private static partial void LogWrongCode(ILogger logger, bool isTooOften);
}
