using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Replies;

/// <summary>All of one person's rows of a month, as one range read gives them.</summary>
public sealed record PersonFile(MonthPerson Person, ImmutableArray<AssignmentRow> Assignments, ImmutableArray<Evidence> Evidence);
