using System.Text;
using System.Text.Json;
using BinhHoa2.Shared.Plans.Reading;
using static BinhHoa2.Tests.Plans.Reading.WordPlan;

namespace BinhHoa2.Tests.Plans.Reading;

/// <summary>The columns of who takes part: under the heads schools give them, merged, in lists, several, in every kind of file.</summary>
public sealed class PartnerColumnTests
{
    [Theory]
    [InlineData("Lực lượng cùng tham gia")]
    [InlineData("LỰC LƯỢNG CÙNG THAM GIA")]
    [InlineData("Lực lượng tham gia")]
    [InlineData("Các lực lượng cùng tham gia")]
    [InlineData("Lực lượng giáo dục cùng tham gia (trong và ngoài nhà trường)")]
    [InlineData("Lực lượng phối hợp")]
    [InlineData("Phối hợp")]
    [InlineData("Phối hợp thực hiện")]
    [InlineData("Đơn vị phối hợp")]
    [InlineData("Người phối hợp")]
    [InlineData("Người, bộ phận phối hợp:")]
    [InlineData("Bộ phận/ cá nhân phối hợp")]
    [InlineData("Tổ chức, cá nhân phối hợp (nếu có)")]
    [InlineData("Thành phần phối hợp")]
    [InlineData("Cùng thực hiện")]
    [InlineData("Người cùng thực hiện")]
    [InlineData("Người cùng tham gia")]
    [InlineData("Người tham gia")]
    [InlineData("Người hỗ trợ")]
    public void Head_OfWhoTakesPart_IsReadAsThat(string head) => Month(head).Support.ShouldBe(["Công đoàn"]);

    [Theory]
    [InlineData("Chủ trì, phối hợp")]
    [InlineData("CHỦ TRÌ/ PHỐI HỢP")]
    [InlineData("Chủ trì - Phối hợp")]
    [InlineData("Đơn vị chủ trì, phối hợp")]
    [InlineData("Người chủ trì, người phối hợp")]
    [InlineData("Phân công (chủ trì, phối hợp)")]
    [InlineData("Phụ trách, phối hợp")]
    [InlineData("Người thực hiện và phối hợp")]
    [InlineData("Bộ phận thực hiện/ phối hợp thực hiện")]
    public void Head_OfWhoLeadsAndTakesPart_IsReadApart(string head)
    {
        var reading = Read(Document(
            P("KẾ HOẠCH NĂM HỌC 2024-2025")
            + WordPlan.Table(
                Row(Cell("Tháng"), Cell("Nội dung"), Cell(head)),
                Row(Cell("Tháng 9/2024"), Cell("- Khai giảng năm học mới", "- Đại hội Liên đội"),
                    Cell("- BGH chủ trì;", "- GVCN phối hợp")),
                Row(Cell("Tháng 10"), Cell("- Hội nghị viên chức", "- Ngày hội đọc sách"),
                    Cell("- Công đoàn", "- Thư viện, GVCN")))));

        reading.Months.SelectMany(m => m.Joint).ShouldBe(
            ["BGH chủ trì; GVCN phối hợp", "BGH chủ trì; GVCN phối hợp", "Công đoàn", "Thư viện, GVCN"]);
        reading.Months.SelectMany(m => m.Responsible).ShouldBe([null, null, null, null]);
        reading.NotUnderstood.ShouldBeEmpty();
        PlanReadingJson.Write(reading).ShouldNotContain("chủ trì");
    }

    [Theory]
    [InlineData("Đối tượng tham gia")]
    [InlineData("Thành phần tham gia")]
    [InlineData("Số lượng tham gia")]
    [InlineData("Kinh phí hỗ trợ")]
    [InlineData("Nội dung phối hợp")]
    [InlineData("Hình thức phối hợp")]
    [InlineData("Lãnh đạo")]
    [InlineData("Ghi chú")]
    public void Head_OfAnotherThing_IsNoneOfIt(string head) => Month(head).Support.ShouldBe([null]);

