using System.Text;
using BinhHoa2.Shared.Plans.Reading.Sources;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>
/// Reads a text file of rows, with commas, semicolons or tabs between its cells: those by which most of its head row is known.
/// </summary>
internal static class RosterCsv
{
    private const int HeadRows = 50;

    private static readonly char[] Separators = [';', '\t', ','];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RosterUnreadableException">It is no text, or has more than is taken.</exception>
    public static RosterSheet Read(byte[] file, RosterLimits limits, CancellationToken stop)
    {
        var text = Decode(file);
        if (IsPage(text))
        {
            throw new RosterUnreadableException(RosterFileTexts.WebPage);
        }

        if (IsBinary(text))
        {
            throw new RosterUnreadableException(RosterFileTexts.OtherKind);
        }

        if (text.Length > limits.Characters)
        {
            throw new RosterUnreadableException(RosterFileTexts.TooMuch(limits));
        }

        var separator = Separators.MaxBy(s => RosterHeads.MaxScoreIn(Parse(text, s, limits, HeadRows, stop).Select(r => r.Cells)));
        return new RosterSheet(string.Empty, [.. Parse(text, separator, limits, int.MaxValue, stop)]);
    }

    private static string Decode(byte[] file)
    {
        try
        {
            return file switch
            {
                [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(file, 2, file.Length - 2),
                [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2),
                [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(file, 3, file.Length - 3),
                _ => Utf8.GetString(file),
            };
        }
        catch (DecoderFallbackException)
        {
            return string.Join('\n', TextDecoder.Lines(file));
        }
    }

    /// <summary>Whether it is a page of the web, as some programs write under the name of a workbook.</summary>
    private static bool IsPage(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 2000)).TrimStart();
        return head.StartsWith("<", StringComparison.Ordinal)
            && (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<table", StringComparison.OrdinalIgnoreCase)
                || head.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsBinary(string text)
    {
        long controls = 0, letters = 0;
        foreach (var c in text)
        {
            controls += c is (< ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v')) or '\uFFFD' ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return controls * 50 > text.Length || letters == 0 || text.StartsWith("{\\rtf", StringComparison.Ordinal);
    }

    /// <summary>The rows that have something in them, of the first <paramref name="most"/> rows.</summary>
    private static List<RosterSheetRow> Parse(string text, char separator, RosterLimits limits, int most, CancellationToken stop)
    {
        var rows = new List<RosterSheetRow>();
        var reader = new CsvRows(text, separator);
        var cells = 0;
        for (var number = 1; number <= most && reader.Next(limits.Columns) is { } row; number++)
        {
            stop.ThrowIfCancellationRequested();
            string[] read = [.. row.Select(RosterCell.Of)];
            if (!Array.Exists(read, c => c.Length > 0) || IsSeparatorLine(read, number))
            {
                continue;
            }

            cells += read.Count(c => c.Length > 0);
            if (number > limits.Rows || cells > limits.Cells)
            {
                throw new RosterUnreadableException(RosterFileTexts.TooMuch(limits));
            }

            rows.Add(new RosterSheetRow(number, read));
        }

        return reader.OpenQuote is { } line && most == int.MaxValue
            ? throw new RosterUnreadableException(RosterFileTexts.OpenQuote(line))
            : rows;
    }

    /// <summary>Whether a row is the line by which Excel is informed of the separator: <c>sep=;</c>.</summary>
    private static bool IsSeparatorLine(string[] cells, int number) =>
        number == 1 && cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
}
