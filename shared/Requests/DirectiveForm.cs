using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Wording;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Requests;

/// <summary>Reads a posted answer.</summary>
public static class DirectiveForm
{
    /// <summary>A form that was posted, as it can be posted again.</summary>
    /// <param name="action">Where it was posted to.</param>
    public static UnsentForm Unsent(string action, DirectiveInput input) => new(
        action,
        [
            new(FormFields.Nonce, input.Nonce),
            new(DirectiveFields.Choice, input.Choice),
            new(DirectiveFields.Text, input.Text),
            new(FormFields.NewDate, input.NewDate),
            new(DirectiveFields.Helper, input.Helper),
            new(FormFields.Confirmed, input.Confirmed),
        ],
        input.Text);

    /// <summary>What was posted; null if it cannot be read or is not one of our forms.</summary>
    public static async Task<DirectiveInput?> ReadAsync(HttpRequest request, CancellationToken cancellation) =>
        await PostedForm.ReadAsync(request, cancellation) is { } form && form.ContainsKey(FormFields.Nonce)
            ? new DirectiveInput(
                form[FormFields.Nonce].ToString(),
                form[DirectiveFields.Choice].ToString(),
                CleanText.Typed(form[DirectiveFields.Text].ToString()),
                CleanText.Line(form[FormFields.NewDate].ToString()))
            {
                Helper = CleanText.Line(form[DirectiveFields.Helper].ToString()),
                Confirmed = form[FormFields.Confirmed].ToString(),
            }
            : null;
}
