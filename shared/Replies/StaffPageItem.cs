using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Replies;

/// <summary>One activity on the staff page.</summary>
/// <param name="Replies">What was answered so far, newest first; every answer stays as a revision.</param>
public sealed record StaffPageItem(string Text, Assignment Assignment, ImmutableArray<Evidence> Replies)
{
    /// <summary>The name of its plan; null where the year has one plan only.</summary>
    public string? Plan { get; init; }

    /// <summary>Whether the person may ask to give it to another.</summary>
    public bool MayPassOn { get; init; }

    /// <summary>The last answer the Board gave about it, with its author's name; null when there is none.</summary>
    public (Directive Given, string Author)? Directive { get; init; }

    /// <summary>The name of who was named in that answer to take part in the work; null for none.</summary>
    public string? Helper { get; init; }
}
