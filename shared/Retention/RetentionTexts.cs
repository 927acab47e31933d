namespace BinhHoa2.Shared.Retention;

/// <summary>What the parts of a school year are called, for letters and pages.</summary>
internal static class RetentionTexts
{
    /// <summary>Within a sentence.</summary>
    public static string Name(RetentionKind kind) =>
        kind == RetentionKind.Files ? "tệp minh chứng" : "câu trả lời và dữ liệu của từng người";

    public static string Contents(RetentionKind kind) => kind == RetentionKind.Files
        ? "các tệp và ảnh gửi kèm câu trả lời, cùng ảnh xem trước"
        : "phân công, câu trả lời, ghi chú, việc xin ý kiến, sổ gửi thư, tên và địa chỉ của từng người trong các tháng, người đã nghỉ "
            + "từ năm học ấy trở về trước, nhật ký bàn làm việc, bản làm việc của báo cáo và báo cáo chưa ban hành, cùng những tệp còn lại";

    public static string Kept(RetentionKind kind) => kind == RetentionKind.Files
        ? "câu trả lời, ghi chú, tên tệp và mã băm của tệp, số liệu, báo cáo"
        : "danh mục hoạt động từng tháng, số liệu đã chốt, mã gốc và bảng đối chiếu chỉ có mã người, báo cáo đã ban hành cùng bản đã ký";
}
