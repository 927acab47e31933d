using BinhHoa2.Shared.Files;

namespace BinhHoa2.Tests.Files;

/// <summary>Office files that do something when they are opened: load, start, embed; and those that only look like it.</summary>
public sealed class ActiveDocumentsTests
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string FieldBegin = "<w:fldChar w:fldCharType=\"begin\"/>";
    private const string FieldEnd = "<w:fldChar w:fldCharType=\"end\"/>";

    [Theory]
    [InlineData("attached-template.docx", FileFault.RemoteTemplate)]
    [InlineData("ole-object.docx", FileFault.EmbeddedObject)]
    [InlineData("ddeauto-field.docx", FileFault.DataExchange)]
    [InlineData("alt-chunk.docx", FileFault.InsertedDocument)]
    [InlineData("macro-sheet.xlsx", FileFault.Macros)]
    [InlineData("dde-link.xlsx", FileFault.DataExchange)]
    [InlineData("hyperlink-must-pass.docx", null)]
    [InlineData("chart-must-pass.docx", null)]
    public void Clean_OfficeFile_IsJudgedByWhatItDoes(string name, FileFault? fault) =>
        Fault(CaseFile.Read($"Files/cases/office/{name}")).ShouldBe(fault);

    [Theory]
    [InlineData("<w:instrText> DD</w:instrText><w:instrText>EAUTO Excel</w:instrText>")]
    [InlineData("<w:instrText> dde </w:instrText>")]
    [InlineData("<w:fldSimple w:instr=\" DDEAUTO Excel\"/>")]
    [InlineData(
        FieldBegin + "<w:instrText>IF </w:instrText>" + FieldBegin + "<w:instrText>DDE x</w:instrText>" + FieldEnd + FieldEnd)]
    [InlineData(FieldBegin + "<w:instrText>PAGE</w:instrText>" + FieldEnd + FieldBegin + "<w:instrText>DDE x</w:instrText>")]
    [InlineData("<w:instrText><![CDATA[DDE x]]></w:instrText>")]
    [InlineData("<w:instrText>&#68;DE x</w:instrText>")]
    public void Clean_FieldThatFetchesFromAProgram_IsRefusedHoweverWritten(string body) =>
        Fault(Docx("word/footer1.xml", SampleFiles.Text($"<w:ftr {Word}>{body}</w:ftr>"))).ShouldBe(FileFault.DataExchange);

    [Theory]
    [InlineData("<w:instrText> HYPERLINK \"http://vi-du.example/dde\" </w:instrText>")]
    [InlineData("<w:instrText> PAGE </w:instrText>")]
    [InlineData("<w:t>DDE</w:t>")]
    [InlineData("<w:fldSimple w:instr=\" DATE \"/>")]
    public void Clean_OtherField_IsTaken(string body) =>
        Fault(Docx("word/footer1.xml", SampleFiles.Text($"<w:ftr {Word}>{body}</w:ftr>"))).ShouldBeNull();

    [Theory]
    [InlineData("attachedTemplate", "http://vi-du.example/mau.dotx", FileFault.RemoteTemplate)]
    [InlineData("attachedTemplate", "\\\\may-chu\\mau.dotx", FileFault.RemoteTemplate)]
    [InlineData("attachedTemplate", "file://may-chu/mau.dotx", FileFault.RemoteTemplate)]
    [InlineData("attachedTemplate", "file:///C:\\Users\\giao-vien\\Mau.dotx", null)]
    [InlineData("oleObject", "file:///C:\\bang.xlsx", FileFault.EmbeddedObject)]
    [InlineData("control", "activeX1.xml", FileFault.EmbeddedObject)]
    [InlineData("frame", "http://vi-du.example/", FileFault.InsertedDocument)]
    [InlineData("subDocument", "http://vi-du.example/a.docx", FileFault.InsertedDocument)]
    [InlineData("hyperlink", "http://vi-du.example/", null)]
    [InlineData("image", "http://vi-du.example/anh.png", null)]
    [InlineData("externalLinkPath", "so-lieu.xlsx", null)]
    public void Clean_Relationship_IsJudgedByItsType(string type, string target, FileFault? fault)
    {
        var rels =
            $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/{type}"
              Target="{target}" TargetMode="External"/>
            </Relationships>
            """;

        Fault(Docx("word/_rels/settings.xml.rels", SampleFiles.Text(rels))).ShouldBe(fault);
    }

    [Theory]
    [InlineData("<externalLink><oleLink progId=\"Package\"/></externalLink>")]
    [InlineData("<externalLink><ddeLink ddeService=\"cmd\"/></externalLink>")]
    public void Clean_LinkOfAWorkbookToAProgram_IsRefused(string part) =>
        Fault(Xlsx("xl/externalLinks/externalLink1.xml", SampleFiles.Text(part))).ShouldBe(FileFault.DataExchange);

    [Fact]
    public void Clean_ContainerUnderAnyName_IsRefused() =>
        Fault(Docx("word/media/image1.png", SampleFiles.OldContainer("Package"))).ShouldBe(FileFault.EmbeddedObject);

    [Fact]
    public void Clean_ProgramUnderAnyName_IsRefused() =>
        Fault(Docx("word/media/image1.png", [.. "MZ"u8, .. new byte[200]])).ShouldBe(FileFault.EmbeddedObject);

    [Fact]
    public void Clean_WorkbookInsideThatHasMacros_IsRefused() =>
        Fault(Docx("word/embeddings/a.xlsx", Xlsx("xl/vbaProject.bin", [1]))).ShouldBe(FileFault.Macros);

    [Fact]
    public void Clean_ArchiveInside_IsRefused() =>
        Fault(Docx("word/embeddings/a.xlsx", SampleFiles.Zip(("a.txt", [1])))).ShouldBe(FileFault.EmbeddedObject);

    [Fact]
    public void Clean_DocumentsInsideEachOther_AreRefusedBeyondTheSecond()
    {
        var file = SampleFiles.Docx();
        for (var i = 0; i < 4; i++)
        {
            file = SampleFiles.Docx(SampleFiles.WordMain, ("word/embeddings/a.docx", file));
        }

        Fault(file).ShouldBe(FileFault.EmbeddedObject);
    }

    [Fact]
    public void Clean_DrawingThatIsNoProperXml_IsTaken() =>
        Fault(Xlsx("xl/drawings/vmlDrawing1.vml", SampleFiles.Text("<xml><div>a<br>b</div></xml>"))).ShouldBeNull();

    [Fact]
    public void Clean_PartThatIsBrokenXml_IsRefused() =>
        Fault(SampleFiles.Docx(SampleFiles.WordMain, ("word/footer1.xml", SampleFiles.Text("<a><b></a>")))).ShouldBe(FileFault.Damaged);

    [Fact]
    public void Clean_TwoPartsOfOneName_IsRefused() =>
        Fault(SampleFiles.Docx(SampleFiles.WordMain, ("MAIN.xml", "<a/>"u8.ToArray()))).ShouldBe(FileFault.Damaged);

    private static byte[] Docx(string name, byte[] part) => SampleFiles.Docx(SampleFiles.WordMain, (name, part));

    private static byte[] Xlsx(string name, byte[] part) => SampleFiles.Docx(SampleFiles.ExcelMain, (name, part));

    private static FileFault? Fault(byte[] file)
    {
        try
        {
            FileKinds.Clean(new MemoryStream(file), new MemoryStream(), new FileLimits());
            return null;
        }
        catch (FileRefusedException exception)
        {
            return exception.Fault;
        }
    }
}
