using System.Globalization;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Wording;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Places pictures. Lengths in English Metric Units (1/360,000 cm), angles in 1/60,000 degree.</summary>
public static class Drawings
{
    private const string PictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const long Millimetre = 36_000;
    private const long MaxWidth = 78 * Millimetre;
    private const long MaxHeight = 52 * Millimetre;

    /// <summary>No pixel is drawn larger than 1/96 inch: a small picture stays sharp.</summary>
    private const long MaxPixel = 9525;

    private const int QuarterTurn = 5_400_000;

    /// <summary>A paragraph with a picture, upright and as large as half the page's width and three rows a page allow.</summary>
    /// <param name="partId">The id of its part.</param>
    /// <param name="order">Its place among the pictures of the document, from 1; its id.</param>
    /// <param name="description">What it shows, for people who do not see it.</param>
    public static Paragraph Centred(EmbeddedPicture picture, string partId, int order, string description)
    {
        var (quarters, mirrored) = TurnOf(picture.Orientation);
        var lies = quarters % 2 == 1;
        var (width, height) = lies ? Fitted(picture, MaxHeight, MaxWidth) : Fitted(picture, MaxWidth, MaxHeight);

        // The extent is that of the picture before it is turned (ECMA-376, 20.4.2.7); how far it stands out then is said beside it.
        var above = lies ? Math.Max(0, (width - height) / 2) : 0;
        var aside = lies ? Math.Max(0, (height - width) / 2) : 0;
        var name = $"Ảnh {order.ToString(CultureInfo.InvariantCulture)}";
        var drawn = new P.Picture(
            new P.NonVisualPictureProperties(
                new P.NonVisualDrawingProperties { Id = (uint)order, Name = name }, new P.NonVisualPictureDrawingProperties()),
            new P.BlipFill(new A.Blip { Embed = partId }, new A.Stretch(new A.FillRectangle())),
            new P.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height })
                {
                    Rotation = quarters == 0 ? null : quarters * QuarterTurn,
                    HorizontalFlip = mirrored ? true : null,
                },
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        var inline = new W.Inline(
            new W.Extent { Cx = width, Cy = height },
            new W.EffectExtent { LeftEdge = aside, TopEdge = above, RightEdge = aside, BottomEdge = above },
            new W.DocProperties { Id = (uint)order, Name = name, Description = CleanText.InDocument(description) },
            new W.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(drawn) { Uri = PictureUri }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
        return new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }), new Run(new Drawing(inline)));
    }

    private static (long Width, long Height) Fitted(EmbeddedPicture picture, long maxWidth, long maxHeight)
    {
        var pixel = Math.Min(MaxPixel, Math.Min((double)maxWidth / picture.Width, (double)maxHeight / picture.Height));
        return (Math.Max(1, (long)(picture.Width * pixel)), Math.Max(1, (long)(picture.Height * pixel)));
    }

    /// <summary>Mirrored from left to right first, then turned clockwise, as Exif counts orientations.</summary>
    private static (int Quarters, bool Mirrored) TurnOf(int orientation) => orientation switch
    {
        2 => (0, true),
        3 => (2, false),
        4 => (2, true),
        5 => (3, true),
        6 => (1, false),
        7 => (1, true),
        8 => (3, false),
        _ => (0, false),
    };
}
