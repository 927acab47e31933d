using BinhHoa2.Shared.Reports.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>The foot of an official document: recipients on the left, the signer on the right.</summary>
public static class Signature
{
    private const int LeftWidth = 4200;
    private const int RightWidth = PageLayout.TextWidth - LeftWidth;

    /// <summary>Room for the signature and the seal, in twips.</summary>
    private const int RoomToSign = 1500;

    public static Table Of(ReportOutline outline) => Tables.SideBySide(
        [LeftWidth, RightWidth],
        [
            [
                Lines.Aligned(JustificationValues.Left, "Nơi nhận:", new RunFormat(12, Bold: true, Italic: true)),
                .. outline.Recipients.Select(r => Lines.Aligned(JustificationValues.Left, r, new RunFormat(11))),
            ],
            [
                .. outline.Signer.Select(l => Lines.Centred(l, new RunFormat(14, Bold: true))),
                Lines.Centred(outline.SignerName, new RunFormat(14, Bold: true), before: RoomToSign),
            ],
        ]);
}
