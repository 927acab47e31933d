using System.Collections.Immutable;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Plans.Reading;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>The words of the desk's pages of the plans.</summary>
public static class PlanDeskTexts
{
    /// <summary>The name of the configured file where that of a file stands.</summary>
    public const string ConfiguredFile = "kế hoạch trong cài đặt";

    /// <summary>The name of the sample where that of a file stands.</summary>
    public const string SampleFile = "kế hoạch mẫu đi kèm ứng dụng";

    private const int MaxShown = 3;

    internal const string Title = "Kế hoạch";
    internal const string DraftTitle = "Bản nháp kế hoạch";
    internal const string ActivityTitle = "Một hoạt động trong bản nháp";
    internal const string HeadTitle = "Thông tin chung của kế hoạch";
    internal const string LinesTitle = "Những dòng chưa rõ";
    internal const string DifferenceTitle = "Khác biệt so với kế hoạch đang dùng";
    internal const string EndTitle = "Kết thúc kế hoạch";

    internal const string NoneYet = "Chưa có thư nào được gửi. Xin nhận kế hoạch đầu tiên từ tệp của trường ở dưới đây.";

    internal const string DraftLead =
        "Mọi thay đổi được ghi vào bản nháp trước. Chỉ khi bấm “Nhận kế hoạch này” ở trang khác biệt thì kế hoạch đang dùng mới đổi.";

    internal const string UploadHint =
        "Tệp Word (.docx), Excel (.xlsx), PDF có chữ hoặc văn bản (.txt), đúng như trường đã ban hành; hoặc tệp kế hoạch .json. "
        + "Các hoạt động được đọc theo tháng; xin xem lại từng hoạt động trước khi nhận.";

    internal const string SuggestionsHint =
        "Bên dưới mỗi hoạt động là điều được hiểu từ tệp, trong ngoặc là từ đã dẫn đến cách hiểu ấy. Bấm vào tên hoạt động để sửa.";

    internal const string LinesHint =
        "Đây là những dòng ở chỗ của hoạt động nhưng chưa rõ có phải hoạt động hay không. "
        + "Xin đánh dấu những dòng không phải, hoặc ghi thành hoạt động của một tháng.";

    internal const string PartiesHint =
        "Mỗi dòng một bên: một người, một chức danh, một tổ hoặc một vai trò, như trong danh sách chọn. Xóa dòng để bỏ một bên.";

    internal const string TimeHint = "Để trống thì hạn do hệ thống đặt trong tháng.";

    internal const string PlanIdHint =
        "Để trống cho kế hoạch đầu tiên của trường. Kế hoạch thêm cần một mã riêng, ví dụ chuyen-mon: chữ thường không dấu, chữ số, "
        + "gạch nối.";

    internal const string AddressesHint =
        "Nơi nhận có địa chỉ thư được gửi bản đã ký của báo cáo, sau khi có người xác nhận gửi. "
        + "Xin ghi địa chỉ chung của cơ quan; để trống thì không gửi thư.";

    internal const string DutiesHint =
        "Nguyên văn mục phân công của kế hoạch: vai trò được gọi là gì, làm gì. Để trống cả hai ô nếu kế hoạch không nêu vai trò ấy.";

    internal const string MattersHint =
        "Báo cáo nêu kết quả theo các nội dung này, theo thứ tự; muốn đổi thứ tự thì chọn vị trí mới của nội dung. Xóa hết chữ của "
        + "một nội dung để bỏ; các hoạt động khi ấy cũng thôi thuộc nội dung đó. Hoạt động thuộc nội dung nào thì chọn ở trang của "
        + "hoạt động.";

    internal const string AboutHint = "Báo cáo nêu hoạt động ở nội dung đầu tiên của nó; không chọn thì nêu theo tháng.";

    internal const string LinesOfText = "Mỗi dòng một mục.";

    internal const string NothingChanges = "Bản nháp không khác gì kế hoạch đang dùng.";

    internal const string Adopts =
        "Kế hoạch có hiệu lực ngay: các tháng đang chạy đi theo kế hoạch này. Từ đó kế hoạch được sửa ở đây, tệp trong cài đặt không còn "
        + "ghi đè.";

    internal const string Rehearses =
        "Hệ thống chạy thử năm học như thể kế hoạch này đã được nhận, và so số thư với kế hoạch đang dùng. "
        + "Không có thư nào được gửi đi.";

