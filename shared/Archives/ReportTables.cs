using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Wording;

namespace BinhHoa2.Shared.Archives;

/// <summary>The tables of an archive about the semester reports.</summary>
internal static class ReportTables
{
    public static IEnumerable<CsvTable> Of(ArchivedYear year) => [Reports(year), Editions(year), Corrections(year)];

    private static CsvTable Reports(ArchivedYear year) => new(
        "bao-cao",
        "Báo cáo sơ kết, tổng kết",
        ["Báo cáo", "Chốt số liệu hết ngày", "Người ban hành", "Ban hành lúc", "Số", "Ngày", "Mã trên báo cáo", "Số bản đã ký"],
        year.Reports.Select(r => new[]
        {
            ReportNames.Title(r.Frozen),
            ArchiveTexts.Day(r.Key.CutOff),
            r.Record.Issue?.Name,
            ArchiveTexts.Moment(r.Record.Issue?.Issued),
            r.Record.Number?.Number,
            ArchiveTexts.Day(r.Record.Number?.Day),
            r.Frozen.Root is { } root ? ProofCode.Of(root.Root).ToString() : null,
            $"{r.Record.Copies.Length}",
        }));

    private static CsvTable Editions(ArchivedYear year) => new(
        "bao-cao-lan-sua",
        "Các lần sửa lời văn của báo cáo",
        ["Báo cáo", "Phần", "Lần", "Người sửa", "Lúc", "Lời văn"],
        year.Reports.SelectMany(r => r.Edits.Select(e => new[]
        {
            ReportNames.Title(r.Frozen),
            $"{e.Part}",
            $"{e.Edition}",
            e.Name,
            ArchiveTexts.Moment(e.Written),
            e.Part == ReportEdit.PicturesPart ? $"{e.Pictures.Length} ảnh" : e.Text,
        })));

    private static CsvTable Corrections(ArchivedYear year) => new(
        "bao-cao-dinh-chinh",
        "Đính chính của báo cáo",
        ["Báo cáo", "Số", "Người ban hành", "Lúc", "Nội dung"],
        year.Reports.SelectMany(r => r.Corrections.SelectMany(c => c.Activities.Select(a => new[]
        {
            ReportNames.Title(r.Frozen),
            $"{c.Number}",
            c.Name,
            ArchiveTexts.Moment(c.Issued),
            ReportCorrectionTexts.Line(a),
        }))));
}
