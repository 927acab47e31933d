using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Files;

/// <summary>Why a file was not taken, and what to do, as a teacher reads it. Each names its file.</summary>
internal static class FileTexts
{
    public const string KeptTooLong = "Có tệp gửi ở lần trước không còn được giữ. Xin chọn lại tệp đó.";

    public static string Interrupted(string name) =>
        $"Tệp “{name}” chưa đến trọn vẹn vì đường truyền bị ngắt. Xin chọn lại tệp này rồi gửi lần nữa, nếu được thì ở nơi có mạng ổn định hơn.";

    public static string TooMany(string name, int most) =>
        $"Tệp “{name}” chưa được nhận: mỗi lần gửi được nhiều nhất {most} tệp. Xin gửi tệp này ở lần trả lời sau.";

    public static string TooLarge(string name, long most) =>
        $"Tệp “{name}” quá lớn: mỗi tệp nhiều nhất {Phrases.Size(most)}. Xin gửi ảnh ở cỡ nhỏ hơn hoặc nén tệp lại, rồi chọn lại tệp này.";

    public static string NoRoom(string name, long most) =>
        $"Tệp “{name}” chưa được nhận vì các tệp gửi cùng lúc quá lớn: tổng cộng nhiều nhất {Phrases.Size(most)}. Xin gửi tệp này ở lần trả lời sau, hoặc ở cỡ nhỏ hơn.";

    public static string Empty(string name) => $"Tệp “{name}” không có nội dung. Xin kiểm tra rồi chọn lại tệp khác.";

    public static string OldOffice(string name, string extension) =>
        $"Tệp “{name}” theo định dạng Office cũ (.{extension}). Xin mở tệp, lưu lại thành .{extension}x hoặc .pdf, rồi chọn lại.";

    public static string WithMacros(string name, string extension) =>
        $"Tệp “{name}” là loại có macro (.{extension}). Xin mở tệp, lưu lại thành .{extension[..^1]}x hoặc .pdf, rồi chọn lại.";

    public static string NotTaken(string name) =>
        $"Tệp “{name}” thuộc loại không nhận được. Xin gửi ảnh (jpg, png, webp, heic), pdf, docx hoặc xlsx.";

    public static string NotWhatItSays(string name, string claimed, string? actual) =>
        actual is null
            ? $"Tệp “{name}” mang đuôi của {claimed} nhưng nội dung không phải như vậy; có thể tệp bị hỏng. Xin mở thử rồi chọn tệp khác."
            : $"Tệp “{name}” mang đuôi của {claimed} nhưng nội dung là {actual}. Xin lưu lại cho đúng loại, hoặc chụp màn hình, rồi chọn lại.";

    public static string Refused(string name, FileKind kind, FileFault fault, FileLimits limits) => fault switch
    {
        FileFault.Foreign => $"Tệp “{name}” có ghép thêm nội dung lạ (trang web, chương trình hoặc một tệp khác) nên không nhận được. Xin chụp màn hình hoặc lưu lại thành tệp mới, rồi chọn lại.",
        FileFault.TooManyPixels => $"Ảnh “{name}” có quá nhiều điểm ảnh: nhiều nhất {limits.Pixels / 1_000_000} triệu. Xin gửi ảnh ở cỡ nhỏ hơn.",
        FileFault.UnpacksTooLarge => $"Tệp “{name}” khi mở ra quá lớn nên không nhận được. Xin bớt hình trong tệp hoặc lưu lại thành .pdf, rồi chọn lại.",
        FileFault.Macros => $"Tệp “{name}” có macro (chương trình chạy kèm) nên không nhận được. Xin lưu lại thành tệp không có macro hoặc .pdf, rồi chọn lại.",
        FileFault.Active => $"Tệp “{name}” có mã tự chạy hoặc có tệp khác gắn bên trong nên không nhận được. Xin mở tệp, in lại thành .pdf mới, rồi chọn lại.",
        FileFault.Locked => $"Tệp “{name}” được đặt mật khẩu nên không nhận được. Xin bỏ mật khẩu, lưu lại, rồi chọn lại.",
        FileFault.Moving => $"Tệp “{name}” là ảnh động hoặc đoạn phim. Xin gửi ảnh thường hoặc chụp màn hình, rồi chọn lại.",
        FileFault.OtherOffice => NotWhatItSays(name, kind.Name, kind.Extensions[0] == "docx" ? "bảng tính Excel" : "tài liệu Word"),
        _ => $"Tệp “{name}” bị hỏng hoặc không trọn vẹn. Xin mở thử trên máy; nếu mở được thì lưu lại hoặc chụp màn hình, rồi chọn lại.",
    };
}
