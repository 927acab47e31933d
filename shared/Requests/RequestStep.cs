using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>One step of a request up the ladder: the person asked, and until when the duty to answer is theirs alone.</summary>
/// <param name="Asked">When the duty came, or is going to come, to the person, UTC.</param>
/// <param name="Until">When it goes on to the next one up; the person may still answer later.</param>
/// <param name="ForInformationOnly">The person is informed and owes no answer.</param>
public sealed record RequestStep(StaffId Person, DateTimeOffset Asked, DateTimeOffset Until, bool ForInformationOnly = false);
