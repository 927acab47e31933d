using static BinhHoa2.Tests.Plans.Reading.ExcelPlan;

namespace BinhHoa2.Tests.Plans.Reading;

/// <summary>The plans in workbooks and PDF, and a table whose last column has both who leads and who takes part.</summary>
internal static partial class PlanCases
{
    private static byte[] LeadAndSupport() => WordPlan.Document(
        WordPlan.P("TRƯỜNG TIỂU HỌC LONG BÌNH") + WordPlan.P("KẾ HOẠCH CÔNG TÁC NĂM HỌC 2021-2022")
        + WordPlan.Table(
            WordPlan.Row(WordPlan.Cell("Tháng"), WordPlan.Cell("Nội dung công việc"), WordPlan.Cell("Thời gian"),
                WordPlan.Cell("Chủ trì, phối hợp")),
            WordPlan.Row(WordPlan.Down("Tháng 11/2021"), WordPlan.Cell("Hội thi giáo viên dạy giỏi cấp trường"), WordPlan.Cell("15/11"),
                WordPlan.Cell("BGH chủ trì; TTCM, giáo viên phối hợp")),
            WordPlan.Row(WordPlan.Down(null), WordPlan.Cell("Tổ chức ngày Nhà giáo Việt Nam"), WordPlan.Cell("20/11"),
                WordPlan.Cell("Chủ trì: Hiệu trưởng", "Phối hợp: Phó Hiệu trưởng, CMHS")),
            WordPlan.Row(WordPlan.Cell("Tháng 12"), WordPlan.Cell("Kiểm tra hồ sơ tổ chuyên môn"), WordPlan.Cell("Tuần 2"),
                WordPlan.Cell("Phó Hiệu trưởng, TTCM"))));

    private static byte[] ExcelYear() => Workbook((
        "Kế hoạch",
        [
            ["UBND XÃ HÒA LONG", null, null, null, null],
            ["TRƯỜNG TIỂU HỌC HÒA LONG", null, null, null, null],
            ["KẾ HOẠCH CÔNG TÁC NĂM HỌC 2025-2026", null, null, null, null],
            ["Thời gian", "TT", "Nội dung công việc", "Hoàn thành", "Bộ phận thực hiện"],
            ["Tháng 9", "1", "Khai giảng năm học mới", "#45905", "BGH"],
            [null, "2", "Đại hội Liên đội", "Tuần 4", "TPT Đội"],
            ["Tháng 10", "1", "Hội nghị viên chức", "#45940", "Công đoàn"],
            ["Tháng 11", null, null, null, null],
            ["Nơi nhận: lưu VT", null, null, null, null],
            [null, null, null, null, "HIỆU TRƯỞNG"],
        ],
        ["A3:E3", "A5:A6"]));

    private static byte[] ExcelSheets() => Workbook(
        ("Tháng 1", [["TRƯỜNG TIỂU HỌC SỐ 1 NAM LÝ", null, null], ["Năm học 2024-2025", null, null], ["Nội dung", "Ngày", "Phụ trách"],
            ["Kiểm tra học kỳ I", "03/01 - 08/01", "Tổ khối 1"]], []),
        ("Tháng 2", [["Nội dung", "Ngày", "Phụ trách"], ["Tổ chức Hội Xuân", "15", "Y tế, Văn thư"]], []));

    /// <summary>
    /// A table by drawn lines; the month's cell is merged over two rows, and a cell has a line that was broken at its border.
    /// </summary>
    private static byte[] PdfTable()
    {
        var pdf = new PdfPlan()
            .Text(60, 560, "TRƯỜNG TIỂU HỌC PHÚ MỸ").Text(500, 560, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .Text(300, 530, "KẾ HOẠCH NĂM HỌC 2024-2025");
        double[] xs = [50, 150, 400, 520, 700], ys = [500, 470, 420, 380, 340];
        foreach (var y in ys)
        {
            pdf.Line(y == 420 ? xs[1] : xs[0], y, xs[^1], y);
        }

        foreach (var x in xs)
        {
            pdf.Line(x, ys[0], x, ys[^1]);
        }

        return pdf.Text(55, 480, "Tháng").Text(155, 480, "Nội dung").Text(405, 480, "Thời gian").Text(525, 480, "Người thực hiện")
            .Text(55, 450, "Tháng 9/2024")
            .Text(155, 450, "Tổ chức khai giảng năm học và đón học")
            .Text(155, 435, "sinh lớp 1").Text(405, 450, "05/9").Text(525, 450, "BGH")
            .Text(155, 400, "Họp cha mẹ học sinh").Text(405, 400, "Tuần 3").Text(525, 400, "GVCN")
            .Text(55, 360, "Tháng 10").Text(155, 360, "Hội nghị viên chức").Text(405, 360, "10-12/10").Text(525, 360, "Công đoàn")
            .Text(420, 20, "1")
            .ToBytes();
    }

    /// <summary>
    /// A table over two pages: the month's cell is empty on the second, and the first row there ends that of the page before.
    /// </summary>
    private static byte[] PdfTableOverPages()
    {
        var pdf = new PdfPlan().Text(60, 560, "Trường Tiểu học Mỹ Phước").Text(300, 530, "KẾ HOẠCH NĂM HỌC 2024-2025");
        Grid(pdf, [500, 470, 420]).Text(55, 480, "Tháng").Text(155, 480, "Nội dung").Text(405, 480, "Thời gian").Text(525, 480, "Phụ trách")
            .Text(55, 450, "Tháng 11").Text(155, 450, "Tổ chức tuần lễ hoa điểm tốt").Text(405, 450, "20/11").Text(525, 450, "TPT Đội")
            .NewPage();
        return Grid(pdf, [560, 520, 480, 440])
            .Text(155, 540, "ở tất cả các lớp").Text(155, 500, "Thao giảng").Text(405, 500, "Tuần 2").Text(525, 500, "Tổ khối 1")
            .Text(55, 460, "Tháng 12").Text(155, 460, "Kiểm tra cuối kỳ").Text(405, 460, "24-26/12").Text(525, 460, "P.HT")
            .ToBytes();
    }

    private static PdfPlan Grid(PdfPlan pdf, double[] ys)
    {
        double[] xs = [50, 150, 400, 520, 700];
        Array.ForEach(ys, y => pdf.Line(xs[0], y, xs[^1], y));
        Array.ForEach(xs, x => pdf.Line(x, ys[0], x, ys[^1]));
        return pdf;
    }

    private static byte[] PdfParagraphs() => new PdfPlan()
        .Text(60, 560, "Trường Tiểu học Thới Hòa").Text(60, 540, "KẾ HOẠCH NĂM HỌC 2025-2026")
        .Text(60, 520, "1. Tháng 12/2025")
        .Text(60, 500, "- Kiểm tra hồ sơ sổ sách của giáo viên toàn trường, kiểm tra việc đánh giá học sinh theo quy định, báo cáo")
        .Text(60, 485, "kết quả trước ngày 20/12.")
        .Text(60, 465, "- Ôn tập cuối kỳ (đ/c Hoa phụ trách).")
        .NewPage()
        .Text(60, 560, "2. Tháng 01/2026").Text(60, 540, "- Sơ kết học kỳ I vào ngày 16/01/2026.")
        .Text(60, 520, "Trên đây là kế hoạch của nhà trường./.")
        .ToBytes();
}
