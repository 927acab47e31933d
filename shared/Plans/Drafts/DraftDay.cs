using System.Globalization;
using BinhHoa2.Shared.Pages.Forms;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>Days and months of a draft, as text.</summary>
internal static class DraftDay
{
    public static string Of(DateOnly? day) => day is { } known ? FormMarkup.Iso(known) : string.Empty;

    public static string OfMonth(int year, int month) => $"{year:D4}-{month:D2}";

    /// <summary>The first day of a month.</summary>
    public static bool TryReadMonth(string text, out DateOnly month) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out month);
}
