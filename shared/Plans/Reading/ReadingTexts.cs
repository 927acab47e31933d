namespace BinhHoa2.Shared.Plans.Reading;

/// <summary>What a secretary reads when a plan cannot be read.</summary>
internal static class ReadingTexts
{
    public const string WholeFile = "cả tệp";

    public const string NoMonths = "Không tìm thấy tháng nào trong kế hoạch.";

    public const string Empty = "Tệp không có nội dung. Xin chọn lại tệp kế hoạch.";

    public const string NoText = "Tệp không có chữ nào đọc được. Xin kiểm tra rồi chọn lại tệp kế hoạch.";

    public const string OldOffice =
        "Tệp theo định dạng Office cũ (.doc, .xls) nên không đọc được. "
        + "Xin mở tệp bằng Word hoặc Excel, lưu lại thành .docx hoặc .xlsx, rồi thử lại.";

    public const string Locked = "Tệp được đặt mật khẩu nên không đọc được. Xin bỏ mật khẩu, lưu lại, rồi thử lại.";

    public const string OtherKind =
        "Tệp thuộc loại không đọc được. Xin dùng tệp Word (.docx), Excel (.xlsx), PDF có chữ hoặc văn bản thuần (.txt).";

    public const string Damaged =
        "Tệp bị hỏng hoặc không trọn vẹn. Xin mở thử trên máy; nếu mở được thì lưu lại thành tệp mới rồi thử lại.";

    public const string TooLarge =
        "Tệp quá lớn so với một bản kế hoạch nên không đọc được. Xin bớt hình và phụ lục trong tệp, lưu lại, rồi thử lại.";

    public const string TooSlow = "Tệp quá phức tạp nên không đọc kịp. Xin lưu lại thành .docx rồi thử lại.";

    public const string Scanned =
        "Tệp PDF chỉ có hình chụp, không có chữ, nên không đọc được. Xin dùng tệp Word gốc hoặc xuất lại PDF từ Word.";
}