    internal const string Ends =
        "Các việc chưa xong của kế hoạch không phải làm nữa và không được nhắc; việc đã xong, minh chứng và báo cáo vẫn được giữ. "
        + "Kế hoạch có thể được nhận lại sau này, như một kế hoạch mới.";

    /// <summary>No file was chosen.</summary>
    public static readonly DeskProblem NoFile = new(DeskFields.File, "Xin chọn một tệp kế hoạch.");

    /// <summary>The file is larger than a plan.</summary>
    public static readonly DeskProblem TooLarge = new(
        DeskFields.File,
        $"Tệp lớn hơn {Phrases.Size(new ReadingLimits().FileBytes)} nên không đọc được. "
        + "Xin bớt hình và phụ lục, lưu lại, rồi gửi lần nữa.");

    /// <summary>Reading took longer than it may.</summary>
    public static readonly DeskProblem TooSlow = new(
        DeskFields.File, "Tệp chưa đọc kịp. Xin thử lại sau ít phút, hoặc lưu lại thành .docx rồi gửi lần nữa.");

    /// <summary>The plan that a form names is no longer in force.</summary>
    public static readonly DeskProblem NoPlan = new(PlanFields.Plan, "Xin chọn kế hoạch mà tệp này thay cho, hoặc “Kế hoạch mới”.");

    /// <summary>No lead was chosen.</summary>
    public static readonly DeskProblem NoLead = new(PlanFields.MoreLead, "Xin chọn bên chủ trì.");

    /// <summary>The difference that was agreed to is no longer the one there is.</summary>
    public static readonly DeskProblem Moved = new(
        FormFields.Form,
        "Chưa nhận: kế hoạch đang dùng, danh sách nhân sự hoặc bản nháp đã thay đổi sau khi trang được mở. "
        + "Xin xem lại khác biệt dưới đây rồi bấm lần nữa.");

    /// <summary>The draft does not fit yet.</summary>
    public static readonly DeskProblem Unfit = new(
        FormFields.Form, "Chưa nhận: bản nháp còn chỗ cần sửa. Xin sửa những chỗ ghi dưới đây rồi xem lại khác biệt.");

    /// <summary>What the page of the end showed is no longer so.</summary>
    public static readonly DeskProblem EndMoved = new(
        FormFields.Form, "Chưa kết thúc: các kế hoạch đã thay đổi sau khi trang được mở. Xin xem lại rồi bấm lần nữa.");

    /// <summary>The form was opened for a draft that is no longer there.</summary>
    public static readonly DeskProblem OtherDraft = new(
        FormFields.Form,
        "Chưa ghi: bản nháp đã được thay bằng bản khác sau khi trang được mở. Xin xem lại rồi bấm lần nữa, hoặc về bản nháp.");

    /// <summary>The draft has become too long for its row.</summary>
    public static readonly DeskProblem TooMuch = new(
        FormFields.Form, "Chưa ghi: bản nháp có quá nhiều chữ. Xin viết gọn lại, hoặc gửi tệp chỉ có phần kế hoạch theo tháng.");

    /// <summary>Why a file was not read, beside its field.</summary>
    public static DeskProblem Unreadable(string message) => new(DeskFields.File, message);

    /// <summary>A month that runs would have no activity left in any plan.</summary>
    public static string MonthEmptied(DateOnly month) =>
        $"Tháng {month:MM'/'yyyy} đang chạy mà bản nháp không còn hoạt động nào của tháng ấy. Xin giữ ít nhất một hoạt động của tháng.";

    /// <summary>A file in the form of a plan's file that does not fit.</summary>
    public static string PlanFileUnfit(IReadOnlyCollection<string> problems) =>
        $"Tệp kế hoạch .json có {Phrases.Count(problems.Count)} chỗ cần sửa: {string.Join(" ", problems.Take(MaxShown))}"
        + (problems.Count > MaxShown ? " …" : string.Empty);

