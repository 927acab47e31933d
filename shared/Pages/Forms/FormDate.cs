using System.Globalization;

namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>A day as a form carries it.</summary>
internal static class FormDate
{
    // The first is what a date field sends; the others are what people type where a browser has no date field.
    private static readonly string[] Formats = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day);
}
