using System.Collections.Immutable;
using BinhHoa2.Shared.Plans.Reading;
using BinhHoa2.Shared.Plans.Reading.Sources;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>Reads an Excel workbook: every sheet that is shown. Programs inside are neither run nor taken.</summary>
internal static class RosterWorkbook
{
    private const string Program = "xl/vbaProject.bin";
    private const int MaxSheets = 20;

    public static ImmutableArray<RosterSheet> Read(OfficeParts package, RosterLimits limits, CancellationToken stop)
    {
        if (package.Has(Program))
        {
            throw new RosterUnreadableException(RosterFileTexts.Macros);
        }

        if (!package.Has(XlsxSource.Workbook))
        {
            throw new RosterUnreadableException(RosterFileTexts.OtherKind);
        }

        // One count for all sheets, and for the texts that they share.
        var counts = new BlockList(new ReadingLimits { Characters = limits.Characters, Blocks = limits.Cells });
        var (sheets, is1904) = XlsxSource.Sheets(package);
        var targets = XlsxSource.Targets(package);
        var texts = XlsxTexts.Read(package, counts);
        var formats = XlsxFormats.Read(package, is1904);
        var read = ImmutableArray.CreateBuilder<RosterSheet>();
        foreach (var sheet in sheets)
        {
            if (read.Count == MaxSheets)
            {
                throw new RosterUnreadableException(RosterFileTexts.TooMuch(limits));
            }

            if (targets.TryGetValue(sheet.Relationship, out var part))
            {
                var cells = new WorkbookCells(texts, formats, counts, limits, stop);
                package.Read(part, cells.Visit);
                read.Add(cells.Sheet(sheet.Name));
            }
        }

        return read.ToImmutable();
    }
}
