using System.Globalization;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>The ids of a plan's activities as the samples write them: <c>t10-6</c>, the sixth of October.</summary>
internal static class OwnIds
{
    /// <summary>The next id of a month that none of those has; a number that was used before is not given again.</summary>
    public static string Next(int month, IEnumerable<string> known)
    {
        var taken = known.ToHashSet(StringComparer.Ordinal);
        var start = $"t{month:D2}-";
        var number = taken.Where(id => id.StartsWith(start, StringComparison.Ordinal))
            .Select(id => int.TryParse(id.AsSpan(start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
            .DefaultIfEmpty()
            .Max() + 1;
        return $"{start}{number}";
    }

    /// <summary>An activity's id without that of its plan.</summary>
    public static string Of(ActivityId id) => id.Value[(id.Value.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
