using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>A person's rows of a month.</summary>
/// <param name="Requests">The requests that the person raised in it.</param>
public sealed record OwnYearRows(SchoolMonth Month, PersonDetails Details, ImmutableArray<Request> Requests);
