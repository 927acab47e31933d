using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reminders;

/// <summary>The link to one activity on a person's page.</summary>
internal static class ActivityLink
{
    /// <summary>The person's page with that activity first.</summary>
    /// <exception cref="ArgumentException">The link is not an absolute http(s) address.</exception>
    public static string To(string link, ActivityId activity) => $"{LetterLink.Check(link)}{(link.Contains('?') ? '&' : '?')}a={activity}";
}