    internal static string? Sentence(PlansNotice notice) => notice switch
    {
        PlansNotice.Read => "Đã đọc tệp vào bản nháp. Kế hoạch đang dùng chưa thay đổi gì.",
        PlansNotice.Begun => "Đã mở bản nháp. Kế hoạch đang dùng chưa thay đổi gì.",
        PlansNotice.Saved => "Đã ghi vào bản nháp. Kế hoạch đang dùng chưa thay đổi gì.",
        PlansNotice.Dropped => "Đã bỏ bản nháp. Kế hoạch đang dùng vẫn như trước.",
        PlansNotice.NoDraft => "Không có bản nháp nào đang mở.",
        PlansNotice.Adopted => "Đã nhận kế hoạch; các tháng đang chạy đã đi theo kế hoạch này.",
        PlansNotice.AdoptedInPart => "Đã nhận kế hoạch, nhưng lượt kiểm tra ngay sau đó chưa trọn vẹn. "
            + "Xin bấm “Chạy kiểm tra ngay” ở bàn làm việc sau ít phút.",
        PlansNotice.Ended => "Đã kết thúc kế hoạch.",
        PlansNotice.EndedInPart => "Đã kết thúc kế hoạch, nhưng lượt kiểm tra ngay sau đó chưa trọn vẹn. "
            + "Xin bấm “Chạy kiểm tra ngay” ở bàn làm việc sau ít phút.",
        PlansNotice.FileBroken => "Tệp kế hoạch có chỗ cần sửa nên chưa đọc được; xin báo người vận hành.",
        _ => null,
    };

    internal static bool IsGood(PlansNotice notice) => notice
        is PlansNotice.Read or PlansNotice.Begun or PlansNotice.Saved or PlansNotice.Dropped
        or PlansNotice.Adopted or PlansNotice.Ended;

    internal static string Origin(PlanDraft draft, Roster roster) =>
        (draft.Source.Length > 0 ? $"Đọc từ “{draft.Source}”" : "Làm từ kế hoạch đang dùng")
        + $", {roster.NameOf(draft.By)} bắt đầu lúc {Phrases.Moment(draft.At)}: {Phrases.Count(draft.Activities.Length)} hoạt động.";

    /// <summary>A plan in force: "số 12/KH-TH; tháng 10/2021 đến tháng 05/2022; 27 hoạt động; theo tệp trong cài đặt".</summary>
    internal static string OfPlan(Plan plan, PlanAdoption? adoption, Roster roster)
    {
        var months = plan.Months is [] ? "chưa có tháng nào"
            : plan.Months is [var one] ? $"tháng {one.Month:D2}/{one.Year}"
            : $"tháng {plan.Months[0].Month:D2}/{plan.Months[0].Year} đến tháng {plan.Months[^1].Month:D2}/{plan.Months[^1].Year}";
        return $"Số {plan.Number}; {months}; {Phrases.Count(plan.Activities.Count())} hoạt động; "
            + (adoption is null
                ? "theo tệp trong cài đặt."
                : $"{roster.NameOf(adoption.By)} nhận ở bàn làm việc lúc {Phrases.Moment(adoption.At)}.");
    }

    internal static string FileChanged(string name, bool isEnd) => isEnd
        ? $"Tệp của “{name}” trong cài đặt đã đổi sau khi kế hoạch được kết thúc ở bàn làm việc. Tệp mới chưa thay đổi gì."
        : $"Tệp của “{name}” trong cài đặt đã đổi sau khi kế hoạch được nhận ở bàn làm việc. Kế hoạch nhận ở đây vẫn đang dùng; "
            + "tệp mới chưa thay đổi gì.";

    /// <summary>The time of an activity of the draft.</summary>
    internal static string TimeOf(DraftActivity activity)
    {
        var day = activity switch
        {
            { Week.Length: > 0 } => $"hết tuần {activity.Week}",
            { From.Length: > 0, Due.Length: > 0 } => $"từ {DayOf(activity.From)} đến {DayOf(activity.Due)}",
            { Due.Length: > 0 } => DayOf(activity.Due),
            _ => "trong tháng",
        };
        return activity.When.Length > 0 ? $"{day}, ghi là “{activity.When}”" : day;
    }

    /// <summary>The parties of an activity, each with the rule that made it.</summary>
    internal static string PartiesOf(ImmutableArray<DraftParty> parties, PartyChoices choices) => parties.IsEmpty
        ? "chưa có"
        : string.Join("; ", parties.Select(p => p.IsAsked
            ? $"“{p.Words}”: chưa rõ là ai"
            : $"{choices.LabelOf(p.Choice)}{Because(p.Reason)}"));

    internal static string SupportHint(DraftActivity activity) => "Được biết, có thể bổ sung minh chứng, không bị nhắc."
        + (activity.SupportReason.Length == 0 ? string.Empty : $" Trong tệp: {activity.SupportReason}.");

    internal static string Because(string reason) => reason.Length == 0 ? string.Empty : $" ({reason})";

    internal static string MonthOf(string month) => month.Length == 7 ? $"tháng {month[5..]}/{month[..4]}" : "chưa có tháng";

    private static string DayOf(string text) => FormDate.TryRead(text, out var day) ? Phrases.Day(day) : $"“{text}”";
}
