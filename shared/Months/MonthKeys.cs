using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>The row keys of a person of a month and of what belongs to the person.</summary>
public static class MonthKeys
{
    public static string Person(StaffId person) => $"{RecordKeys.PersonPrefix}{person}";

    public static string Assignment(StaffId person, ActivityId activity) => $"{RecordKeys.PersonPrefix}{person}!as!{activity}";

    public static string Support(StaffId person, ActivityId activity) => $"{RecordKeys.PersonPrefix}{person}!su!{activity}";

    public static string Evidence(StaffId person, ActivityId activity, EvidenceId id) =>
        $"{RecordKeys.PersonPrefix}{person}!ev!{activity}!{id}";
}
