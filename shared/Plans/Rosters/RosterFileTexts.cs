using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>What a secretary reads about a list of people that was sent, and its rows.</summary>
internal static class RosterFileTexts
{
    public const string Empty = "Tệp không có nội dung. Xin chọn lại tệp danh sách.";

    public const string Locked = "Tệp được đặt mật khẩu nên không đọc được. Xin bỏ mật khẩu, lưu lại, rồi gửi lần nữa.";

    public const string Macros =
        "Tệp có macro (chương trình chạy kèm) nên không nhận được. Xin lưu lại thành .xlsx không có macro hoặc .csv, rồi gửi lần nữa.";

    public const string OldOffice =
        "Tệp theo định dạng Excel cũ (.xls) nên không đọc được. Xin mở tệp bằng Excel, lưu lại thành .xlsx, rồi gửi lần nữa.";

    public const string WebPage =
        "Tệp mang tên bảng tính nhưng thật ra là một trang web nên không đọc được. "
        + "Xin mở tệp bằng Excel, lưu lại thành .xlsx, rồi gửi lần nữa.";

    public const string OtherKind = "Tệp thuộc loại không đọc được. Xin dùng tệp Excel (.xlsx) hoặc tệp .csv.";

    public const string Damaged =
        "Tệp bị hỏng hoặc không trọn vẹn. Xin mở thử trên máy; nếu mở được thì lưu lại thành tệp .xlsx mới rồi gửi lần nữa.";

    public const string TooSlow = "Tệp quá phức tạp nên không đọc kịp. Xin chỉ giữ trang tính có danh sách, lưu lại, rồi gửi lần nữa.";

    public const string NoHead =
        "Không tìm thấy hàng tiêu đề. Trong tệp cần một hàng ghi tên các cột, có “Họ và tên” (hoặc “Họ đệm” và “Tên”) "
        + "và ít nhất một cột khác: “Email”, “Chức vụ”, “Tổ”. Xin thêm hàng ấy rồi gửi lần nữa.";

    public const string NoPeople = "Dưới hàng tiêu đề không có người nào. Xin kiểm tra rồi chọn lại tệp danh sách.";

    public const string Hidden = "hàng này đang ẩn trong tệp, vẫn được đọc.";

    public const string HeadAgain = "hàng tiêu đề lặp lại, không phải một người.";

    public static string TooLarge(RosterLimits limits) =>
        $"Tệp lớn hơn {Phrases.Size(limits.FileBytes)} nên không phải là một danh sách nhân sự. "
        + "Xin bỏ hình và các trang tính khác, lưu lại, rồi gửi lần nữa.";

    public static string TooMuch(RosterLimits limits) =>
        $"Tệp có quá nhiều nội dung: nhiều nhất {Phrases.Count(limits.Rows)} hàng và {Phrases.Count(limits.Cells)} ô có chữ. "
        + "Xin chỉ giữ trang tính có danh sách nhân sự, lưu lại, rồi gửi lần nữa.";

    public static string TooManyPeople(int people, RosterLimits limits) =>
        $"Tệp có {Phrases.Count(people)} hàng giống như người, mà một danh sách có nhiều nhất {Phrases.Count(limits.People)} người. "
        + "Xin kiểm tra có chọn nhầm tệp không, ví dụ danh sách học sinh.";

    public static string OpenQuote(int row) =>
        $"Dòng {row} có dấu nháy kép mở mà không đóng nên không biết ô ấy hết ở đâu. Xin sửa dấu nháy rồi gửi lần nữa.";

    public static string Merged(int last, string text) =>
        $"có ô gộp đến dòng {last}: “{CleanText.Shorten(text, 60)}” được ghi cho từng dòng.";

    public static string Formula(int column, string text) => text.Length == 0
        ? $"ô ở cột {Letters(column)} là công thức chưa có kết quả nên để trống; xin ghi nội dung vào ô."
        : $"ô ở cột {Letters(column)} là công thức; dùng kết quả đã lưu trong tệp: “{CleanText.Shorten(text, 60)}”.";

    public static string NotAPerson(IEnumerable<string> cells) =>
        $"không đọc là một người: “{CleanText.Shorten(string.Join(" | ", cells), 120)}”.";

    public static string GroupLine(string group) => $"“{group}” được dùng làm tổ cho các dòng bên dưới.";

    public static string SheetWithoutHead(string name) => $"Trang tính “{name}” không có hàng tiêu đề nên không đọc.";

    public static string FurtherNotes(int count) => $"Và {Phrases.Count(count)} ghi chú khác.";

    public static string UnusedColumns(IReadOnlyList<string> heads) => $"Các cột không dùng đến: {Phrases.List(heads)}.";

    /// <summary>A column as Excel names it: A, B, …, AA.</summary>
    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
