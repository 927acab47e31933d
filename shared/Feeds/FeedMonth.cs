using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Replies;

namespace BinhHoa2.Shared.Feeds;

/// <summary>A person's rows of a month that a calendar is made from.</summary>
public sealed record FeedMonth(SchoolMonth Month, PersonDetails Details);
