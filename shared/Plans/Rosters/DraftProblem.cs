using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>What does not fit in a draft, and what to do, in Vietnamese.</summary>
/// <param name="Person">The person of the draft; null when it is about the list as a whole.</param>
/// <param name="Column">The column; null when it is about the person as a whole.</param>
/// <param name="Message">What is wrong, without its place.</param>
public sealed record DraftProblem(DraftPerson? Person, RosterColumn? Column, string Message)
{
    /// <summary>The field of a substitution, as the roster's file names it; empty where it is about people.</summary>
    public string SubstituteField { get; init; } = string.Empty;

    /// <summary>The problem with its place: "Dòng 7, cột Email: …".</summary>
    public override string ToString()
    {
        var place = Person switch
        {
            null => string.Empty,
            { Place.Length: > 0 } read => read.Place,
            { Name.Length: > 0 } added => added.Name,
            _ => "người mới thêm",
        };
        var column = Column is { } known ? $"cột {DraftTexts.Name(known)}" : string.Empty;
        var where = string.Join(", ", new[] { place, column }.Where(p => p.Length > 0));
        return where.Length == 0 ? Phrases.Capitalized(Message) : $"{Phrases.Capitalized(where)}: {Message}";
    }
}
