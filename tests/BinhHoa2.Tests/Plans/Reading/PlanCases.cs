using System.Text;
using static BinhHoa2.Tests.Plans.Reading.WordPlan;

namespace BinhHoa2.Tests.Plans.Reading;

/// <summary>Plans in the forms in which schools write them, made up for the tests.</summary>
internal static partial class PlanCases
{
    public static readonly IReadOnlyDictionary<string, Func<byte[]>> All = new Dictionary<string, Func<byte[]>>(StringComparer.Ordinal)
    {
        ["text-sections"] = () => Encoding.UTF8.GetBytes(TextPlans.Sections),
        ["text-one-month"] = () => Encoding.UTF8.GetBytes(TextPlans.OneMonth),
        ["text-week-sheet"] = () => Encoding.UTF8.GetBytes(TextPlans.WeekSheet),
        ["text-inspection"] = () => Encoding.UTF8.GetBytes(TextPlans.Inspection),
        ["text-inline-months"] = () => Encoding.UTF8.GetBytes(TextPlans.InlineMonths),
        ["text-wrapped-lines"] = () => Encoding.UTF8.GetBytes(TextPlans.WrappedLines),
        ["word-2345-table"] = Table2345,
        ["word-numbering"] = Numbering,
        ["word-tracked-changes"] = TrackedChanges,
        ["word-old-fonts"] = OldFonts,
        ["word-month-rows"] = MonthRows,
        ["word-months-as-columns"] = MonthsAsColumns,
        ["word-deep-headings"] = DeepHeadings,
        ["word-lead-and-support"] = LeadAndSupport,
        ["excel-year"] = ExcelYear,
        ["excel-sheets-of-months"] = ExcelSheets,
        ["pdf-2345-table"] = PdfTable,
        ["pdf-table-over-pages"] = PdfTableOverPages,
        ["pdf-paragraphs"] = PdfParagraphs,
    };

