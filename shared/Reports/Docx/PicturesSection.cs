using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Reports.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Renders the annex of pictures: two a row, each above its caption; a row is never torn between two pages.</summary>
public static class PicturesSection
{
    private const int ARow = 2;
    private const string Missing = "(Không lấy được ảnh)";
    private const string Unreadable = "(Ảnh không đọc được)";

    private static readonly RunFormat CaptionFormat = new(12);
    private static readonly RunFormat NoteFormat = new(12, Italic: true);

    /// <param name="main">Gets a part for each picture.</param>
    /// <param name="firstId">The number in the id of the first picture's part.</param>
    /// <param name="files">The bytes of the pictures as they are kept, by key; one without is named as missing.</param>
    public static IEnumerable<OpenXmlElement> Of(
        ReportContent content, MainDocumentPart main, int firstId, IReadOnlyDictionary<string, byte[]> files)
    {
        var cells = content.Pictures
            .Select((picture, i) => Cell(picture, i + 1, files.GetValueOrDefault(picture.Key), main, $"rId{firstId + i}"))
            .ToList();
        var width = PageLayout.TextWidth / ARow;
        var rows = cells.Chunk(ARow).Select(row => row.Length == ARow ? row : [.. row, [Paragraphs.Centred("", CaptionFormat)]]);
        return
        [
            .. Annex.Heading(PicturesAnnex.Number, PicturesAnnex.Title, content.AnnexNote),
            Tables.SideBySide([.. Enumerable.Repeat(width, ARow)], [.. rows]),
            Paragraphs.Centred("", CaptionFormat),
        ];
    }

    private static OpenXmlElement[] Cell(ReportPicture picture, int order, byte[]? file, MainDocumentPart main, string id)
    {
        var caption = PicturesAnnex.Caption(picture, order);
        var (drawn, problem) = file is null ? (null, Missing) : Read(file);
        if (drawn is null)
        {
            return [Note(problem), Caption(caption)];
        }

        var part = main.AddNewPart<ImagePart>(drawn.ContentType, id);
        part.FeedData(new MemoryStream(drawn.Content, writable: false));
        return [Drawings.Centred(drawn, id, order, caption), Caption(caption)];
    }

    private static (EmbeddedPicture? Picture, string Problem) Read(byte[] file)
    {
        try
        {
            return (EmbeddedPicture.Read(file), string.Empty);
        }
        catch (FileRefusedException)
        {
            // Said in its place: the other pictures, and the report, stand without it.
            return (null, Unreadable);
        }
    }

    private static Paragraph Note(string text) => Paragraphs.Centred(text, NoteFormat, before: 240, after: 60);

    private static Paragraph Caption(string text) => Paragraphs.Centred(text, CaptionFormat, before: 60, after: 240);
}
