using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Replies;

/// <summary>Who is asked for an answer to the request just sent.</summary>
/// <param name="Until">When the duty to answer goes on to the next role up.</param>
public sealed record PendingAnswer(StaffMember Person, DateTimeOffset Until);
