namespace BinhHoa2.Shared.Schools;

/// <summary>The sentences about the school's profile that its schema does not have.</summary>
internal static class ProfileTexts
{
    public static string SuperiorsOutOfOrder(DateOnly before) =>
        $"Cơ quan cấp trên phải xếp theo thời gian, nhưng mục ngay trước đã bắt đầu từ {before:dd/MM/yyyy}. "
        + "Hãy sửa ngày hoặc xếp lại.";

    public static string NoSuperiorYet(DateOnly day, DateOnly first) =>
        $"Chưa ghi cơ quan cấp trên vào ngày {day:dd/MM/yyyy} (ngày kế hoạch có hiệu lực); "
        + $"mục sớm nhất bắt đầu từ {first:dd/MM/yyyy}. Hãy bổ sung.";
}
