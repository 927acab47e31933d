using BinhHoa2.Simulation.Mail;

namespace BinhHoa2.Simulation.Year;

/// <summary>Letters of one kind about one thing that came at one time.</summary>
/// <param name="About">The school month, or what else the subject says.</param>
/// <param name="Opens">Whether these are the first letters about that school month.</param>
public sealed record LetterWave(DateTimeOffset At, string Kind, string About, bool Opens, IReadOnlyList<ReceivedLetter> Letters)
{
    /// <summary>Sorts a year's letters into waves, oldest first.</summary>
    public static IReadOnlyList<LetterWave> Of(IEnumerable<ReceivedLetter> letters)
    {
        var begun = new HashSet<string>();
        return [.. letters
            .GroupBy(l => (l.Date, l.Kind, l.About))
            .OrderBy(g => g.Key.Date)
            .ThenBy(g => g.Key.Kind, StringComparer.Ordinal)
            .ThenBy(g => g.Key.About, StringComparer.Ordinal)
            .Select(
                g => new LetterWave(
                    g.Key.Date,
                    g.Key.Kind,
                    g.Key.About,
                    begun.Add(g.Key.About) && g.Key.Kind == LetterNames.Digest,
                    [.. g.OrderBy(l => l.To, StringComparer.Ordinal)]))];
    }
}
