using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>A request of the person, with the post of who answered it.</summary>
/// <param name="AnsweredBy">Null before there is an answer.</param>
public sealed record OwnYearRequest(Request Request, string? AnsweredBy);
