namespace BinhHoa2.Shared.Schools;

/// <summary>What every id of the school keeps to, so that it is safe in a storage key, a link and a file name.</summary>
public static class IdRules
{
    /// <summary>Lower-case letters, digits and inner hyphens; never the separators of a storage key.</summary>
    /// <exception cref="FormatException">The value is empty, too long or holds anything else.</exception>
    public static string Check(string value, int maxLength, string kind) =>
        IsValid(value, maxLength)
            ? value
            : throw new FormatException($"'{value}' is not a {kind}: expected 1 to {maxLength} of a-z, 0-9 and inner hyphens.");

    public static bool IsValid(string? value, int maxLength) =>
        value is { Length: > 0 }
        && value.Length <= maxLength
        && value[0] != '-'
        && value[^1] != '-'
        && value.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
