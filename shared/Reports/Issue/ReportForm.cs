using System.Globalization;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Wording;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>Reads a form of a report's page.</summary>
public static class ReportForm
{
    /// <summary>A form that was posted, as it can be posted again.</summary>
    /// <param name="action">Where it was posted to.</param>
    public static UnsentForm Unsent(string action, ReportInput input) => new(
        action,
        [
            new(FormFields.Nonce, input.Nonce),
            new(ReportFields.Action, input.Action),
            new(ReportFields.Part, input.Part.ToString(CultureInfo.InvariantCulture)),
            new(ReportFields.Edition, input.Edition.ToString(CultureInfo.InvariantCulture)),
            new(ReportFields.Text, input.Text),
            new(ReportFields.Number, input.Number),
            new(ReportFields.Day, input.Day),
            new(FormFields.Confirmed, input.Confirmed),
            .. input.Chosen.Select(number => KeyValuePair.Create(ReportFields.Evidence, number.ToString(CultureInfo.InvariantCulture))),
            .. input.Pictures.Select(key => KeyValuePair.Create(ReportFields.Picture, key)),
        ],
        input.Text);

    /// <summary>What was posted; null if it cannot be read or is not one of our forms.</summary>
    public static async Task<ReportInput?> ReadAsync(HttpRequest request, CancellationToken cancellation) =>
        await PostedForm.ReadAsync(request, cancellation) is { } form && form.ContainsKey(FormFields.Nonce)
            ? new ReportInput(
                form[FormFields.Nonce].ToString(),
                form[ReportFields.Action].ToString(),
                NumberOf(form[ReportFields.Part].ToString()),
                NumberOf(form[ReportFields.Edition].ToString()),
                CleanText.Typed(form[ReportFields.Text].ToString()),
                CleanText.Line(form[ReportFields.Number].ToString()),
                CleanText.Line(form[ReportFields.Day].ToString()),
                form[FormFields.Confirmed].ToString())
            {
                Chosen = [.. form[ReportFields.Evidence].Select(number => NumberOf(number ?? string.Empty)).Where(number => number > 0)],
                Pictures = [.. form[ReportFields.Picture].OfType<string>()],
                IsTrapFilled = form[FormFields.Trap].ToString().Length > 0,
            }
            : null;

    private static int NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
