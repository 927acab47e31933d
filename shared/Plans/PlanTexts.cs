using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans;

/// <summary>The sentences about the plan's file that its schema does not have.</summary>
internal static class PlanTexts
{
    public const string ReviewsOutOfOrder = "Sơ kết phải có hạn trước tổng kết. Hãy sửa lại mục \"review\" hoặc \"due\".";

    public const string NoPlans =
        "Mọi kế hoạch của các tệp đã kết thúc ở bàn làm việc. "
        + "Hãy nhận một kế hoạch ở bàn làm việc, hoặc ghi thêm tệp kế hoạch vào cài đặt.";

    public static string Subject(string? id, string? month, int position) =>
        string.IsNullOrEmpty(id) ? $"Hoạt động thứ {position} của tháng {month}" : $"Hoạt động {id}";

    public static string YearsNotConsecutive(string text) => $"\"{text}\" không phải là hai năm liền nhau. Hãy sửa lại, ví dụ 2021-2022.";

    public static string PlanTwice(PlanId? id) => id is { } of
        ? $"Mã kế hoạch \"{of}\" đã dùng cho một kế hoạch khác. Hãy đặt mã khác."
        : "Đã có một kế hoạch không ghi mã. Hãy ghi thêm mục \"id\" cho kế hoạch này, ví dụ \"chuyen-mon\".";

    public static string OtherYear(SchoolYear year, SchoolYear others) =>
        $"Năm học {year} khác với năm học {others} của kế hoạch kia. Hãy sửa năm học, hoặc bỏ một kế hoạch.";

    public static string DueIsOver(DateOnly due, DateOnly today) =>
        $"Kế hoạch đang thực hiện: hoạt động mới hoặc hạn mới không được trước ngày {today:dd/MM/yyyy}, mà đây là {due:dd/MM/yyyy}. "
        + "Hãy ghi một ngày sau đó, hoặc giữ như cũ.";

    public static string AdoptedOutside(DateOnly adopted, SchoolYear year) =>
        $"Ngày {adopted:dd/MM/yyyy} không thuộc năm học {year} (từ 01/08/{year.First} đến 31/07/{year.First + 1}). "
        + "Hãy sửa ngày ban hành hoặc năm học.";

    public static string MonthOutside(DateOnly month, SchoolYear year) =>
        $"Tháng {month:MM/yyyy} không thuộc năm học {year}. Hãy sửa tháng hoặc năm học.";

    public static string MonthTwice(DateOnly month) =>
        $"Tháng {month:MM/yyyy} được ghi nhiều lần. Hãy gộp các hoạt động vào một tháng.";

    public static string IdTwice(ActivityId id) => $"Mã \"{id}\" đã dùng cho một hoạt động khác. Hãy đặt mã khác.";

    public static string DueOutside(DateOnly due, DateOnly month, DateOnly remedy) =>
        $"Hạn {due:dd/MM/yyyy} không thuộc tháng {month:MM/yyyy}. Hãy ghi một ngày làm việc trong tháng, ví dụ {remedy:yyyy-MM-dd}.";

    public static string DueOff(DateOnly due, string? name, DateOnly remedy) =>
        $"Hạn {due:dd/MM/yyyy} là ngày nghỉ{(name is null ? string.Empty : $": {Phrases.WithoutStop(name)}")}. "
        + $"Hãy ghi một ngày làm việc, ví dụ {remedy:yyyy-MM-dd}.";

    public static string DueBeforeAdoption(DateOnly due, DateOnly adopted) =>
        $"Hạn {due:dd/MM/yyyy} trước ngày kế hoạch có hiệu lực ({adopted:dd/MM/yyyy}). Hãy sửa hạn hoặc ngày ban hành.";

    public static string NotHeldByStaff(DateOnly due) =>
        $"Không ai trong danh sách nhân sự còn công tác vào ngày {due:dd/MM/yyyy} có vai trò này. "
        + "Hãy sửa mục \"responsible\" hoặc bổ sung danh sách.";

