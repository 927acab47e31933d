using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BinhHoa2.Shared.Requests;

/// <summary>Reads a posted answer.</summary>
public static class DirectiveForm
{
    // Vietnamese letters are up to nine characters each once they are percent-encoded.
    private static readonly FormOptions Limits = new() { ValueLengthLimit = 40_000, ValueCountLimit = 20, KeyLengthLimit = 50 };

    /// <summary>A form that was posted, as it can be posted again.</summary>
    /// <param name="action">Where it was posted to.</param>
    public static UnsentForm Unsent(string action, DirectiveInput input) => new(
        action,
        [
            new(FormFields.Nonce, input.Nonce),
            new(DirectiveFields.Choice, input.Choice),
            new(DirectiveFields.Text, input.Text),
            new(FormFields.NewDate, input.NewDate),
        ],
        input.Text);

    /// <summary>What was posted; null if it is not one of our forms.</summary>
    public static async Task<DirectiveInput?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            var form = await new FormFeature(request, Limits).ReadFormAsync(cancellation);
            return form.ContainsKey(FormFields.Nonce)
                ? new DirectiveInput(
                    form[FormFields.Nonce].ToString(),
                    form[DirectiveFields.Choice].ToString(),
                    CleanText.Typed(form[DirectiveFields.Text].ToString()),
                    CleanText.Line(form[FormFields.NewDate].ToString()))
                : null;
        }
        catch (InvalidDataException)
        {
            // Larger than any form of ours: not sent by one.
            return null;
        }
    }
}
