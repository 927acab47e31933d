using System.Globalization;
using BinhHoa2.Shared.Pages.Forms;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>The form that ends the links a person gave away, as it was posted.</summary>
/// <param name="Nonce">As posted.</param>
/// <param name="Seen">How often they had been ended when it was shown; null for no number.</param>
public sealed record OwnYearForm(string Nonce, int? Seen, bool IsTicked, bool IsTrapFilled, bool IsConfirmed)
{
    public const string SeenField = "seen";
    public const string TickField = "end";

    /// <returns>Null when there is no form, or it was cut off.</returns>
    public static async Task<OwnYearForm?> ReadAsync(HttpRequest request, CancellationToken cancellation) =>
        await PostedForm.ReadAsync(request, cancellation) is { } form
            ? new OwnYearForm(
                form[FormFields.Nonce].ToString(),
                int.TryParse(form[SeenField], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null,
                form[TickField] == "1",
                form[FormFields.Trap].ToString().Length > 0,
                form[FormFields.Confirmed] == "1")
            : null;

    /// <summary>Why it ends nothing; null when it does.</summary>
    /// <param name="isCurrent">Whether its nonce belongs to the link it was posted through.</param>
    public OwnYearProblem? ProblemOf(bool isCurrent) => this switch
    {
        _ when !isCurrent || Seen is null => OwnYearProblem.Stale,
        { IsTrapFilled: true, IsConfirmed: false } => OwnYearProblem.PleaseConfirm,
        { IsTicked: false } => OwnYearProblem.NotTicked,
        _ => null,
    };
}
