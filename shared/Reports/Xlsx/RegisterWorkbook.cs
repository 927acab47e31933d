using System.Collections.Immutable;
using System.Globalization;
using BinhHoa2.Shared.Reports.Docx;
using BinhHoa2.Shared.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BinhHoa2.Shared.Reports.Xlsx;

/// <summary>
/// Renders the register as a workbook. What people wrote is only ever the text of a cell, so that nothing of it is a formula; equal
/// rows give equal bytes.
/// </summary>
public static class RegisterWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string BookId = "rId1";
    private const string SheetId = "rId1";
    private const string StylesId = "rId2";
    private const string BookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    // A cell takes no more characters.
    private const int MaxCellText = 32_767;

    private static readonly ImmutableArray<(string Title, double Width)> Columns =
    [
        ("Số", 7),
        ("Tháng", 10),
        ("Hoạt động", 45),
        ("Người gửi", 30),
        ("Trả lời", 16),
        ("Ngày thực hiện", 15),
        ("Nhận lúc", 18),
        ("Số tệp", 8),
        ("Nội dung", 70),
        ("Mã lưu trữ", 36),
    ];

    private enum Format : uint
    {
        Plain,
        Title,
        Day,
        Moment,
        Wrapped,
    }

    public static byte[] Render(IEnumerable<RegisterRow> rows)
    {
        using var bytes = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddNewPart<WorkbookPart>(BookType, BookId);
            book.AddNewPart<WorksheetPart>(SheetId).Worksheet = Sheet(rows);
            book.AddNewPart<WorkbookStylesPart>(StylesId).Stylesheet = Styles();
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Sổ minh chứng", SheetId = 1, Id = SheetId }));
        }

        return DeterministicZip.Rewrite(bytes.ToArray());
    }

    private static Worksheet Sheet(IEnumerable<RegisterRow> rows)
    {
        var data = new SheetData(new Row(Columns.Select(c => Text(c.Title, Format.Title))));
        data.Append(rows.Select(Line));
        return new Worksheet(
            new SheetViews(new SheetView(
                new Pane
                {
                    VerticalSplit = 1,
                    TopLeftCell = "A2",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                })
            {
                WorkbookViewId = 0,
            }),
            new Columns(Columns.Select((c, i) => new Column
            {
                Min = (uint)i + 1,
                Max = (uint)i + 1,
                Width = c.Width,
                CustomWidth = true,
            })),
            data);
    }

    private static Row Line(RegisterRow row) => new(
        Number(row.Number, Format.Plain),
        Text(row.Month, Format.Plain),
        Text(row.Activity, Format.Wrapped),
        Text(row.Post, Format.Wrapped),
        Text(row.Reply, Format.Plain),
        Number(row.Effective.ToDateTime(TimeOnly.MinValue).ToOADate(), Format.Day),
        Number(Math.Floor(row.Received.ToOADate() * 24 * 60) / (24 * 60), Format.Moment),
        Number(row.Files, Format.Plain),
        Text(row.Note, Format.Wrapped),
        Text(row.Id, Format.Plain));

    private static Cell Number(double number, Format format) => new()
    {
        DataType = CellValues.Number,
        StyleIndex = (uint)format,
        CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
    };

    private static Cell Text(string text, Format format) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = (uint)format,
        InlineString = new InlineString(
            new Text(CleanText.Shorten(CleanText.Block(text), MaxCellText)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static Stylesheet Styles()
    {
        const uint Day = 164;
        const uint Moment = 165;
        return new Stylesheet(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = Day, FormatCode = "dd/mm/yyyy" },
                new NumberingFormat { NumberFormatId = Moment, FormatCode = "dd/mm/yyyy hh:mm" }),
            new Fonts(new Font(new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 11 })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellFormats(
                CellFormat(),
                CellFormat(font: 1),
                CellFormat(number: Day),
                CellFormat(number: Moment),
                CellFormat(wraps: true)));
    }

    private static CellFormat CellFormat(uint font = 0, uint number = 0, bool wraps = false) => new(
        new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps })
    {
        FontId = font,
        FillId = 0,
        BorderId = 0,
        NumberFormatId = number,
        ApplyFont = font > 0,
        ApplyNumberFormat = number > 0,
        ApplyAlignment = true,
    };
}