    [Fact]
    public void Column_IsNeitherUnderResponsibleNorUnderWhatWasNotUnderstood()
    {
        var reading = Read(Table("Lực lượng cùng tham gia"));

        var json = JsonDocument.Parse(PlanReadingJson.Write(reading)).RootElement;
        json.EnumerateObject().Select(p => p.Name).ShouldBe(["school", "schoolYear", "months", "notUnderstood"]);
        json.GetProperty("months")[0].EnumerateObject().Select(p => p.Name)
            .ShouldBe(["year", "month", "activities", "due", "responsible"]);
        json.GetProperty("months")[0].GetProperty("responsible")[0].GetString().ShouldBe("BGH");
        json.GetProperty("notUnderstood").GetArrayLength().ShouldBe(0);
        json.ToString().ShouldNotContain("Công đoàn");
    }

    [Fact]
    public void Cell_MergedOverRows_CountsForEachOfThem()
    {
        var reading = Read(Document(
            P("KẾ HOẠCH NĂM HỌC 2024-2025")
            + WordPlan.Table(
                Row(Cell("Tháng"), Cell("Nội dung"), Cell("Người thực hiện"), Cell("Lực lượng cùng tham gia")),
                Row(Down("Tháng 9/2024"), Cell("Khai giảng năm học mới"), Cell("BGH"), Down("Công đoàn")),
                Row(Down(null), Cell("Đại hội Liên đội"), Cell("TPT Đội"), Down(null)),
                Row(Cell("Tháng 10"), Cell("Hội nghị viên chức"), Cell("BGH"), Cell("Tổ 1")))));

        Support(reading).ShouldBe(["Công đoàn", "Công đoàn", "Tổ 1"]);
        reading.NotUnderstood.ShouldBeEmpty();
    }

    [Fact]
    public void Activity_MergedOverRows_HasThePartnersOfEach()
    {
        var reading = Read(Document(
            P("KẾ HOẠCH NĂM HỌC 2024-2025")
            + WordPlan.Table(
                Row(Cell("Tháng"), Cell("Nội dung"), Cell("Người thực hiện"), Cell("Phối hợp")),
                Row(Down("Tháng 9/2024"), Down("Khai giảng năm học mới"), Down("BGH"), Cell("Tổ 11")),
                Row(Down(null), Down(null), Down(null), Cell("Tổ 1")),
                Row(Down(null), Down(null), Down(null), Cell("Tổ 1")))));

        Support(reading).ShouldBe(["Tổ 11; Tổ 1"]);
        reading.Months.Single().Responsible.ShouldBe(["BGH"]);
    }

    [Fact]
    public void List_InACell_IsDividedWhereThereIsALineForEachActivity()
    {
        var reading = Read(Document(
            P("KẾ HOẠCH NĂM HỌC 2024-2025")
            + WordPlan.Table(
                Row(Cell("Tháng"), Cell("Nội dung"), Cell("Người thực hiện"), Cell("Phối hợp")),
                Row(Cell("Tháng 9/2024"), Cell("- Khai giảng năm học mới", "- Đại hội Liên đội"), Cell("BGH", "TPT Đội"),
                    Cell("- Công đoàn;", "- GVCN.")),
                Row(Cell("Tháng 10"), Cell("Hội nghị viên chức"), Cell("BGH"), Cell("- Công đoàn\n- Tổ 1, Tổ 2", "-")))));

        Support(reading).ShouldBe(["Công đoàn", "GVCN.", "Công đoàn; Tổ 1, Tổ 2"]);
    }

    [Fact]
    public void Columns_UnderOneHead_AreToldApart()
    {
        var reading = Read(Document(
            P("KẾ HOẠCH NĂM HỌC 2024-2025")
            + WordPlan.Table(
                Row(Down("Tháng"), Down("Nội dung"), Across("Phân công", 3)),
                Row(Down(null), Down(null), Cell("Chủ trì"), Cell("Phối hợp"), Cell("Lực lượng ngoài nhà trường phối hợp")),
                Row(Cell("Tháng 9/2024"), Cell("Khai giảng năm học mới"), Cell("BGH"), Cell("Công đoàn"), Cell("Đoàn xã")),
                Row(Cell("Tháng 10"), Cell("Hội nghị viên chức"), Cell("BGH"), Cell(), Cell("Đoàn xã")))));

        Support(reading).ShouldBe(["Công đoàn; Đoàn xã", "Đoàn xã"]);
        reading.Months.SelectMany(m => m.Responsible).ShouldBe(["BGH", "BGH"]);
    }