    private static string Letterhead(string school) => Table(Row(
        Cell("PHÒNG GD&ĐT THÀNH PHỐ DĨ AN", school, "Số: 12/KH-TH"),
        Cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Dĩ An, ngày 05 tháng 9 năm 2023")));

    private static byte[] Table2345() => Document(
        Letterhead("TRƯỜNG TIỂU HỌC NGUYỄN KHUYẾN")
        + Bold("KẾ HOẠCH GIÁO DỤC NHÀ TRƯỜNG") + Bold("Năm học 2023 - 2024")
        + P("Căn cứ Thông tư 28/2020/TT-BGDĐT ngày 04/9/2020; căn cứ kết quả năm học 2022-2023;")
        + Table(Row(Cell("TT"), Cell("Hoạt động giáo dục"), Cell("Số tiết lớp 1")), Row(Cell("1"), Cell("Tiếng Việt"), Cell("420")))
        + Table(
            Row(Cell("Tháng"), Cell("Chủ điểm"), Cell("Nội dung trọng tâm"), Cell("Hình thức tổ chức"), Cell("Thời gian thực hiện"),
                Cell("Người thực hiện"), Cell("Lực lượng cùng tham gia")),
            Row(Down("Tháng 9/2023"), Down("Truyền thống nhà trường"), Cell("Khai giảng năm học mới"), Cell("Toàn trường"), Cell("05/9"),
                Cell("BGH, TPT Đội"), Cell("CMHS")),
            Row(Down(null), Down(null), Cell("- Đại hội Chi đội\n- Đại hội Liên đội"), Cell("Theo lớp"), Cell("Tuần 3-4"),
                Cell("TPT Đội"), Cell("GVCN")),
            Row(Down(null), Down(null), Cell("Họp Ban đại diện CMHS đầu năm", "Ổn định nền nếp lớp học"), Cell(""),
                Cell("10/9", "Từ 11/9 đến 15/9"), Cell("Hiệu trưởng", "GVCN"), Cell("")),
            Row(Down("10"), Down("Chăm ngoan, học giỏi"), Cell("Hội nghị viên chức, người lao động"), Cell(""), Cell("Trước ngày 25/10"),
                Cell("BGH, Công đoàn"), Cell("")),
            Row(Down(null), Down(null), Cell("Thi kể chuyện chào mừng ngày 20/10"), Cell(""), Cell("20/10"), Cell("Thư viện"), Cell("")),
            Row(Cell("Tháng 11"), Cell("Tôn sư trọng đạo"), Cell(), Cell(), Cell(), Cell(), Cell()),
            Row(Cell("Tháng 12"), Cell("Uống nước nhớ nguồn"),
                Cell("Tổ chức kỷ niệm 79 năm ngày thành lập QĐND Việt Nam (22/12/1944 – 22/12/2023)"), Cell("Mít tinh"), Cell("Cuối tháng"),
                Cell("Đ/c Minh (H)"), Cell("")),
            Row(Cell("Tháng 1"), Cell("Mừng Đảng"), Cell("Kiểm tra cuối học kỳ I"), Cell(""), Cell("25/12/2023 - 05/01/2024"),
                Cell("P.HT"), Cell("")))
        + Bold("V. TỔ CHỨC THỰC HIỆN") + P("1. Hiệu trưởng: chỉ đạo chung.") + P("Nơi nhận:") + P("- Phòng GD&ĐT;"));

    private static byte[] Numbering() => Document(
        Bold("TRƯỜNG TIỂU HỌC AN PHÚ") + Bold("KẾ HOẠCH NĂM HỌC 2024-2025")
        + Item("Đặc điểm tình hình", 3) + Item("Tổng số lớp: 20", 1)
        + Item("Kế hoạch từng tháng", 3)
        + Item("Tháng 9/2024", 3, 1) + Item("Khai giảng năm học mới vào ngày 05/9.", 1)
        + Item("Tổ chức các hoạt động đầu năm cho học sinh toàn trường:", 1)
        + Item("Làm quen lớp mới;", 1, 1) + Item("Thăm thư viện.", 1, 1)
        + Item("Tháng 10", 3, 1) + Item("Đại hội Liên đội (TPT Đội).", 1) + P("với sự tham gia của cha mẹ học sinh.")
        + Item("Tháng hành động vì trẻ em: tổ chức tuyên truyền.", 1)
        + Item("Tổ chức thực hiện", 3) + Item("Hiệu trưởng chỉ đạo.", 1),
        Lists);

    private static byte[] TrackedChanges() => Document(
        P("Trường Tiểu học Tân Bình lập kế hoạch năm học 2025-2026.")
        + $"<w:p>{Run("Tháng 9", "<w:b/>")}</w:p>"
        + $"<w:p>{Run("- Họp hội đồng ")}<w:del><w:r><w:delText>ngày 02/9</w:delText></w:r></w:del><w:ins>{Run("ngày 03/9")}</w:ins></w:p>"
        + $"<w:p>{Run("- Vệ sinh trường lớp")}{Run(" bí mật", "<w:vanish/>")}{Run(".")}</w:p>"
        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + $"{Run("- Phát động thi đua\u00A0đợt\u00AD 1")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        + $"<w:p><w:r><w:pict><w:txbxContent>{P("- Trang trí lớp học")}</w:txbxContent></w:pict></w:r></w:p>"
        + P("- Dự giờ tổ 1;\n- Dự giờ tổ 2,\nthăm lớp tổ 3"));

    /// <summary>TCVN3, VNI and Unicode beside each other, as Word keeps them: each run in its font.</summary>
    private static byte[] OldFonts()
    {
        static string Tcvn3(string text) => Run(Encoding.Latin1.GetString(OldEncodings.ToTcvn3(text)), "<w:rFonts w:ascii=\".VnTime\"/>");
        static string Capitals(string text) =>
            Run(Encoding.Latin1.GetString(OldEncodings.ToTcvn3(text.ToLowerInvariant())), "<w:rFonts w:ascii=\".VnTimeH\"/>");
        static string Vni(string text) => Run(OldEncodings.ToVni(text), "<w:rFonts w:ascii=\"VNI-Times\"/>");
        return Document(
            $"<w:p>{Capitals("Trường tiểu học Hòa Lợi")}</w:p><w:p>{Capitals("Kế hoạch năm học")}{Run(" 2008-2009")}</w:p>"
            + $"<w:p>{Tcvn3("Tháng 9")}</w:p><w:p>{Tcvn3("- Khai giảng năm học mới, ngày 05/9.")}</w:p>"
            + $"<w:p>{Vni("Tháng 10")}</w:p><w:p>{Vni("- Đại hội Liên đội, người thực hiện: cô Bình.")}</w:p>"
            + P("- Kiểm tra giữa học kỳ I."));
    }

    private static byte[] MonthRows() => Document(
        P("TRƯỜNG TIỂU HỌC BÌNH MINH") + P("KẾ HOẠCH CHUYÊN MÔN NĂM HỌC 2025-2026")
        + Table(
            Row(Cell("STT"), Cell("Nội dung công việc"), Cell("Thời gian"), Cell("Người phụ trách"), Cell("Ghi chú")),
            Row(Across("THÁNG 8 + 9 NĂM 2025", 5)),
            Row(Cell("1"), Cell("Xếp thời khóa biểu"), Cell("25/8"), Cell("P.HT"), Cell()),
            Row(Cell("2"), Cell("Khảo sát chất lượng đầu năm"), Cell("Từ 8-12/9"), Cell("GVCN"), Cell()),
            Row(Cell("3"), Cell("Ổn định nền nếp"), Cell("Tuần 1"), Cell("Giáo viên nam"), Cell()),
            Row(Across("THÁNG 10 (TIẾP THEO)", 5)),
            Row(Cell("STT"), Cell("Nội dung công việc"), Cell("Thời gian"), Cell("Người phụ trách"), Cell("Ghi chú")),
            Row(Cell("4"), Cell("Thao giảng cấp trường"), Cell("Trong tháng"), Cell("Tổ khối 1"), Cell("x"))));

    private static byte[] MonthsAsColumns() => Document(
        P("Trường Tiểu học Kim Đồng") + P("Kế hoạch hoạt động năm học 2022-2023")
        + Table(
            Row(Cell("TT"), Cell("Nội dung"), Cell("T9"), Cell("T10"), Cell("T11"), Cell("Phụ trách")),
            Row(Cell("1"), Cell("Sinh hoạt dưới cờ"), Cell("x"), Cell("x"), Cell(), Cell("TPT Đội")),
            Row(Cell("2"), Cell("Ngoại khóa"), Cell(), Cell("Tham quan bảo tàng ngày 15/10"), Cell("x"), Cell("BGH"))));

    private static byte[] DeepHeadings() => Document(
        P("TRƯỜNG TIỂU HỌC VĨNH PHÚ") + P("KẾ HOẠCH NĂM HỌC 2021-2022")
        + P("PHẦN I. TÌNH HÌNH") + Table(Row(Cell("Lớp"), Cell("Số học sinh")), Row(Cell("1A"), Cell("35")))
        + P("PHẦN II. KẾ HOẠCH") + P("A. NHIỆM VỤ") + P("I. CHUYÊN MÔN") + P("1. Chỉ tiêu") + P("- 100% học sinh lên lớp.")
        + P("2. Lịch thực hiện") + P("2.1. Tháng 9/2021: Truyền thống nhà trường") + P("a) Chuyên môn:") + P("- Ổn định tổ chức lớp.")
        + P("b) Đội:") + P("+ Đại hội Chi đội (tuần 3).") + P("2.2. Tháng 10/2021") + P("a) Chuyên môn:") + P("- Thao giảng.")
        + P("2.3. Tháng 10/2021 (tiếp theo)") + P("- Dự giờ giáo viên mới.") + P("II. CƠ SỞ VẬT CHẤT") + P("- Sửa chữa phòng học."));
}
