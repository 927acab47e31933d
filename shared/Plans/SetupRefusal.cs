using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans;

/// <summary>Why the configured files were not taken over, while the setup from before stays in force.</summary>
/// <param name="Since">When these problems were found first, UTC.</param>
/// <param name="Count">How many problems the files have.</param>
/// <param name="Problems">The first of them, at most <see cref="MaxProblems"/>: file, line and what to do, in Vietnamese.</param>
public sealed record SetupRefusal(DateTimeOffset Since, int Count, ImmutableArray<string> Problems)
{
    /// <summary>The number of problems that are kept; they fit one column.</summary>
    public const int MaxProblems = 40;

    // The names of unknown fields and wrong values are in the text, and are as long as the file has them.
    private const int MaxLength = 600;

    public static SetupRefusal Of(IReadOnlyCollection<string> problems, DateTimeOffset since) =>
        new(since, problems.Count, [.. problems.Take(MaxProblems).Select(p => p.Length <= MaxLength ? p : $"{p[..MaxLength]}…")]);

    /// <summary>Whether both say the same, whenever they were found.</summary>
    public bool IsSameAs(SetupRefusal? other) => Count == other?.Count && Problems.SequenceEqual(other.Problems);
}
