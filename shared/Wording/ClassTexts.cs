namespace BinhHoa2.Shared.Wording;

/// <summary>How classes (lớp) are named.</summary>
public static class ClassTexts
{
    /// <summary>"lớp 1A".</summary>
    public static string Of(string name) => $"lớp {name}";

    /// <summary>The wording of an activity with the class a person answers for: "Họp cha mẹ học sinh (lớp 1A)".</summary>
    /// <param name="name">Null for work that is not of a class: the wording alone.</param>
    public static string Named(string text, string? name) => name is null ? text : $"{Phrases.WithoutStop(text)} ({Of(name)})";

    /// <summary>A person with the class: "Nguyễn Thị Lan, lớp 1A".</summary>
    /// <param name="name">Null for none.</param>
    public static string Person(string person, string? name) => name is null ? person : $"{person}, {Of(name)}";

    /// <summary>"Lớp chưa có câu trả lời (2): 1A và 2B".</summary>
    /// <param name="names">At least one, in their order.</param>
    public static string Silent(IReadOnlyList<string> names) => $"Lớp chưa có câu trả lời ({names.Count}): {Phrases.List(names)}";

    /// <summary>Classes in the order a school counts them, each once: 1A, 1B, 2A, 10A.</summary>
    public static IEnumerable<string> Sorted(IEnumerable<string> names) =>
        names.Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(n => n.TakeWhile(char.IsAsciiDigit).Aggregate(0, (number, digit) => Math.Min((number * 10) + digit - '0', 1000)))
            .ThenBy(n => n.Length)
            .ThenBy(n => n, StringComparer.OrdinalIgnoreCase);
}
