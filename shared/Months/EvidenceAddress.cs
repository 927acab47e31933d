using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Months;

/// <summary>The address of an evidence's files below the Board's page.</summary>
public static class EvidenceAddress
{
    /// <summary>The part of the address before the file's number: <c>2021-10/tep/gv-1a/0f3a…</c>.</summary>
    public static string Of(SchoolMonth month, Evidence evidence) =>
        $"{month.Year:D4}-{month.Month:D2}/tep/{evidence.Person}/{evidence.Id}";
}
