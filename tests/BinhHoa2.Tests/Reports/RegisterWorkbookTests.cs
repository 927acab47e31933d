using System.Globalization;
using BinhHoa2.Shared.Reports.Xlsx;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace BinhHoa2.Tests.Reports;

public sealed class RegisterWorkbookTests
{
    private static readonly RegisterRow Row = new(
        7,
        "10/2021",
        "Tổ chức thao giảng, dự giờ",
        "Tổ trưởng tổ 1",
        "Đã hoàn thành",
        new DateOnly(2021, 10, 28),
        new DateTime(2021, 10, 29, 8, 5, 30),
        2,
        "Đã dự 4 tiết.",
        "a1b2");

    [Fact]
    public void Render_ARow_HasNumbersDaysAndTextsInTheirColumns()
    {
        var cells = Cells(Row)[1];

        cells.Select(c => c.InnerText).Where((_, i) => i is not (5 or 6)).ShouldBe(
            ["7", "10/2021", "Tổ chức thao giảng, dự giờ", "Tổ trưởng tổ 1", "Đã hoàn thành", "2", "Đã dự 4 tiết.", "a1b2"]);
        DateTime.FromOADate(Number(cells[5])).ShouldBe(new DateTime(2021, 10, 28));
        DateTime.FromOADate(Number(cells[6])).ShouldBe(new DateTime(2021, 10, 29, 8, 5, 0), TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\",\"x\")")]
    [InlineData("+84 901 234 567")]
    [InlineData("-1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("<x>&\u0001\uFFFF\uD800 \t dòng\nhai")]
    public void Render_WhatAPersonWrote_IsTextAndNeverAFormula(string note)
    {
        var bytes = RegisterWorkbook.Render([Row with { Note = note, Post = note }]);
        using var package = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var sheet = package.WorkbookPart!.WorksheetParts.Single().Worksheet!;

        new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken).ShouldBeEmpty();
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        var cell = sheet.Descendants<Row>().Last().Elements<Cell>().ElementAt(8);
        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        cell.InnerText[0].ShouldBe(note[0]);
    }

    [Fact]
    public void Render_Twice_GivesTheSameBytes() => RegisterWorkbook.Render([Row, Row]).ShouldBe(RegisterWorkbook.Render([Row, Row]));

    [Fact]
    public void Render_ANoteLongerThanACell_IsCut() =>
        Cells(Row with { Note = new string('x', 40_000) })[1][8].InnerText.Length.ShouldBe(32_767);

    private static double Number(Cell cell) => double.Parse(cell.InnerText, CultureInfo.InvariantCulture);

    private static Cell[][] Cells(RegisterRow row)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(RegisterWorkbook.Render([row])), isEditable: false);
        return
        [
            .. package.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>()
                .Select(r => r.Elements<Cell>().Select(c => (Cell)c.CloneNode(deep: true)).ToArray()),
        ];
    }
}
