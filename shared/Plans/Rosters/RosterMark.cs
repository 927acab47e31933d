using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>Marks by which rosters, and what was shown of them, are known again.</summary>
public static class RosterMark
{
    /// <summary>The mark of a configured file that cannot be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The mark of a roster, however its file is laid out.</summary>
    public static string Of(Roster roster) => Of((object)roster);

    /// <summary>
    /// The mark of a difference: the roster in force, the draft that is to take its place, and the day, which says when leavers left.
    /// </summary>
    public static string Of(Roster inForce, RosterDraft draft, DateOnly today) => Of(new object[] { inForce, draft, today });

    private static string Of(object value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value, SchoolJson.Options))));
}