    [Fact]
    public void Workbook_WithPartnersInRowsOfTheirOwn_GivesThemToTheActivityAbove()
    {
        var reading = Read(ExcelPlan.Workbook((
            "Kế hoạch",
            [
                ["TRƯỜNG TIỂU HỌC HÒA LONG", null, null, null],
                ["KẾ HOẠCH CÔNG TÁC NĂM HỌC 2025-2026", null, null, null],
                ["Thời gian", "Nội dung công việc", "Bộ phận thực hiện", "Đơn vị phối hợp"],
                ["Tháng 9", "Khai giảng năm học mới", "BGH", "TPT Đội"],
                [null, null, null, "Công đoàn"],
                [null, null, null, "CMHS"],
                ["Tháng 10", "Hội nghị viên chức", "Công đoàn", null],
                [null, null, null, "Hòa Long, ngày 05 tháng 9 năm 2025"],
                [null, null, null, "HIỆU TRƯỞNG"],
                [null, null, null, "Nguyễn Văn An"],
            ],
            ["A1:D1", "A2:D2"])));

        Support(reading).ShouldBe(["TPT Đội; Công đoàn; CMHS", null]);
        reading.NotUnderstood.Select(n => n.Text).ShouldBe(["Hòa Long, ngày 05 tháng 9 năm 2025"]);
    }

    [Fact]
    public void Text_WithBars_HasTheColumnToo()
    {
        var reading = Read(Encoding.UTF8.GetBytes(
            """
            TRƯỜNG TH LÊ LỢI
            KẾ HOẠCH NĂM HỌC 2024-2025
            | Tháng | Nội dung | Thời gian | Phụ trách | Cùng thực hiện |
            |---|---|---|---|---|
            | Tháng 9/2024 | Khai giảng năm học mới | 05/9 | BGH | GVCN; TPT Đội |
            | Tháng 10 | Đại hội Liên đội | Tuần 2 | TPT Đội | |
            """));

        Support(reading).ShouldBe(["GVCN; TPT Đội", null]);
        reading.Months.SelectMany(m => m.Responsible).ShouldBe(["BGH", "TPT Đội"]);
    }

    [Fact]
    public void Pdf_WithDrawnLines_HasTheColumnOnEachPage()
    {
        var pdf = new PdfPlan().Text(60, 560, "Trường Tiểu học Mỹ Phước").Text(300, 530, "KẾ HOẠCH NĂM HỌC 2024-2025");
        Grid(pdf, [500, 470, 420]).Text(55, 480, "Tháng").Text(155, 480, "Nội dung").Text(405, 480, "Phụ trách").Text(525, 480, "Phối hợp")
            .Text(55, 450, "Tháng 11").Text(155, 450, "Tổ chức tuần lễ hoa điểm tốt").Text(405, 450, "TPT Đội").Text(525, 450, "GVCN")
            .NewPage();
        Grid(pdf, [560, 520, 480])
            .Text(155, 540, "Thao giảng").Text(405, 540, "Tổ 1").Text(525, 540, "P.HT")
            .Text(55, 500, "Tháng 12").Text(155, 500, "Kiểm tra cuối kỳ").Text(405, 500, "P.HT").Text(525, 500, "Tổ 2");

        var reading = Read(pdf.ToBytes());

        Support(reading).ShouldBe(["GVCN", "P.HT", "Tổ 2"]);
        reading.Months.SelectMany(m => m.Responsible).ShouldBe(["TPT Đội", "Tổ 1", "P.HT"]);
    }

    private static PdfPlan Grid(PdfPlan pdf, double[] ys)
    {
        double[] xs = [50, 150, 400, 520, 700];
        Array.ForEach(ys, y => pdf.Line(xs[0], y, xs[^1], y));
        Array.ForEach(xs, x => pdf.Line(x, ys[0], x, ys[^1]));
        return pdf;
    }

    private static ReadMonth Month(string head) => Read(Table(head)).Months.ShouldHaveSingleItem();

    private static byte[] Table(string head) => Document(
        P("KẾ HOẠCH NĂM HỌC 2024-2025")
        + WordPlan.Table(
            Row(Cell("Tháng"), Cell("Nội dung"), Cell("Người thực hiện"), Cell(head)),
            Row(Cell("Tháng 9/2024"), Cell("Khai giảng năm học mới"), Cell("BGH"), Cell("Công đoàn"))));

    private static IEnumerable<string?> Support(PlanReading reading) => reading.Months.SelectMany(m => m.Support);

    private static PlanReading Read(byte[] file) => PlanDocumentReader.Read(file, new ReadingLimits());
}
