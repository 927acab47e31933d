using Microsoft.Net.Http.Headers;

namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>
/// What a part of a form says it is. Programs write names of files with quotes inside them, which the standard's
/// grammar ends at the first.
/// </summary>
/// <param name="Field">The field's name; empty when it says none.</param>
/// <param name="FileName">The file's name as sent, empty when a file field was left empty; null when it is no file.</param>
internal sealed record PartHeader(string Field, string? FileName)
{
    /// <returns>Null when it cannot be made out what the part is.</returns>
    public static PartHeader? Read(string? disposition)
    {
        if (disposition is null || !disposition.StartsWith("form-data", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!ContentDispositionHeaderValue.TryParse(disposition, out var parsed))
        {
            return new PartHeader(Value(disposition, "name=") ?? string.Empty, Value(disposition, "filename="));
        }

        var name = parsed.FileNameStar.HasValue ? parsed.FileNameStar : parsed.FileName;
        return new PartHeader(
            HeaderUtilities.RemoveQuotes(parsed.Name).ToString(),
            name.HasValue ? HeaderUtilities.RemoveQuotes(name).ToString() : null);
    }

    /// <summary>The value of a parameter as browsers mean it: up to the quote that a further parameter, or nothing, follows.</summary>
    private static string? Value(string disposition, string parameter)
    {
        var start = StartOf(disposition, parameter);
        if (start < 0)
        {
            return null;
        }

        var rest = disposition[start..];
        if (rest is not ['"', ..])
        {
            return rest.Split(';', 2)[0].Trim();
        }

        rest = rest[1..];
        var end = rest.IndexOf("\"; name=", StringComparison.OrdinalIgnoreCase);
        end = end >= 0 ? end : rest.IndexOf("\"; filename", StringComparison.OrdinalIgnoreCase);
        end = end >= 0 ? end : rest.LastIndexOf('"');
        return end >= 0 ? rest[..end] : rest;
    }

    /// <summary>
    /// Where a parameter's value begins; the parameter stands behind a semicolon, so that no file's name is taken for
    /// one.
    /// </summary>
    private static int StartOf(string disposition, string parameter)
    {
        var at = disposition.IndexOf(parameter, StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && !disposition[..at].TrimEnd().EndsWith(';'))
        {
            at = disposition.IndexOf(parameter, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return at < 0 ? -1 : at + parameter.Length;
    }
}
