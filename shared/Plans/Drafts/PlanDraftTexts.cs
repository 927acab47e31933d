using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>What a secretary reads about a draft of a plan.</summary>
internal static class PlanDraftTexts
{
    /// <summary>So many people or posts are named where it is not known which is meant.</summary>
    public const int MaxNamed = 6;

    public static readonly string KindByDefault = $"không có từ nào nói khác → {KindTexts.Name(ActivityKind.Deliverable)}";

    public static readonly string KindByRange = $"có ngày đầu và ngày cuối → {KindTexts.Name(ActivityKind.Deliverable)}";

    public const string InForce = "như kế hoạch đang dùng";

    public const string NoMonth = "chưa rõ thuộc tháng nào. Xin chọn tháng.";

    public const string NoText = "ô đang trống. Xin ghi nội dung như trong kế hoạch.";

    public const string NoLead = "kế hoạch chưa ghi ai phụ trách. Xin chọn người, chức danh, tổ hoặc vai trò chủ trì.";

    public const string NoActivities = "Bản nháp không còn hoạt động nào. Xin thêm hoạt động hoặc bỏ bản nháp.";

    public const string TooMuchText = "Các kế hoạch của trường có quá nhiều chữ để lưu. Xin viết gọn lại hoặc kết thúc bớt kế hoạch.";

    /// <summary>The name of a field, as the page and the sentences have it.</summary>
    public static string Name(PlanField field) => field switch
    {
        PlanField.PlanId => "Mã kế hoạch",
        PlanField.Name => "Tên gọi tắt",
        PlanField.Number => "Số văn bản",
        PlanField.Campaign => "Tên kế hoạch",
        PlanField.Year => "Năm học",
        PlanField.Adopted => "Ngày ban hành",
        PlanField.LegalBases => "Căn cứ",
        PlanField.Recipients => "Nơi nhận",
        PlanField.Duties => "Phân công",
        PlanField.Matters => "Các nội dung của kế hoạch",
        PlanField.Addresses => "Địa chỉ thư của nơi nhận",
        PlanField.About => "Thuộc nội dung",
        PlanField.Month => "Tháng",
        PlanField.Kind => "Loại việc",
        PlanField.Review => "Sơ kết, tổng kết",
        PlanField.From => "Ngày đầu",
        PlanField.Due => "Hạn",
        PlanField.Week => "Tuần",
        PlanField.When => "Thời gian như trong kế hoạch",
        PlanField.Lead => "Chủ trì",
        PlanField.Support => "Phối hợp",
        PlanField.Lines => "Những dòng chưa rõ",
        _ => "Nội dung",
    };

    /// <summary>One of several of the plan as a whole: "phân công của Trưởng Ban Chỉ đạo", "địa chỉ thư của “Phòng GD&amp;ĐT”".</summary>
    public static string ItemOf(PlanDraft draft, PlanField field, int at) => field switch
    {
        PlanField.Duties => $"phân công của {RoleTexts.Name(draft.Duties[at].Role)}",
        PlanField.Matters => $"nội dung thứ {at + 1} của kế hoạch",
        _ => $"địa chỉ thư của “{Short(draft.Addresses[at].Name)}”",
    };

    public static string ReviewName(Review review) => review switch
    {
        Review.MidYear => "sơ kết học kỳ I",
        Review.EndOfYear => "tổng kết năm học",
        _ => "không phải",
    };

    /// <summary>A suggestion with the rule behind it: "“duy trì” → việc thường xuyên".</summary>
    public static string KindBy(string word, ActivityKind kind) => $"“{word}” → {KindTexts.Name(kind)}";

    public static string ReviewBy(string word, Review review) => $"“{word}” → {ReviewName(review)}";

    public static string PartyBy(string words, string name) => $"“{Short(words)}” → {name}";

    public static string OutsideStaff(IEnumerable<string> words) =>
        $"{string.Join(", ", words.Select(w => $"“{Short(w)}”"))} không thuộc danh sách nhân sự → không nhận thư";

    /// <summary>Of a column of both who leads and who takes part, in which neither is said.</summary>
    public const string FirstLeads = "cột “Chủ trì, phối hợp” không ghi ai chủ trì → người ghi đầu tiên chủ trì";

    public static string TimeByRange(string? time, DateOnly from, DateOnly due) =>
        $"{Quoted(time)} → từ {Phrases.Day(from)} đến {Phrases.Day(due)}";

    public static string TimeByDay(string? time, DateOnly due) => $"{Quoted(time)} → {Phrases.Day(due)}";

    public static string TimeByWeek(string time, int week) => $"“{Short(time)}” → hết tuần {week} của tháng";

    public static string TimeOpen(string time) => $"“{Short(time)}” không nói ngày nào → trong tháng";

    /// <summary>A roster's file does not fit a plan that was adopted at the desk.</summary>
    public static string UnfitRoster(string plan, string problem) =>
        $"Kế hoạch “{Short(plan)}” đã nhận ở bàn làm việc không dùng được với danh sách này. {problem} "
        + "Hãy sửa danh sách, hoặc sửa hoạt động ấy ở bàn làm việc.";

    public static string NoDay(string text) => $"“{Short(text)}” không phải là một ngày. Xin ghi ngày, tháng, năm.";

    public static string NoWeek(string text) => $"“{Short(text)}” không phải là một tuần của tháng. Xin chọn từ 1 đến 5, hoặc để trống.";

    public static string WhoIsIt(string words, IReadOnlyCollection<string> mayBe) => mayBe.Count switch
    {
        0 => $"chưa rõ “{Short(words)}” là ai trong danh sách nhân sự. Xin chọn trong danh sách, hoặc xóa dòng ấy.",
        1 => $"“{Short(words)}” có thể là {mayBe.First()}. Xin chọn trong danh sách, hoặc xóa dòng ấy.",
        _ => $"“{Short(words)}” có thể là {string.Join(" hoặc ", mayBe)}. Xin chọn một trong danh sách, hoặc xóa dòng ấy.",
    };

    public static string OpenLines(int count) =>
        $"còn {Phrases.Count(count)} dòng chưa rõ là hoạt động hay không. Xin xem từng dòng ở trang “Những dòng chưa rõ”.";

    /// <summary>Where an activity is: "hoạt động 3 của tháng 10/2021".</summary>
    public static string Place(int number, DateOnly? month) => month is { } first
        ? $"hoạt động {number} của tháng {first:MM'/'yyyy}"
        : $"hoạt động {number} chưa có tháng";

    private static string Quoted(string? time) => time is null ? "ngày ghi trong nội dung" : $"“{Short(time)}”";

    private static string Short(string text) => CleanText.Shorten(text, 60);
}
