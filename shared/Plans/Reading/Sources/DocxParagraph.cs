using System.Text;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>A paragraph while its runs are read. Runs of one font are converted together, for VNI writes a letter as two.</summary>
internal sealed class DocxParagraph
{
    private readonly List<(string? Font, StringBuilder Text)> runs = [];
    private bool hasPlain;
    private bool hasBold;

    public string? Style { get; set; }

    public int? List { get; set; }

    public int? Level { get; set; }

    public bool? IsHeading { get; set; }

    /// <summary>Whether nothing is written in it yet.</summary>
    public bool IsBlank => runs.TrueForAll(r => string.IsNullOrWhiteSpace(r.Text.ToString()));

    public bool IsBold => hasBold && !hasPlain;

    public void Append(string text, string? font, bool isBold)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            hasBold |= isBold;
            hasPlain |= !isBold;
        }

        if (runs.Count == 0 || runs[^1].Font != font)
        {
            runs.Add((font, new()));
        }

        runs[^1].Text.Append(text);
    }

    public string Text()
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            text.Append(LegacyText.ByFont(run.Text.ToString(), run.Font));
        }

        return PlainText.Of(LegacyText.BySpelling(text.ToString()));
    }
}
