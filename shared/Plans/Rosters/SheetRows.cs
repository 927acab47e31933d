using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>Tells people from titles, headings and notes in the rows of sheets.</summary>
/// <param name="amongSeveral">Whether the file has several sheets, so that a place names its sheet.</param>
internal sealed partial class SheetRows(RosterLimits limits, bool amongSeveral)
{
    private const int HeadRows = 50;
    private const int MaxNote = 200;

    private readonly List<ReadPerson> people = [];
    private readonly List<string> notes = [];
    private readonly List<string> unused = [];
    private bool hasHead;

    /// <summary>Reads the rows of a sheet.</summary>
    /// <param name="number">The sheet's place among all, from 1.</param>
    public void Add(RosterSheet sheet, int number)
    {
        var head = sheet.Rows.Take(HeadRows).ToList().FindIndex(r => RosterHeads.IsHeadRow(r.Cells));
        if (head < 0)
        {
            if (!sheet.Rows.IsEmpty)
            {
                notes.Add(RosterFileTexts.SheetWithoutHead(sheet.Name));
            }

            return;
        }

        hasHead = true;
        var columns = ColumnsOf(sheet.Rows[head].Cells);
        var first = head + 1;
        if (first < sheet.Rows.Length && IsSecondHead(sheet.Rows[head], sheet.Rows[first]))
        {
            Extend(columns, sheet.Rows[first++].Cells);
        }

        unused.AddRange(sheet.Rows[head].Cells.Distinct().Where(c => c.Length > 0 && IsUnused(c)));
        ReadRows(sheet, number, columns, first);
        foreach (var (row, note) in sheet.Notes.Where(n => n.Row > sheet.Rows[head].Number))
        {
            Note(sheet, row, note);
        }
    }

    /// <exception cref="RosterUnreadableException">There is no list of people, or too long a one.</exception>
    public RosterReading Reading()
    {
        if (!hasHead)
        {
            throw new RosterUnreadableException(RosterFileTexts.NoHead);
        }

        if (people.Count == 0)
        {
            throw new RosterUnreadableException(RosterFileTexts.NoPeople);
        }

        if (people.Count > limits.People)
        {
            throw new RosterUnreadableException(RosterFileTexts.TooManyPeople(people.Count, limits));
        }

        if (unused.Count > 0)
        {
            notes.Insert(0, CleanText.Shorten(RosterFileTexts.UnusedColumns([.. unused.Distinct()]), 600));
        }

        var more = notes.Count - limits.Notes;
        return new([.. people], more > 0 ? [.. notes.Take(limits.Notes), RosterFileTexts.FurtherNotes(more)] : [.. notes]);
    }

    private void ReadRows(RosterSheet sheet, int number, Dictionary<RosterColumn, int> columns, int first)
    {
        var group = string.Empty;
        foreach (var row in sheet.Rows.Skip(first))
        {
            if (RosterHeads.IsHeadRow(row.Cells))
            {
                Note(sheet, row.Number, RosterFileTexts.HeadAgain);
            }
            else if (!IsPerson(row, columns))
            {
                var texts = row.Cells.Where(c => c.Length > 0).Distinct().ToList();
                if (texts is [var only]
                    && !columns.ContainsKey(RosterColumn.Group)
                    && GroupLine().Match(only.ToLowerInvariant()) is { Success: true } line)
                {
                    group = only[line.Groups["group"].Index..];
                    Note(sheet, row.Number, RosterFileTexts.GroupLine(group));
                }
                else
                {
                    Note(sheet, row.Number, RosterFileTexts.NotAPerson(texts));
                }
            }
            else
            {
                var cells = columns.ToImmutableDictionary(c => c.Key, c => row.CellAt(c.Value));
                cells = group.Length > 0 ? cells.SetItem(RosterColumn.Group, group) : cells;
                people.Add(new ReadPerson(
                    $"s{number}r{row.Number}", sheet.PlaceOf(row.Number, amongSeveral), WithName(cells)));
            }
        }
    }

