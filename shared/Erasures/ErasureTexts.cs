using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Erasures;

/// <summary>The words of the pages of erasures.</summary>
public static class ErasureTexts
{
    internal const string Title = "Xoá dữ liệu theo yêu cầu";
    internal const string None = "Chưa có yêu cầu nào.";
    internal const string Entered = "Đã ghi yêu cầu. Dữ liệu chưa bị xoá; xin xem kĩ rồi xác nhận bên dưới.";
    internal const string Confirmed = "Đã xác nhận. Việc xoá đang chạy.";
    internal const string Withdrawn = "Đã bỏ yêu cầu.";
    internal const string Lead =
        "Dùng khi một người, hoặc cha mẹ của học sinh có trong ảnh, yêu cầu trường xoá dữ liệu. Ghi yêu cầu trước; xem những gì sẽ xoá và "
        + "những gì còn lại; rồi mới xác nhận.";

    internal const string LettersHint =
        "Thư đã gửi nằm trong hộp thư của người nhận, kể cả hộp thư kèm phần mềm trên máy chủ: hệ thống không lấy lại được.";

    internal const string ReportsHint =
        "Báo cáo đã ban hành và bản đã kí giữ nguyên như khi ban hành; trang báo cáo ghi rõ điều này.";

    internal const string FilesHint =
        "Tệp danh sách nhân sự, kế hoạch và hồ sơ trường mà người vận hành để trên máy: người vận hành phải tự bỏ tên người này ra. "
        + "Cho đến lúc đó hệ thống không nhận tệp danh sách có mã đã xoá.";

    internal const string CopiesHint =
        "Bản dự phòng của kho tệp trên Azure tự hết sau nhiều nhất hai tuần. Bản lưu trữ và số liệu trường đã tải về máy riêng "
        + "thì trường tự xoá.";

    internal const string Stays =
        "Mã, vai trò, tổ, trạng thái, ngày hạn và các con số vẫn còn, nên tháng và báo cáo vẫn khớp. Dấu kiểm chứng của câu trả lời vẫn "
        + "còn nhưng không ai đọc được nội dung từ đó.";

    internal const string WhatOfPerson =
        "Tên, địa chỉ thư, điện thoại, chức danh ở danh sách và ở mọi tháng; ghi chú, tệp, ảnh của mọi câu trả lời; ý kiến chỉ đạo về việc "
        + "của người này hoặc do người này viết; lời của người này trong báo cáo chưa ban hành; phiên đăng nhập, bản nháp, bản chạy thử, "
        + "bản lưu trữ đang giữ. Liên kết của người này hết dùng ngay; việc chưa xong chuyển lên cấp trên như khi một người thôi công tác.";

    internal const string WhatOfReply =
        "Ghi chú, tệp và ảnh của câu trả lời này, lời trích từ đó trong báo cáo chưa ban hành, bản chạy thử và bản lưu trữ đang giữ.";

    internal const string WhatOfFile =
        "Tệp hoặc ảnh này cùng ảnh thu nhỏ, ảnh ấy trong báo cáo chưa ban hành, bản chạy thử và bản lưu trữ đang giữ.";

    internal const string NoPerson = "Xin chọn một người.";
    internal const string NoAsker = "Xin chọn ai yêu cầu.";
    internal const string NoScope = "Xin chọn xoá gì.";
    internal const string NoSuch = "Không tìm thấy yêu cầu hoặc câu trả lời này; xin mở lại trang.";
    internal const string Own = "Không tự xoá dữ liệu của chính mình được; xin nhờ Trưởng ban hoặc Thư ký còn lại.";

    /// <summary>Why a member of the Board other than the two does not see the page.</summary>
    internal const string NotYours = "Chỉ Trưởng ban và Thư ký xoá được dữ liệu theo yêu cầu.";

    /// <summary>Whether a person may erase.</summary>
    public static bool MayErase(StaffMember person) => person.Role is Role.Chair or Role.Secretary;

    internal static string NoDay(DateOnly today) => $"Xin chọn ngày nhận yêu cầu, không sau hôm nay ({Phrases.Day(today)}).";

    internal static string WrongTyped(string expected) => $"Chưa đúng. Xin gõ chính xác: {expected}";

