using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>The sentences about files in general: what is wrong, then what to do.</summary>
internal static class InputTexts
{
    public const string NotUtf8 = "Tệp không được lưu ở dạng UTF-8 nên không đọc được tiếng Việt. Hãy lưu lại tệp với bảng mã UTF-8.";

    public const string BrokenJson =
        "Tệp sai cú pháp JSON. Hãy kiểm tra dấu phẩy, dấu ngoặc và dấu nháy ở dòng này và dòng ngay trước.";

    public const string RootIsNoObject = "Tệp phải bắt đầu bằng { và kết thúc bằng }. Hãy xem lại tệp mẫu.";

    public static string Refused(ImmutableArray<InputProblem> problems) =>
        $"Chưa nạp được dữ liệu: có {problems.Length} chỗ cần sửa. Dữ liệu đang dùng được giữ nguyên.\n"
        + string.Join('\n', problems.Select(p => $"- {p}"));

    public static string CannotOpen(string path, bool missing) =>
        missing
            ? $"Không tìm thấy tệp \"{path}\". Hãy kiểm tra lại tên tệp và thư mục."
            : $"Không mở được tệp \"{path}\". Hãy kiểm tra đó là một tệp và chương trình được phép đọc.";

    public static string FileTooLarge(int mebibytes) =>
        $"Tệp lớn hơn {mebibytes} MB nên không thể là tệp dữ liệu của trường. Hãy kiểm tra lại đường dẫn.";

    public static string Missing(string field) => $"Thiếu mục \"{field}\". Hãy bổ sung mục này.";

    public static string UnknownField(string field, IEnumerable<string> known) =>
        $"Không có mục nào tên là \"{field}\". Hãy xóa đi hoặc sửa lại tên; các mục được dùng: {string.Join(", ", known)}.";

    public static string FieldTwice(string field) => $"Mục \"{field}\" được ghi nhiều lần. Hãy giữ lại một lần.";

    public static string WrongKind(string field, JsonValueKind expected, JsonValueKind actual) =>
        $"Mục \"{field}\" phải là {Name(expected)}, nhưng trong tệp là {Name(actual)}. Hãy sửa lại.";

    public static string NoDate(string text) =>
        $"\"{text}\" không phải là một ngày. Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2021-10-29.";

    public static string NoWholeNumber(string text) => $"{text} không phải là số nguyên. Hãy sửa lại.";

    public static string TooSmall(string field, string number, string min) =>
        $"Mục \"{field}\" ghi {number}, nhỏ hơn {min}. Hãy sửa lại.";

    public static string TooLarge(string field, string number, string max) =>
        $"Mục \"{field}\" ghi {number}, lớn hơn {max}. Hãy sửa lại.";

    public static string NoChoice(string text, string what, IEnumerable<string> values) =>
        $"\"{text}\" không phải là {Lower(what)}. Hãy chọn một trong các giá trị: {string.Join(", ", values)}.";

    public static string TooFew(string field, int min) =>
        min == 1
            ? $"Danh sách \"{field}\" đang trống. Hãy ghi ít nhất một giá trị."
            : $"Danh sách \"{field}\" có quá ít giá trị. Hãy ghi ít nhất {min} giá trị.";

    public static string Twice(string text) => $"\"{text}\" được ghi nhiều lần. Hãy giữ lại một lần.";

    public static string Empty(string field) => $"Mục \"{field}\" đang để trống. Hãy ghi nội dung.";

    public static string TooLong(string field, int length, int max) =>
        $"Mục \"{field}\" dài {length} ký tự, quá {max} ký tự. Hãy viết gọn lại.";

    /// <summary>A sentence of a schema with the value as its subject.</summary>
    public static string WithSubject(string text, string sentence) => $"\"{text}\" {Lower(sentence)}";

    /// <summary>The sentence about the first invisible or control character of a text; null if it has none.</summary>
    public static string? Hidden(string field, string text)
    {
        var hidden = text.ToList().FindIndex(IsHidden);
        return hidden < 0
            ? null
            : $"Mục \"{field}\" có ký tự ẩn hoặc ký tự điều khiển (U+{(int)text[hidden]:X4}) ở vị trí {hidden + 1}. "
                + "Hãy xóa ký tự đó và ghi nội dung trên một dòng.";
    }

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

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
