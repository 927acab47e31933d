using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>Why a form of a report's page was not recorded, and what to do.</summary>
internal static class ReportFormTexts
{
    public const string Stale = "Trang này đã mở quá lâu nên chưa thể ghi nhận. Xin xem lại rồi bấm nút lần nữa.";
    public const string NoText = "Xin ghi nội dung, ít nhất một dòng. Muốn lấy lại lời văn gợi ý, xin chép từ “Lời văn gợi ý”.";
    public const string IssuedMeanwhile = "Báo cáo đã được ban hành nên không sửa, không ban hành lần nữa được.";
    public const string NotYours = "Chỉ Hiệu trưởng, hoặc Phó Hiệu trưởng được ký thay, ban hành báo cáo.";
    public const string NotIssued = "Báo cáo chưa được ban hành nên chưa lấy số.";

    public const string NotNumbered = "Báo cáo chưa có số và ngày nên chưa nhận bản đã ký.";
    public const string NothingToCorrect = "Từ khi ban hành đến nay không có thay đổi nào để đính chính.";
    public const string NothingToSend = "Hiện không có nơi nhận nào chưa được gửi bản đã ký.";
    public const string CopyNotSendable = "Bản đã ký hiện không gửi đi được; lý do ghi ở phần gửi ra ngoài trường dưới đây.";
    public const string Sent = "Đã ghi nhận. Thư kèm bản đã ký được gửi trong giờ làm việc.";
    public const string NothingChosen = "Xin đánh dấu ít nhất một minh chứng có nội dung, hoặc chọn thêm, bỏ bớt ảnh.";
    public const string NoCopy = "Xin chọn tệp PDF của bản đã ký.";

    public const string ConfirmLabel = "Đúng, tôi gửi nội dung này";
    public const string AskBack =
        "Một số chương trình kiểm tra thư tự điền và gửi trang này. "
        + $"Nếu chính thầy/cô gửi, xin đánh dấu ô “{ConfirmLabel}” rồi bấm nút lần nữa.";

    public static string TooLong(int length, int most) =>
        $"Đoạn này dài {Phrases.Count(length)} ký tự, nhiều nhất là {Phrases.Count(most)}. Xin viết gọn lại.";

    public static string CopyTooLarge(string name, long most) =>
        $"Tệp “{name}” quá lớn: bản đã ký nhiều nhất {Phrases.Size(most)}. Xin quét lại ở độ phân giải thấp hơn (200 dpi) rồi chọn lại.";

    public static string CopyIsNoPdf(string name) =>
        $"Tệp “{name}” không phải là PDF. Xin quét bản đã ký thành PDF rồi chọn lại.";

    public static string TooManyCopies(int most) => $"Báo cáo đã có {most} bản đã ký nên không nhận thêm.";

    public static string TooManySent(int most) => $"Báo cáo đã gửi ra ngoài trường nhiều lần; nhiều nhất {most} thư nên không gửi thêm.";

    public static string TooManyEditions(int most) =>
        $"Báo cáo đã được sửa {Phrases.Count(most)} lần nên không sửa thêm được nữa. Xin tải tệp Word để sửa phần còn lại.";

    public static string EditedMeanwhile(ReportEdit last) =>
        $"{last.Name} vừa sửa đoạn này lúc {Phrases.Moment(last.Written)}. Nội dung vừa nhập vẫn ở trong ô; "
        + "xin đối chiếu với bản hiện nay ngay bên trên rồi lưu lần nữa.";

    public static string TooManyPictures(int chosen, int most) =>
        $"Báo cáo sẽ có {chosen} ảnh, nhiều nhất là {most} ảnh. Xin bỏ bớt ảnh ở phần này hoặc ở phần khác.";

    public static string PicturesTooLarge(long most) =>
        $"Các ảnh của báo cáo sẽ nặng hơn {Phrases.Size(most)}, mức cao nhất cho cả báo cáo. Xin bỏ bớt hoặc chọn ảnh nhẹ hơn.";

    public static string PicturesChosenMeanwhile(ReportEdit last) =>
        $"{last.Name} vừa đổi ảnh của báo cáo lúc {Phrases.Moment(last.Written)}. Ảnh vừa đánh dấu vẫn còn; "
        + "xin xem lại rồi bấm nút lần nữa.";

    public static string NoNumber(int digits) => $"Xin ghi số văn bản, chỉ gồm chữ số, nhiều nhất {digits} chữ số: 125.";

    public static string NoDay(DateOnly earliest, DateOnly latest) =>
        $"Xin ghi ngày văn bản, từ {Phrases.Day(earliest)} đến {Phrases.Day(latest)}.";
}
