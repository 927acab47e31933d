using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>Phụ lục II: the pictures that were chosen of the evidence, and how the text refers to the two annexes.</summary>
/// <remarks>Decree 30/2020/NĐ-CP: the text refers to each annex, and where there are several they have Roman numbers.</remarks>
public static partial class PicturesAnnex
{
    public const string Title = "HÌNH ẢNH MINH CHỨNG";
    public const string Number = "II";
    public const string NumberOfSources = "I";
    public const string Reference = $"Hình ảnh minh chứng của một số hoạt động có tại Phụ lục {Number} kèm theo.";

    /// <summary>What stands below a picture, with its source.</summary>
    /// <param name="order">Its place in the annex, from 1.</param>
    public static string Caption(ReportPicture picture, int order) =>
        $"Ảnh {order}. {Phrases.WithoutStop(picture.Activity)} ({picture.Post}, ngày {OfficialDate.Short(picture.Effective)}, "
        + $"{QuoteText.Number(picture.Number)})";

    /// <summary>
    /// A wording with pictures: its text refers to the sources as Phụ lục I, and to the pictures before its last sentence.
    /// </summary>
    public static ReportContent With(ReportContent content, ImmutableArray<ReportPicture> pictures) => pictures.IsEmpty
        ? content
        : content with
        {
            Body = [.. content.Body[..^1].Select(Numbered), new Block.Paragraph(Reference), Numbered(content.Body[^1])],
            Pictures = pictures,
        };

    private static Block Numbered(Block block) => block switch
    {
        Block.Paragraph paragraph => new Block.Paragraph(Numbered(paragraph.Text)),
        Block.Item item => new Block.Item(Numbered(item.Text)),
        _ => block,
    };

    private static string Numbered(string text) => WithoutNumber().Replace(text, $"Phụ lục {NumberOfSources}");

    [GeneratedRegex(@"\bPhụ lục\b(?! ([IVX]+|\d+)\b)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithoutNumber();
}
