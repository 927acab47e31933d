using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>
/// Where in the ledger the letters to sign in with are: in partitions of their own. They are no month's letters, on no page of the
/// Board; and an earlier build, which knows no such kind, still reads the months in which one was mailed.
/// </summary>
public static class SignInLedger
{
    /// <summary>The partitions are from here on.</summary>
    internal const string First = "desk_2";

    /// <summary>The partitions are before this.</summary>
    internal const string End = "desk_3";

    private static readonly SchoolId Desk = new("desk");

    /// <param name="asked">When the letter was asked for; school time.</param>
    public static SchoolMonth PartOf(DateTimeOffset asked)
    {
        var day = VietnamTime.DateOf(asked);
        return new SchoolMonth(Desk, day.Year, day.Month);
    }
}
