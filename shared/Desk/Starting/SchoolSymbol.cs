using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>Proposes the symbol that a school's document numbers carry.</summary>
public static class SchoolSymbol
{
    private const int MaxLength = 20;

    /// <summary>The first letters of the name's words without "Trường", and its numbers: "Trường Tiểu học Bình Hòa 2" → "THBH2".</summary>
    /// <returns>Empty where the name has no letter or number.</returns>
    public static string Of(string school)
    {
        var words = VietnameseLetters.Fold(school)
            .Split([' ', '-', '.', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.Equals("truong", StringComparison.OrdinalIgnoreCase));
        var symbol = string.Concat(words.Select(word => word.All(char.IsAsciiDigit) ? word
            : word.FirstOrDefault(char.IsAsciiLetterOrDigit) is var first and not '\0' ? char.ToUpperInvariant(first).ToString()
            : string.Empty));
        return symbol.Length <= MaxLength ? symbol : symbol[..MaxLength];
    }
}
