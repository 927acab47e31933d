using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Board;

/// <summary>One assignment as the Board sees it.</summary>
/// <param name="Name">Name and post of the person, or the id of one who was erased.</param>
/// <param name="Replies">Every answer, newest first; none is ever changed or left out.</param>
public sealed record BoardAssignment(string Name, Assignment Assignment, ImmutableArray<Evidence> Replies)
{
    /// <summary>Who stands in for the person now; null for nobody.</summary>
    public string? Substitute { get; init; }

    /// <summary>What was asked of the Board about it, in the order it was asked; none is ever left out.</summary>
    public ImmutableArray<Request> Requests { get; init; } = [];

    /// <summary>Whether no one answers for the work: the person has left and has no substitute.</summary>
    public bool Unattended { get; init; }
}
