using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>An assignment on the page of its activity.</summary>
/// <param name="Name">The name of the person; the id if the name was erased.</param>
/// <param name="Replies">All replies, newest first.</param>
public sealed record BoardAssignment(string Name, Assignment Assignment, ImmutableArray<Evidence> Replies)
{
    /// <summary>The person, with the class the assignment is about.</summary>
    public string NameWithClass => ClassTexts.Person(Name, Assignment.Class);

    /// <summary>The subject group of the person; null for who is in none.</summary>
    public string? Group { get; init; }

    /// <summary>The name of the person's present substitute, or null.</summary>
    public string? Substitute { get; init; }

    /// <summary>All requests about it, oldest first.</summary>
    public ImmutableArray<Request> Requests { get; init; } = [];

    /// <summary>Whether nothing was reported or asked about it.</summary>
    public bool IsSilent => Replies.IsEmpty && Requests.IsEmpty;

    /// <summary>Whether no one answers for the work: the person has left and has no substitute.</summary>
    public bool Unattended { get; init; }
}
