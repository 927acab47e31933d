using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.People;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Records;

/// <summary>
/// The keys of the record table. A partition is a school-month (<see cref="SchoolMonth"/>), or one of the school's own.
/// <c>!</c> separates and <c>"</c> is the character after it, so that a prefix is a range. Ids cannot hold either.
/// </summary>
public static class RecordKeys
{
    public const string Month = "m";
    public const string Summary = "sum";
    public const string LedgerPrefix = "l!";
    public const string DigestPrefix = "l!digest!";
    public const string RequestPrefix = "rq!";
    public const string PersonPrefix = "p!";

    public static string Person(StaffId person) => $"{PersonPrefix}{person}";

    public static string Assignment(StaffId person, ActivityId activity) => $"{PersonPrefix}{person}!as!{activity}";

    public static string Evidence(StaffId person, ActivityId activity, string id) => $"{PersonPrefix}{person}!ev!{activity}!{id}";

    public static string Ledger(LedgerKey key) => $"{LedgerPrefix}{KindOf(key.Kind)}!{key.Subject}!{key.Recipient}";

    public static string Request(string id) => $"{RequestPrefix}{id}";

    /// <summary>The partition of a school's plans, profile and reports of all years.</summary>
    public static string School(SchoolId school) => $"{school}_school";

    /// <summary>The partition of a school's people.</summary>
    public static string People(SchoolId school) => $"{school}_people";

    public static string KindOf(LetterKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Where the range of a prefix that ends in <c>!</c> ends, exclusively.</summary>
    public static string EndOf(string prefix) => string.Concat(prefix.AsSpan(0, prefix.Length - 1), "\"");
}
