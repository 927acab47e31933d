using System.Security;
using System.Text;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Puts the parts of a document into its package. All ids are given here; the library's own would be random.</summary>
public static class DocumentPackage
{
    private const string MainId = "rId1";
    private const string PropertiesId = "rId2";
    private const string StylesId = "rId1";
    private const string SettingsId = "rId2";
    private const string HeaderId = "rId3";
    private const string FirstHeaderId = "rId4";

    /// <param name="created">The day the document says it was made.</param>
    public static byte[] Of(ReportOutline outline, DateOnly created)
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", MainId);
            main.AddNewPart<StyleDefinitionsPart>(StylesId).Styles = Styles.All();
            main.AddNewPart<DocumentSettingsPart>(SettingsId).Settings = new Settings(
                new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
            main.AddNewPart<HeaderPart>(HeaderId).Header = new Header(PageNumber());
            main.AddNewPart<HeaderPart>(FirstHeaderId).Header = new Header(new Paragraph());
            main.Document = new Document(Body(outline));
            Write(package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", PropertiesId), outline, created);
        }

        return FixedZip.Rewrite(bytes.ToArray());
    }

    private static Body Body(ReportOutline outline)
    {
        var body = new Body();
        body.Append(Letterhead.Of(outline));
        body.Append(Blocks.Of(outline.Body));
        KeepWithSignature(body);
        body.Append(Signature.Of(outline));

        // The section of the report itself ends in the paragraph after the signature; the annex is a section of its own.
        body.Append(new Paragraph(new ParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
            PageLayout.Section(HeaderId, FirstHeaderId))));
        body.Append(Annex.Of(outline));
        body.Append(PageLayout.Section(HeaderId, FirstHeaderId));
        return body;
    }

    /// <summary>The closing sentence goes to the next page with the signature: nobody signs an empty sheet.</summary>
    private static void KeepWithSignature(Body body)
    {
        var properties = body.Elements<Paragraph>().Last().ParagraphProperties!;
        properties.ParagraphStyleId!.InsertAfterSelf(new KeepNext());
    }

    private static Paragraph PageNumber() => new(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new SimpleField(Lines.Run("1", new RunFormat(14))) { Instruction = "PAGE" });

    private static void Write(CoreFilePropertiesPart part, ReportOutline outline, DateOnly created)
    {
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Escaped($"Báo cáo {outline.Subject}")}</dc:title><dc:creator>{Escaped(outline.School)}</dc:creator><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{created:yyyy-MM-dd}T00:00:00Z</dcterms:created></cp:coreProperties>
            """;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }

    private static string Escaped(string text) => SecurityElement.Escape(CleanText.InDocument(text));
}
