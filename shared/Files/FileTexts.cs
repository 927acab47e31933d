using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Files;

/// <summary>Why a file was not taken, and what to do, as a teacher reads it. Each names its file.</summary>
internal static class FileTexts
{
    public const string KeptTooLong = "Có tệp gửi ở lần trước không còn được giữ. Xin chọn lại tệp đó.";

    /// <summary>Shown for a file that came without a name.</summary>
    public const string NoName = "tệp không tên";

    public const string Unreadable =
        "Có phần gửi kèm không đọc được nên chưa được nhận. "
        + "Xin chọn lại các tệp, nếu được thì đặt tên tệp không có dấu nháy, rồi gửi lần nữa.";

    private const string SaveAsPdf = "Xin mở tệp, lưu lại thành .pdf, rồi chọn lại.";

    public static string Interrupted(string name) =>
        $"Tệp “{name}” chưa đến trọn vẹn vì đường truyền bị ngắt. "
        + "Xin chọn lại tệp này rồi gửi lần nữa, nếu được thì ở nơi có mạng ổn định hơn.";

    public static string TooMany(string name, int most) =>
        $"Tệp “{name}” chưa được nhận: mỗi lần gửi được nhiều nhất {most} tệp. Xin gửi tệp này ở lần trả lời sau.";

    public static string TooLarge(string name, long most) =>
        $"Tệp “{name}” quá lớn: mỗi tệp nhiều nhất {Phrases.Size(most)}. Xin gửi ảnh ở cỡ nhỏ hơn hoặc nén tệp lại, rồi chọn lại tệp này.";

    public static string NoRoom(string name, long most) =>
        $"Tệp “{name}” chưa được nhận vì các tệp gửi cùng lúc quá lớn: tổng cộng nhiều nhất {Phrases.Size(most)}. "
        + "Xin gửi tệp này ở lần trả lời sau, hoặc ở cỡ nhỏ hơn.";

    public static string NoRoomToday(string name, long most) =>
        $"Tệp “{name}” chưa được nhận vì tổng dung lượng gửi trong một ngày nhiều nhất là {Phrases.Size(most)}. "
        + "Xin gửi tệp này vào ngày mai, hoặc gửi câu trả lời không kèm tệp.";

    public static string NoDisk(string name) =>
        $"Tệp “{name}” chưa được nhận vì hệ thống tạm thời hết chỗ chứa. Xin chờ ít phút rồi chọn lại tệp này và gửi lần nữa; "
        + "nếu vẫn không được, xin báo thư ký Ban Chỉ đạo của trường.";

    public static string Empty(string name) => $"Tệp “{name}” không có nội dung. Xin kiểm tra rồi chọn lại tệp khác.";

    /// <summary>For a file of none of the kinds taken, whatever its name says.</summary>
    public static string NotTaken(string name) => FileKinds.Claimed(name) is { } claimed
        ? $"Tệp “{name}” mang đuôi của {claimed.Name} nhưng nội dung không phải như vậy; có thể tệp bị hỏng. Xin mở thử rồi chọn tệp khác."
        : $"Tệp “{name}” thuộc loại không nhận được. Xin gửi ảnh (jpg, png, webp, heic), pdf, docx hoặc xlsx.";

    public static string Refused(string name, FileFault fault, FileLimits limits) => fault switch
    {
        FileFault.Foreign =>
            $"Tệp “{name}” có ghép thêm nội dung lạ (trang web, chương trình hoặc một tệp khác) nên không nhận được. "
            + "Xin chụp màn hình hoặc lưu lại thành tệp mới, rồi chọn lại.",
        FileFault.TooManyPixels =>
            $"Ảnh “{name}” có quá nhiều điểm ảnh: nhiều nhất {limits.Pixels / 1_000_000} triệu. Xin gửi ảnh ở cỡ nhỏ hơn.",
        FileFault.UnpacksTooLarge =>
            $"Tệp “{name}” khi mở ra quá lớn nên không nhận được. Xin bớt hình trong tệp hoặc lưu lại thành .pdf, rồi chọn lại.",
        FileFault.Macros =>
            $"Tệp “{name}” có macro (chương trình chạy kèm) nên không nhận được. "
            + "Xin lưu lại thành tệp không có macro hoặc .pdf, rồi chọn lại.",
        FileFault.RemoteTemplate => $"Tệp “{name}” tự tải tệp mẫu (template) từ nơi khác khi mở nên không nhận được. {SaveAsPdf}",
        FileFault.EmbeddedObject =>
            $"Tệp “{name}” có đối tượng của phần mềm khác nhúng bên trong (OLE, ActiveX hoặc chương trình) nên không nhận được. "
            + SaveAsPdf,
        FileFault.DataExchange => $"Tệp “{name}” tự lấy dữ liệu từ phần mềm khác khi mở (DDE) nên không nhận được. {SaveAsPdf}",
        FileFault.InsertedDocument => $"Tệp “{name}” chèn thêm một tài liệu hoặc trang web khác khi mở nên không nhận được. {SaveAsPdf}",
        FileFault.Active =>
            $"Tệp “{name}” có mã tự chạy hoặc có tệp khác gắn bên trong nên không nhận được. "
            + "Xin mở tệp, in lại thành .pdf mới, rồi chọn lại.",
        FileFault.Locked => $"Tệp “{name}” được đặt mật khẩu nên không nhận được. Xin bỏ mật khẩu, lưu lại, rồi chọn lại.",
        FileFault.Moving => $"Tệp “{name}” là ảnh động hoặc đoạn phim. Xin gửi ảnh thường hoặc chụp màn hình, rồi chọn lại.",
        FileFault.OldOffice =>
            $"Tệp “{name}” theo định dạng Office cũ (.doc, .xls, .ppt). "
            + "Xin mở tệp, lưu lại thành .docx, .xlsx hoặc .pdf, rồi chọn lại.",
        FileFault.OtherKind => NotTaken(name),
        _ => $"Tệp “{name}” bị hỏng hoặc không trọn vẹn. Xin mở thử trên máy; nếu mở được thì lưu lại hoặc chụp màn hình, rồi chọn lại.",
    };
}
