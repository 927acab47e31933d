using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Reports.Docx;
using BinhHoa2.Shared.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>Renders the annex of pictures: two a row, each above its caption.</summary>
internal static class OwnYearPicturesSection
{
    private const int ARow = 2;
    private const int MaxCaption = 110;
    private const string Missing = "(Không lấy được ảnh)";

    private static readonly RunFormat CaptionFormat = new(12);

    /// <param name="main">Gets a part for each picture.</param>
    /// <param name="files">The bytes of the previews, by blob.</param>
    public static IEnumerable<OpenXmlElement> Of(
        OwnYearDetails year, OwnYearPictures pictures, MainDocumentPart main, IReadOnlyDictionary<string, byte[]> files)
    {
        var cells = pictures.Shown.Select((picture, i) => Cell(picture, i + 1, files.GetValueOrDefault(picture.Blob), main)).ToList();
        var width = PageLayout.TextWidth / ARow;
        var rows = cells.Chunk(ARow).Select(row => row.Length == ARow ? row : [.. row, [Paragraphs.Centred("", CaptionFormat)]]);
        return
        [
            .. Annex.Heading(null, "ẢNH MINH CHỨNG", Note(year, pictures)),
            Tables.SideBySide([.. Enumerable.Repeat(width, ARow)], [.. rows]),
            Paragraphs.Centred("", CaptionFormat),
        ];
    }

    private static string Note(OwnYearDetails year, OwnYearPictures pictures) => pictures.Left == 0
        ? $"({OwnYearTexts.Title(year)}; chỉ gồm ảnh không có học sinh)"
        : $"({OwnYearTexts.Title(year)}; chỉ gồm ảnh không có học sinh, còn {pictures.Left} ảnh khác ghi tên ở phần trên)";

    private static OpenXmlElement[] Cell(OwnYearPicture picture, int order, byte[]? file, MainDocumentPart main)
    {
        var text = CleanText.Shorten(Phrases.WithoutStop(CleanText.InDocument(picture.Text)), MaxCaption);
        var caption = Paragraphs.Centred($"Ảnh {order}. {text}, {Phrases.Day(picture.Day)}", CaptionFormat, before: 60, after: 240);
        if (file is null || Read(file) is not { } drawn)
        {
            return [Paragraphs.Centred(Missing, new RunFormat(12, Italic: true), before: 240, after: 60), caption];
        }

        var id = $"rId{DocumentPackage.FirstPictureId + order - 1}";
        main.AddNewPart<ImagePart>(drawn.ContentType, id).FeedData(new MemoryStream(drawn.Content, writable: false));
        return [Drawings.Centred(drawn, id, order, text), caption];
    }

    private static EmbeddedPicture? Read(byte[] file)
    {
        try
        {
            return EmbeddedPicture.Read(file);
        }
        catch (FileRefusedException)
        {
            // Said in its place: the other pictures stand without it.
            return null;
        }
    }
}