    private void Note(RosterSheet sheet, int row, string note) => notes.Add(
        CleanText.Shorten($"{Phrases.Capitalized(sheet.PlaceOf(row, amongSeveral))}: {note}", MaxNote));

    /// <summary>
    /// A person has a name with a letter, and is no heading over several columns. A row without a name is one if another column of
    /// ours has something that a person has: an address, a post.
    /// </summary>
    private static bool IsPerson(RosterSheetRow row, Dictionary<RosterColumn, int> columns)
    {
        var own = columns.ToDictionary(c => c.Key, c => row.CellAt(c.Value));
        var name = $"{own.GetValueOrDefault(RosterColumn.FamilyName)} {own.GetValueOrDefault(RosterColumn.Name)} "
            + own.GetValueOrDefault(RosterColumn.GivenName);
        var filled = row.Cells.Count(c => c.Length > 0);
        var texts = row.Cells.Where(c => c.Length > 0).Distinct().Count();
        return name.Any(char.IsLetter)
            ? texts > 1 || (filled == 1 && !Heading().IsMatch(RosterCell.Fold(name.Trim())))
            : own.GetValueOrDefault(RosterColumn.Email) is { Length: > 0 } mail && mail.Contains('@', StringComparison.Ordinal);
    }

    private static ImmutableDictionary<RosterColumn, string> WithName(ImmutableDictionary<RosterColumn, string> cells)
    {
        var family = cells.GetValueOrDefault(RosterColumn.FamilyName, string.Empty);
        var given = cells.GetValueOrDefault(RosterColumn.GivenName, string.Empty);
        var name = cells.GetValueOrDefault(RosterColumn.Name, string.Empty);
        var whole = name.Length > 0 ? name : RosterCell.Of($"{family} {given}");
        return cells.RemoveRange([RosterColumn.FamilyName, RosterColumn.GivenName]).SetItem(RosterColumn.Name, whole);
    }

    private Dictionary<RosterColumn, int> ColumnsOf(string[] head)
    {
        var columns = new Dictionary<RosterColumn, int>();
        Extend(columns, head);
        return columns;
    }

    /// <summary>Of two columns of one kind the first counts; the other is among those that are not used.</summary>
    private void Extend(Dictionary<RosterColumn, int> columns, string[] head)
    {
        foreach (var (at, text) in head.Index())
        {
            // The other may stand in the row above, which may be longer.
            if (RosterHeads.Of(text) is { } column && !columns.TryAdd(column, at) && head.ElementAtOrDefault(columns[column]) != text)
            {
                unused.Add(text);
            }
        }
    }

    /// <summary>
    /// Whether a row goes on with the head: each of its cells repeats the one above, is a head itself or is a number, and one is a
    /// head of ours that the row above does not have.
    /// </summary>
    private static bool IsSecondHead(RosterSheetRow head, RosterSheetRow row)
    {
        var cells = row.Cells.Index().Where(c => c.Item.Length > 0 && c.Item != head.CellAt(c.Index)).ToList();
        return cells.Count > 0
            && !cells.Exists(c => c.Item.Contains('@', StringComparison.Ordinal) || IsNumber(c.Item))
            && cells.Exists(c => RosterHeads.Of(c.Item) is not null)
            && cells.TrueForAll(c => RosterHeads.Of(c.Item) is not null || RosterHeads.Of(head.CellAt(c.Index)) is null);
    }

    private static bool IsUnused(string head) => RosterHeads.Of(head) is null && !RosterHeads.IsRunningNumber(head) && !IsNumber(head);

    private static bool IsNumber(string text) => text.All(c => char.IsAsciiDigit(c) || c is '(' or ')' or '.' or ' ');

    // "I. BAN GIÁM HIỆU", "Tổ 1", "Danh sách có 45 người", "Người lập biểu": alone in its row.
    [GeneratedRegex(
        @"^([ivx]+|\d+)[.)/ ]|^(to|khoi|ban|bo phan|danh sach|tong|nguoi lap|hieu truong|phu trach|ngay|noi nhan|ghi chu)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(([ivx]+|\d+)[.)/]?\s*)?(?<group>(tổ|khối)\s+.{1,40})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GroupLine();
}