    internal static string Name(ErasureAsker asker) => asker switch
    {
        ErasureAsker.Self => "chính người có dữ liệu",
        ErasureAsker.Parent => "cha mẹ hoặc người giám hộ của học sinh",
        ErasureAsker.Authority => "cơ quan có thẩm quyền",
        _ => "nhà trường, vì không còn cần dữ liệu",
    };

    internal static string What(ErasureKind kind) => kind switch
    {
        ErasureKind.Person => WhatOfPerson,
        ErasureKind.Reply => WhatOfReply,
        _ => WhatOfFile,
    };

    /// <summary>What is erased, by ids and the name as the roster has it now.</summary>
    internal static string Subject(ErasureKey key, Roster roster)
    {
        var name = roster.NameOf(key.Person);
        var who = name == key.Person.Value ? $"mã {key.Person}" : $"{name} (mã {key.Person})";
        return key.Kind switch
        {
            ErasureKind.Person => $"Toàn bộ dữ liệu của {who}",
            ErasureKind.Reply => $"Câu trả lời {key.ToType} của {who}, {Phrases.Month(key.Month!.Value)}",
            _ => $"Tệp thứ {key.Number + 1} của câu trả lời {key.ToType} của {who}, {Phrases.Month(key.Month!.Value)}",
        };
    }

    internal static string State(ErasureRequest request, DateOnly today) => request switch
    {
        { Done: { } done } => $"Đã xoá xong ngày {Phrases.Day(done)}.",
        { Begun: { } begun } => $"Đã xác nhận ngày {Phrases.Day(begun)}, đang xoá; lượt kiểm tra cuối chạy sau khoảng nửa giờ.",
        _ => $"Chưa xác nhận. {DaysLeft(request, today)}",
    };

    /// <summary>The days that are left by the law.</summary>
    internal static string DaysLeft(ErasureRequest request, DateOnly today) => (request.AnswerBy.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => $"Đã quá hạn trả lời {Phrases.Day(request.AnswerBy)}: {Phrases.Count(-late)} ngày.",
        0 => "Hôm nay là hạn trả lời.",
        var left => $"Hạn trả lời: {Phrases.DayInWeek(request.AnswerBy)}, còn {Phrases.Count(left)} ngày.",
    };

    internal static string Origin(ErasureRequest request, Roster roster) =>
        $"Người yêu cầu: {Name(request.Asker)}. Trường nhận ngày {Phrases.Day(request.Received)}; "
        + $"{roster.NameOf(request.EnteredBy)} ghi vào sổ ngày {Phrases.Day(VietnamTime.DateOf(request.Entered))}."
        + (request.ConfirmedBy is { } by ? $" {roster.NameOf(by)} xác nhận." : string.Empty);

    internal static string Items(ErasedItems items) => Phrases.List(
    [
        $"{Phrases.Count(items.Replies)} câu trả lời",
        $"{Phrases.Count(items.Files)} tệp",
        $"{Phrases.Count(items.People)} mục nhân sự",
        $"{Phrases.Count(items.Directives)} ý kiến chỉ đạo",
        $"{Phrases.Count(items.Letters)} dòng sổ gửi thư",
        $"{Phrases.Count(items.Reports)} dòng báo cáo",
        $"{Phrases.Count(items.Desk)} mục ở bàn làm việc",
    ]);

    internal static string Found(int found) => found == 0
        ? "Lượt tìm cuối qua mọi bảng và kho tệp không còn thấy gì ngoài những nơi đã nêu."
        : $"Lượt tìm cuối còn thấy {Phrases.Count(found)} chỗ; xin báo người vận hành.";

    internal static string Times(AnswerTimes times) =>
        $"Hạn trả lời đang tính là {Phrases.Count(times.WorkingDays)} ngày làm việc sau ngày nhận, theo nguồn đọc ngày "
        + $"{Phrases.Day(times.AsOf)} (nguồn thứ cấp; trường cần đối chiếu văn bản gốc):";

    /// <summary>The line of the desk's first page while answers are due; null for none.</summary>
    /// <param name="due">How many requests are due or overdue.</param>
    public static string? Due(int due) => due == 0
        ? null
        : $"{Phrases.Count(due)} yêu cầu xoá dữ liệu đến hạn trả lời theo luật mà chưa xoá xong.";
}
