using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>What a person is told about a file in general: what is wrong, then what to do.</summary>
internal static class InputTexts
{
    public const string NotUtf8 = "Tệp không được lưu ở dạng UTF-8 nên không đọc được tiếng Việt. Hãy lưu lại tệp với bảng mã UTF-8.";

    public const string BrokenJson = "Tệp sai cú pháp JSON. Hãy kiểm tra dấu phẩy, dấu ngoặc và dấu nháy ở dòng này và dòng ngay trước.";

    public const string RootIsNoObject = "Tệp phải bắt đầu bằng { và kết thúc bằng }. Hãy xem lại tệp mẫu.";

    public static string Refused(ImmutableArray<InputProblem> problems) =>
        $"Chưa nạp được dữ liệu: có {problems.Length} chỗ cần sửa. Dữ liệu đang dùng được giữ nguyên.\n"
        + string.Join('\n', problems.Select(p => $"- {p}"));

    public static string CannotOpen(string path, bool missing) =>
        missing
            ? $"Không tìm thấy tệp \"{path}\". Hãy kiểm tra lại tên tệp và thư mục."
            : $"Không mở được tệp \"{path}\". Hãy kiểm tra đó là một tệp và chương trình được phép đọc.";

    public static string TooLarge(int mebibytes) =>
        $"Tệp lớn hơn {mebibytes} MB nên không thể là tệp dữ liệu của trường. Hãy kiểm tra lại đường dẫn.";

    public static string Missing(string field) => $"Thiếu mục \"{field}\". Hãy bổ sung mục này.";

    public static string UnknownField(string field, IEnumerable<string> known) =>
        $"Không có mục nào tên là \"{field}\". Hãy xóa đi hoặc sửa lại tên; các mục được dùng: {string.Join(", ", known)}.";

    public static string FieldTwice(string field) => $"Mục \"{field}\" được ghi nhiều lần. Hãy giữ lại một lần.";

    public static string WrongKind(string field, JsonValueKind expected, JsonValueKind actual) =>
        $"Mục \"{field}\" phải là {Name(expected)}, nhưng trong tệp là {Name(actual)}. Hãy sửa lại.";

    public static string NoDate(string text) => $"\"{text}\" không phải là một ngày. Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2021-10-29.";

    public static string NoWholeNumber(string text) => $"{text} không phải là số nguyên. Hãy sửa lại.";

    public static string NoId(string text, int maxLength) =>
        $"\"{text}\" không dùng làm mã được. Hãy dùng từ 1 đến {maxLength} ký tự gồm chữ thường a-z không dấu, chữ số và dấu gạch nối ở giữa.";

    public static string NoChoice(string text, string what, IEnumerable<string> names) =>
        $"\"{text}\" không phải là {what}. Hãy chọn một trong các giá trị: {string.Join(", ", names)}.";

    public static string EmptyList(string field) => $"Danh sách \"{field}\" đang trống. Hãy ghi ít nhất một giá trị.";

    public static string Twice(string text) => $"\"{text}\" được ghi nhiều lần. Hãy giữ lại một lần.";

    /// <summary>What is wrong with a text that goes into letters and documents; null if nothing is.</summary>
    public static string? Fault(string field, string text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return $"Mục \"{field}\" đang để trống. Hãy ghi nội dung.";
        }

        var hidden = text.ToList().FindIndex(IsHidden);
        if (hidden >= 0)
        {
            return $"Mục \"{field}\" có ký tự ẩn hoặc ký tự điều khiển (U+{(int)text[hidden]:X4}) ở vị trí {hidden + 1}. Hãy xóa ký tự đó và ghi nội dung trên một dòng.";
        }

        return text.Length > maxLength ? $"Mục \"{field}\" dài {text.Length} ký tự, quá {maxLength} ký tự. Hãy viết gọn lại." : null;
    }

    /// <summary>A line break in a subject would be a header of its own; what nobody sees, nobody can compare.</summary>
    private static bool IsHidden(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Name(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Object => "một nhóm { … }",
            JsonValueKind.Array => "một danh sách [ … ]",
            JsonValueKind.String => "chữ đặt trong dấu nháy kép",
            JsonValueKind.Number => "số",
            JsonValueKind.Null => "null",
            _ => "true hoặc false",
        };
}
