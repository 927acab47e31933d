using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;

namespace BinhHoa2.Shared.Replies;

/// <summary>Everything but the form that a reply is decided on.</summary>
/// <param name="Person">The person's rows as read.</param>
/// <param name="IsFormCurrent">Whether the form was shown through this link, and not too long ago.</param>
public sealed record ReplyState(SchoolMonth Month, PersonDetails Person, FormSender Sender, bool IsFormCurrent)
{
    /// <summary>First day of the month's school year: the first a reply may name.</summary>
    public static DateOnly YearStart(SchoolMonth month) => new(month.SchoolYear.First, 8, 1);
}
