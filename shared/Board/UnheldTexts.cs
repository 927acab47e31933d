using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>The words of the list of work that no member of the staff leads any more.</summary>
internal static class UnheldTexts
{
    /// <summary>More are said by their number.</summary>
    public const int MaxShown = 10;

    public const string Lead =
        "Kế hoạch giao những việc này cho vai trò, chức danh, tổ hoặc người mà đến ngày hạn danh sách nhân sự không còn ai. "
        + "Nhờ Thư ký bổ sung danh sách nhân sự hoặc sửa kế hoạch; cho đến lúc đó chưa ai được phân công thay.";

    /// <summary>Whom the plan names: “chức danh Tổng phụ trách Đội”.</summary>
    /// <param name="people">The roster, with people who have left.</param>
    public static string Whom(UnheldWork work, Roster people) => work.Party switch
    {
        { Role: { } role } => RoleTexts.Name(role),
        { Post: { } post } => $"chức danh “{post}”",
        { Group: { } group, Answers: PartyAnswers.One } => $"tổ trưởng “{group}”",
        { Group: { } group } => $"“{group}”",
        { Person: { } person } => people.NameOf(person),
        _ => Phrases.List([.. work.Activity.Responsible.Select(RoleTexts.Name)]),
    };
}
