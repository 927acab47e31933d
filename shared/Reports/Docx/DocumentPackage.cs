using System.Security;
using System.Text;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Assembles the parts of a document. The ids of the parts are fixed, because those of the library are random.</summary>
public static class DocumentPackage
{
    private const string MainId = "rId1";
    private const string PropertiesId = "rId2";
    private const string StylesId = "rId1";
    private const string SettingsId = "rId2";
    private const string HeaderId = "rId3";
    private const string FirstHeaderId = "rId4";
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string PropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";

    private const string Namespaces =
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    /// <summary>The number in the id of the first part that a body adds.</summary>
    public const int FirstPictureId = 5;

    /// <summary>The section that ends a body.</summary>
    public static SectionProperties LastSection => PageLayout.Section(HeaderId, FirstHeaderId);

    /// <param name="created">The creation date in the document's properties.</param>
    /// <param name="pictures">The bytes of its pictures as they are kept, by key.</param>
    public static byte[] Of(ReportContent content, DateOnly created, IReadOnlyDictionary<string, byte[]> pictures) =>
        Of($"Báo cáo {content.Subject}", content.School, created, main => Body(content, main, pictures));

    /// <summary>A document of any kind in the form of the decree.</summary>
    /// <param name="title">In the document's properties, as are <paramref name="creator"/> and <paramref name="created"/>.</param>
    /// <param name="compose">
    /// Makes the body, which ends with <see cref="LastSection"/>; its parts have ids from <see cref="FirstPictureId"/> on.
    /// </param>
    public static byte[] Of(string title, string creator, DateOnly created, Func<MainDocumentPart, Body> compose)
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>(MainType, MainId);
            main.AddNewPart<StyleDefinitionsPart>(StylesId).Styles = Styles.All();
            main.AddNewPart<DocumentSettingsPart>(SettingsId).Settings = new Settings(
                new Compatibility(new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }));
            main.AddNewPart<HeaderPart>(HeaderId).Header = new Header(PageNumber());
            main.AddNewPart<HeaderPart>(FirstHeaderId).Header = new Header(new Paragraph());
            main.Document = new Document(compose(main));
            Write(package.AddNewPart<CoreFilePropertiesPart>(PropertiesType, PropertiesId), title, creator, created);
        }

        return DeterministicZip.Rewrite(bytes.ToArray());
    }

    private static Body Body(ReportContent content, MainDocumentPart main, IReadOnlyDictionary<string, byte[]> pictures)
    {
        var body = new Body();
        body.Append(Letterhead.Of(content));
        body.Append(Blocks.Of(content.Body));
        KeepWithSignature(body);
        body.Append(SignatureBlock.Of(content));

        body.Append(EndOfSection());
        body.Append(Annex.Of(content));
        if (!content.Pictures.IsEmpty)
        {
            body.Append(EndOfSection());
            body.Append(PicturesSection.Of(content, main, FirstPictureId, pictures));
        }

        body.Append(LastSection);
        return body;
    }

    /// <summary>The report is a section of its own, as is each annex, with pages that are numbered from 1.</summary>
    public static Paragraph EndOfSection() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
        PageLayout.Section(HeaderId, FirstHeaderId)));

    /// <summary>Keeps the closing sentence on the page of the signature, so that a signature never has a page to itself.</summary>
    private static void KeepWithSignature(Body body)
    {
        var properties = body.Elements<Paragraph>().Last().ParagraphProperties!;
        properties.ParagraphStyleId!.InsertAfterSelf(new KeepNext());
    }

    private static Paragraph PageNumber() => new(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new SimpleField(Paragraphs.Run("1", new RunFormat(14))) { Instruction = "PAGE" });

    private static void Write(CoreFilePropertiesPart part, string title, string creator, DateOnly created)
    {
        var properties = $"<dc:title>{Escaped(title)}</dc:title>"
            + $"<dc:creator>{Escaped(creator)}</dc:creator><dc:language>vi-VN</dc:language>"
            + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{created:yyyy-MM-dd}T00:00:00Z</dcterms:created>";
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties {Namespaces}>{properties}</cp:coreProperties>
            """;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }

    private static string Escaped(string text) => SecurityElement.Escape(CleanText.InDocument(text));
}
