using System.Collections.Immutable;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>Writes the text of a semester report, in the order of an official report.</summary>
public static class ReportWriter
{
    /// <exception cref="ArgumentException">The figures are inconsistent, or the review is not one of a semester.</exception>
    public static ReportContent Write(SemesterReport report)
    {
        ReportFigures.Check(report);
        var school = report.School;
        var issued = OfficialDate.Blank(report.CutOff.AddDays(1).Year);
        var number = $"{ReportNames.NumberGap}/BC-{school.Symbol}";
        return new ReportContent(
            Superior: report.School.SuperiorOn(report.CutOff).Name.ToUpperInvariant(),
            School: school.Name.ToUpperInvariant(),
            Number: $"Số:{number}",
            PlaceAndDate: $"{school.Place}, {issued}",
            Subject: ReportNames.Subject(report),
            LegalBases: LegalBases(report),
            Body: Body(report),
            Recipients: Recipients(report.Plan.Recipients),
            Signer: [.. Lines(school.SignerTitle).Select(l => l.ToUpperInvariant())],
            SignerName: school.SignerName,
            AnnexTitle: SourcesAnnex.Title,
            AnnexNote: $"(Kèm theo Báo cáo số{number} {issued} của {school.Name})",
            Annex: [.. SourcesAnnex.Of(report)]);
    }

    private static ImmutableArray<Block> Body(SemesterReport report) =>
    [
        new Block.Paragraph($"{report.School.Name} báo cáo kết quả {ReportNames.Period(report)} như sau:"),
        .. SituationSection.Of(report),
        .. DirectionSection.Of(report),
        .. ResultsSection.Of(report),
        .. ShortcomingsSection.Of(report),
        .. OutlookSection.Of(report),
        new Block.Paragraph($"Trên đây là báo cáo {ReportNames.Kind(report)} {ReportNames.Period(report)} của {report.School.Name}./."),
    ];

    private static ImmutableArray<string> LegalBases(SemesterReport report)
    {
        var bases = report.Plan.LegalBases.Select(CleanText.InDocument).Append(ReportNames.PlanReference(report)).Select(AsBasis).ToArray();
        return [.. bases.Select((text, i) => i == bases.Length - 1 ? $"{text}." : $"{text};")];
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string AsBasis(string text)
    {
        const string Opening = "Căn cứ ";
        var basis = Phrases.WithoutStop(text);
        return basis.StartsWith(Opening, StringComparison.OrdinalIgnoreCase) ? basis : Opening + basis;
    }

    /// <summary>The plan's recipients, each followed by a semicolon, and the file copy.</summary>
    private static ImmutableArray<string> Recipients(ImmutableArray<string> recipients) =>
    [
        .. recipients
            .Select(r => Phrases.WithoutStop(r).TrimStart('-', ' '))
            .Where(r => r.Length > 0 && !r.StartsWith("Lưu:", StringComparison.OrdinalIgnoreCase))
            .Select(r => $"- {r};"),
        "- Lưu: VT.",
    ];
}
