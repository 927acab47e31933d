using BinhHoa2.Shared.Reports.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Renders the end of an official document: recipients on the left, the signer on the right.</summary>
public static class SignatureBlock
{
    private const int LeftWidth = 4200;
    private const int RightWidth = PageLayout.TextWidth - LeftWidth;

    /// <summary>The space for the signature and the seal, in twips.</summary>
    private const int SpaceForSignature = 1500;

    public static Table Of(ReportContent content) => Tables.SideBySide(
        [LeftWidth, RightWidth],
        [
            [
                Paragraphs.Aligned(JustificationValues.Left, "Nơi nhận:", new RunFormat(12, Bold: true, Italic: true)),
                .. content.Recipients.Select(r => Paragraphs.Aligned(JustificationValues.Left, r, new RunFormat(11))),
            ],
            [
                .. content.Signer.Select(l => Paragraphs.Centred(l, new RunFormat(14, Bold: true))),
                Paragraphs.Centred(content.SignerName, new RunFormat(14, Bold: true), before: SpaceForSignature),
            ],
        ]);
}
