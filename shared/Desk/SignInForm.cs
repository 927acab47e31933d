using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk;

/// <summary>A form of a person who is not signed in yet, as it was posted.</summary>
/// <param name="Browser">The browser it came from; null when its cookie is missing or was not made here.</param>
/// <param name="Nonce">Its anti-forgery value, unchecked.</param>
/// <param name="Email">The address that was typed; empty in the form of a code.</param>
/// <param name="Code">The code that was typed; empty in the form of an address.</param>
public sealed record SignInForm(DeskKeys Keys, DeskBrowser? Browser, string Nonce, string Email, string Code)
{
    /// <summary>Whether a field that people do not see was filled in, and the question about it not answered.</summary>
    public bool IsTrapped { get; init; }

    /// <summary>Null when there is no form to read.</summary>
    public static async Task<SignInForm?> ReadAsync(
        HttpRequest request, DeskKeys keys, DeskBrowser? browser, CancellationToken cancellation) =>
        await PostedForm.ReadAsync(request, cancellation) is { } form
            ? new SignInForm(
                keys,
                browser,
                form[FormFields.Nonce].ToString(),
                CleanText.Line(form[DeskFields.Email].ToString()),
                CleanText.Line(form[DeskFields.Code].ToString()))
            {
                IsTrapped = form[FormFields.Trap].ToString().Length > 0 && form[FormFields.Confirmed] != "1",
            }
            : null;

    /// <summary>Why no letter can be asked for with it; null when one can.</summary>
    /// <param name="now">Machine time.</param>
    public DeskProblem? ProblemOfAsking(DateTimeOffset now) =>
        ProblemOfForm(now) ?? (MailAddress.IsValid(Email) ? null : SignInPageTexts.NoAddress);

    /// <summary>Why its code is not tried; null when it is.</summary>
    /// <param name="now">Machine time.</param>
    public DeskProblem? ProblemOfCode(DateTimeOffset now) =>
        ProblemOfForm(now) ?? (DeskKeys.IsCodeShaped(Code) ? null : SignInPageTexts.NoCode);

    /// <summary>Whether it was made here for this browser, and not too long ago.</summary>
    /// <param name="now">Machine time.</param>
    public bool IsCurrent(DateTimeOffset now) => Browser is not null && Keys.IsNonce(Nonce, Browser.Secret, now, DeskKeys.FormLifetime);

    private DeskProblem? ProblemOfForm(DateTimeOffset now) =>
        Browser is null ? SignInPageTexts.NoCookie
        : !IsCurrent(now) ? SignInPageTexts.OldForm
        : IsTrapped ? SignInPageTexts.Confirm
        : null;
}
