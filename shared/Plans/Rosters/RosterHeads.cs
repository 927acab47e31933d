using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>
/// Says by its head what a column holds. The heads are those of the lists that vnEdu, SMAS and the schools themselves write; ranks
/// (chức danh nghề nghiệp) and posts of the Party are none of the roster's.
/// </summary>
internal static partial class RosterHeads
{
    private const int MaxHead = 80;

    private static readonly (Regex Pattern, RosterColumn Column)[] Patterns =
    [
        (Family(), RosterColumn.FamilyName),
        (Given(), RosterColumn.GivenName),
        (Full(), RosterColumn.Name),
        (Email(), RosterColumn.Email),
        (Position(), RosterColumn.Position),
        (Group(), RosterColumn.Group),
        (Class(), RosterColumn.Class),
        (Title(), RosterColumn.Title),
        (Post(), RosterColumn.Post),
        (Address(), RosterColumn.Address),
        (Phone(), RosterColumn.Phone),
        (Left(), RosterColumn.Left),
    ];

    /// <summary>Returns what a column with this head holds; null for a text that is no head of ours.</summary>
    public static RosterColumn? Of(string text)
    {
        if (text.Length is 0 or > MaxHead)
        {
            return null;
        }

        var head = Brackets().Replace(RosterCell.Fold(text), " ");
        head = Blanks().Replace(head, " ").Trim(' ', ':', '.', '*', '-');
        return Patterns.Where(p => p.Pattern.IsMatch(head)).Select(p => (RosterColumn?)p.Column).FirstOrDefault();
    }

    /// <summary>Returns whether a column only counts its rows: what it holds is no loss.</summary>
    public static bool IsRunningNumber(string head) => RunningNumber().IsMatch(RosterCell.Fold(head).Trim(' ', ':', '.'));

    /// <summary>Returns whether the cells are a head row: they name the people, and something else of them.</summary>
    public static bool IsHeadRow(IEnumerable<string> cells) => Score(cells) >= 2;

    /// <summary>Returns how many columns are known in that of the rows in which most are.</summary>
    public static int MaxScoreIn(IEnumerable<IEnumerable<string>> rows) => rows.Select(Score).DefaultIfEmpty().Max();

    private static int Score(IEnumerable<string> cells)
    {
        var found = cells.Select(Of).OfType<RosterColumn>().ToHashSet();
        return found.Contains(RosterColumn.Name) || found.Contains(RosterColumn.GivenName) ? found.Count : 0;
    }

    [GeneratedRegex(@"^(tt|stt|s\.t\.t|so tt|so thu tu|no|#)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RunningNumber();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(ho dem|ho va dem|ho,? ?dem|ho va ten dem|ho lot|ho va chu lot|ho va ten lot|ho chu dem|ho)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Family();

    [GeneratedRegex(@"^(ten|ten goi)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Given();

    [GeneratedRegex(
        @"^(ho va ten|ho ten|ho,? ten|ho ?[-&/] ?ten|ten)( (day du|cb|gv|nv|cbgv|cbgvnv|cbql|can bo|giao vien|nhan vien|cong chuc"
            + @"|vien chuc|nhan su|nguoi lao dong|va)| ?[,/&-] ?(cb|gv|nv|can bo|giao vien|nhan vien|vien chuc))*$|^(nhan su|full ?name)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Full();

    [GeneratedRegex(@"\be ?-?mail\b|^(dia chi )?(thu dien tu|mail)\b|^(dia chi|hop) thu$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(
        @"^(nhom )?chuc vu( (chinh|hien tai|chinh quyen|quan ly|cong tac))?( ?[,/&-] ?(vai tro|chuc danh|vi tri viec lam|nhiem vu))?$"
            + @"|^vai tro( (trong|o) .*)?$|^vi tri( viec lam| cong tac)?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Position();

    [GeneratedRegex(
        @"^((ten|thuoc) )?to( (chuyen mon|cm|bo mon|khoi|cong tac))?( ?[,/&-] ?(nhom|khoi|bo phan|bo mon|phong))*( chuyen mon)?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Group();

    [GeneratedRegex(
        @"^(ten )?(chu nhiem( lop)?|cn lop|lop (dang |duoc phan cong )?chu nhiem|lop cn"
            + @"|(la )?(gvcn|gv chu nhiem|giao vien chu nhiem)( (cua )?lop)?)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Class();

    [GeneratedRegex(
        @"^(nhiem vu|cong viec|phan cong|cong viec chinh|nhiem vu chinh)( (duoc )?(giao|phan cong|dam nhiem|nhiem vu|chuyen mon))*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^(chuc danh|(chuc danh|chuc vu|nhiem vu|cong tac|cong viec)?( ?[,/&-])? ?kiem nhiem( khac)?|chuc danh ?[,/&-] ?nhiem vu)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Post();

    [GeneratedRegex(@"^(gioi tinh|phai|nam ?[/,-] ?nu|(cach )?xung ho|danh xung|ong ?[/,-] ?ba|thay ?[/,-] ?co)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^((so )?(dien thoai|dt|dtdd|di dong)|sdt)( (di dong|lien he|lien lac|ca nhan|dd|cb|gv))*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(ngay cong tac cuoi cung|ngay lam viec cuoi cung|ngay cuoi cung|cong tac den( het)? ngay)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Left();
}
