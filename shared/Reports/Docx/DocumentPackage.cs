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
    private const int FirstPictureId = 5;
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string PropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";

    private const string Namespaces =
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    /// <param name="created">The creation date in the document's properties.</param>
    /// <param name="pictures">The bytes of its pictures as they are kept, by key.</param>
    public static byte[] Of(ReportContent content, DateOnly created, IReadOnlyDictionary<string, byte[]> pictures)
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
            main.Document = new Document(Body(content, main, pictures));
            Write(package.AddNewPart<CoreFilePropertiesPart>(PropertiesType, PropertiesId), content, created);
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

        body.Append(PageLayout.Section(HeaderId, FirstHeaderId));
        return body;
    }

    /// <summary>The report is a section of its own, as is each annex, with pages that are numbered from 1.</summary>
    private static Paragraph EndOfSection() => new(new ParagraphProperties(
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

    private static void Write(CoreFilePropertiesPart part, ReportContent content, DateOnly created)
    {
        var properties = $"<dc:title>{Escaped($"Báo cáo {content.Subject}")}</dc:title>"
            + $"<dc:creator>{Escaped(content.School)}</dc:creator><dc:language>vi-VN</dc:language>"
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
