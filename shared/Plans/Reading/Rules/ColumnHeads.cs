using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>Says by its head what a column holds. The heads are those of Công văn 2345/BGDĐT-GDTH and of the schools' own tables.</summary>
internal static partial class ColumnHeads
{
    private const int MaxHead = 80;

    /// <summary>Returns what a column with this head holds; null for a text that is no head.</summary>
    /// <param name="rank">How sure a column of activities is meant; the highest is the one.</param>
    public static ColumnKind? Of(string text, out int rank)
    {
        rank = 0;
        if (text.Length is 0 or > MaxHead)
        {
            return null;
        }

        var head = VietnameseLetters.Fold(text).Trim(' ', ':', '.', '*', '(', ')');
        head = Blanks().Replace(head, " ");
        foreach (var (pattern, kind, sure) in Patterns)
        {
            if (pattern.IsMatch(head))
            {
                rank = sure;
                return kind;
            }
        }

        return null;
    }

    private static readonly (Regex Pattern, ColumnKind Kind, int Rank)[] Patterns =
    [
        (Number(), ColumnKind.Other, 0),
        (Half(), ColumnKind.Half, 1),
        (Month(), ColumnKind.Month, 0),
        (Theme(), ColumnKind.Theme, 0),
        (Week(), ColumnKind.Week, 0),
        (Joint(), ColumnKind.Joint, 0),
        (Partner(), ColumnKind.Partner, 0),
        (Audience(), ColumnKind.Other, 0),
        (Person(), ColumnKind.Person, 0),
        (Due(), ColumnKind.Due, 0),
        (MainActivity(), ColumnKind.Activity, 3),
        (Form(), ColumnKind.Other, 0),
        (NamedActivity(), ColumnKind.Activity, 2),
        (Activity(), ColumnKind.Activity, 1),
    ];

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(tt|stt|so tt|so thu tu|s\.t\.t|ma|no)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(buoi )?(sang|chieu|toi)( \(.*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Half();

    [GeneratedRegex(
        @"^(thang|thang ?[/,-]? ?nam|thang,? chu (diem|de)|thang ?[/-] ?chu (diem|de)|thoi gian ?\(? ?(theo )?thang.*"
            + @"|thang thuc hien|cac thang|thang \(.*)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(ten )?(chu diem|chu de)\b(?!.*hoat dong)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Theme();

    [GeneratedRegex(@"^(so )?(tuan|tuan hoc|tuan thu|tuan thuc hien|tuan ?[/,-] ?ngay)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Week();

    // "Chủ trì, phối hợp": one column of both, whose cells say who does which.
    [GeneratedRegex(
        @"^((cac|nguoi|don vi|bo phan|ca nhan|to chuc|luc luong|phan cong|trach nhiem|can bo|giao vien|gv)[ ,/(:-]+)*"
            + @"(chu tri( chinh| thuc hien)?( ?[,/&+-] ?| va | )|(phu trach|thuc hien|chiu trach nhiem|dam nhiem)( chinh)?"
            + @"( ?[,/&+-] ?| va ))((cac|nguoi|don vi|bo phan|ca nhan|to chuc|luc luong)[ ,/]+)*(cung )?phoi hop"
            + @"( thuc hien| to chuc| tham gia)?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"^((cac|nhung|ten|nguoi|don vi|bo phan|to chuc|ca nhan|luc luong|doan the|ban nganh|tap the|thanh vien|giao vien|gv|can bo"
            + @"|nhan su|giao duc|xa hoi|trong|ngoai|nha truong|va|hoac)[ ,/&-]+)*"
            + @"((thanh phan )?(cung|duoc|de nghi)? ?(phoi hop|ho tro)|(cung )?tham gia|(thanh phan )?cung (tham gia|thuc hien))"
            + @"([ ,/&-]+(thuc hien|to chuc|tham gia|ho tro|phoi hop|trien khai|cung|voi|va|trong|ngoai|nha truong|neu co|khac))*"
            + @"( ?\(.*)?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Partner();

    [GeneratedRegex(
        @"(phoi hop|cung tham gia|tham gia|ho tro|kiem tra giam sat|nguoi kiem tra|doi tuong|thanh phan|lanh dao"
            + @"|chi dao$|bgh phu trach)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Audience();

    [GeneratedRegex(
        @"^(nguoi|nguoi,? bo phan|bo phan|bo phan,? (nguoi|ca nhan)|ca nhan|ca nhan ?[,/]? ?(bo phan|tap the|to chuc"
            + @"|don vi)|don vi|luc luong|to chuc,? ca nhan|phan cong|phan cong nguoi|can bo)? ?[,/&-]? ?(phu trach( chinh)?"
            + @"|thuc hien( chinh)?|chiu trach nhiem( chinh)?|trach nhiem|chu tri|dam nhiem|dam nhan|dam trach"
            + @"|to chuc thuc hien)( (thuc hien|chinh|phu trach))?$"
            + @"|^(phan cong|phan cong nhiem vu|phan cong cu the|nguoi ?[/,-] ?bo phan( thuc hien| phu trach)?"
            + @"|ca nhan,? bo phan|nguoi duoc phan cong|trach nhiem|bo phan|nhan su|giao vien thuc hien"
            + @"|giao vien phu trach|gv thuc hien|gv phu trach|luc luong thuc hien|nguoi lam|nguoi th|nguoi pt|pt"
            + @"|phu trach.*|nguoi phu trach.*|nguoi thuc hien.*|bo phan thuc hien.*|bo phan phu trach.*"
            + @"|don vi.*thuc hien.*|chu tri.*)$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Person();

    [GeneratedRegex(
        @"^(thoi gian|thoi diem|thoi han|ngay|ngay,? thang|ngay ?/ ?thang|ngay,? thang,? nam|ngay thang nam|thu"
            + @"|thu,? ngay|thu ?[/-] ?ngay|ngay ?[/-] ?thu|lich|han|han hoan thanh|hoan thanh|du kien thoi gian"
            + @"|moc thoi gian|tien do|ngay thuc hien|ngay hoan thanh|ngay to chuc|tg|t/g|t\. ?gian)( (thuc hien|to chuc"
            + @"|hoan thanh|du kien|bat dau|ket thuc|cu the|tien hanh|trien khai|kiem tra|th|tuan|ngay))*( ?[(/].*)?$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Due();

    [GeneratedRegex(
        @"^(noi dung (trong tam|cong viec|cong tac|hoat dong|thuc hien|nhiem vu|cong viec.*|chinh|ke hoach|kiem tra"
            + @"|chi dao|cac hoat dong.*|cong tac.*|chu yeu)|nhiem vu trong tam|cong tac trong tam|trong tam"
            + @"|trong tam cong tac|noi dung,? (cong viec|hoat dong|nhiem vu|hinh thuc.*|bien phap.*)|noi dung va (hinh thuc"
            + @"|bien phap).*|viec trong tam|cac hoat dong trong tam|hoat dong trong tam)$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex MainActivity();

    [GeneratedRegex(
        @"^(hinh thuc|bien phap|giai phap|dia diem|kinh phi|ket qua|ghi chu|chi tieu|muc tieu|yeu cau|phuong phap"
            + @"|phuong tien|dieu chinh|bo sung|danh gia|san pham|nguon|so luong|so tiet|hinh thuc.*|dieu kien.*|cach thuc.*"
            + @"|quy mo.*|minh chung.*|ket qua.*|muc dich.*|san pham.*)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(
        @"^(ten hoat dong|ten cong viec|cac hoat dong|cac cong viec|cong viec|cong viec cu the|viec can lam|nhiem vu"
            + @"|nhiem vu cu the|cong tac|hoat dong cu the|ten noi dung|hoat dong chinh|ke hoach|nhung cong viec.*"
            + @"|cac cong tac.*|nhiem vu.*|cong viec.*)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedActivity();

    [GeneratedRegex(@"^(noi dung|hoat dong|noi dung.*|hoat dong.*|viec.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Activity();
}