    public static string NotOneParty(IReadOnlyCollection<string> names) =>
        $"Mỗi bên ghi đúng một trong các mục: {string.Join(", ", names.Select(n => $"\"{n}\""))}. Hãy sửa lại.";

    /// <summary>The field of a party's entry that says whom it means.</summary>
    public static string FieldOf(Party party) => party switch
    {
        { Role: not null } => "role",
        { Post: not null } => "post",
        { Group: not null } => "group",
        _ => "person",
    };

    public static string NoneOf(Party party, DateOnly due) => party switch
    {
        { Role: not null } => $"Không ai trong danh sách nhân sự còn công tác vào ngày {due:dd/MM/yyyy} có vai trò này. "
            + "Hãy sửa mục này hoặc bổ sung danh sách.",
        { Post: { } post } when ClassTeachers.IsPost(post) =>
            $"Không ai trong danh sách nhân sự còn công tác vào ngày {due:dd/MM/yyyy} chủ nhiệm lớp. "
            + "Hãy ghi lớp ở mục \"class\" của từng giáo viên chủ nhiệm, hoặc sửa mục này.",
        { Post: { } post } => $"Không ai trong danh sách nhân sự còn công tác vào ngày {due:dd/MM/yyyy} giữ chức danh \"{post}\". "
            + "Hãy sửa mục này, hoặc ghi chức danh đó ở mục \"post\" của người giữ.",
        { Group: { } group, Answers: PartyAnswers.One } =>
            $"\"{group}\" không có tổ trưởng còn công tác vào ngày {due:dd/MM/yyyy} để trả lời chung. "
            + "Hãy sửa tên tổ, bổ sung tổ trưởng, hoặc ghi rõ một người ở mục \"person\".",
        { Group: { } group } => $"Danh sách nhân sự không có ai thuộc \"{group}\" còn công tác vào ngày {due:dd/MM/yyyy}. "
            + "Hãy sửa tên tổ hoặc bổ sung danh sách.",
        _ => $"Danh sách nhân sự không có người mang mã \"{party.Person}\" còn công tác vào ngày {due:dd/MM/yyyy}. "
            + "Hãy sửa mã hoặc bổ sung danh sách.",
    };

    public static string SeveralAnswerForAll(IReadOnlyCollection<string> people) =>
        $"Một người trả lời chung, nhưng có {people.Count} người: {string.Join(", ", people)}. "
        + "Hãy ghi rõ một người ở mục \"person\", hoặc bỏ mục \"answers\" để mỗi người trả lời phần mình.";

    public static string ReviewTwice(Review review, ActivityId other) =>
        $"Đã có hoạt động {other} là {(review == Review.MidYear ? "sơ kết" : "tổng kết")}. "
        + "Mỗi năm học chỉ có một; hãy bỏ mục \"review\" ở một trong hai.";

    public static string MatterTwice(MatterId id) => $"Mã \"{id}\" đã dùng cho một nội dung khác. Hãy đặt mã khác.";

    public static string MatterUnknown(MatterId id, IReadOnlyCollection<MatterId> known) =>
        $"Kế hoạch không có nội dung \"{id}\". "
        + (known.Count == 0
            ? "Hãy thêm mục \"matters\" cho kế hoạch."
            : $"Hãy ghi một trong các mã: {string.Join(", ", known)}.");

    public static string RecipientUnknown(string name, IReadOnlyCollection<string> known) =>
        $"Mục \"recipients\" không có nơi nhận \"{name}\". Hãy ghi đúng tên một nơi nhận: {string.Join("; ", known)}.";

    public static string RecipientAddressTwice(string email, string other) =>
        $"Địa chỉ {email} đã ghi cho \"{other}\". Mỗi địa chỉ chỉ ghi một lần.";

    public static string DutyTwice(string role) => $"Vai trò {role} được ghi nhiều lần. Hãy gộp lại.";
}
