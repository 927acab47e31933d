using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>Phrases by which a line of a plan is recognised, in folded letters (see <see cref="VietnameseLetters.Fold"/>).</summary>
internal static partial class Words
{
    /// <summary>Begins with what a person does: a line with such a beginning is an activity whatever else is in it.</summary>
    public static bool BeginsWithAction(string folded) => Action().IsMatch(folded);

    /// <summary>Ends the plan of the months: closing sentence, recipients, signature.</summary>
    public static bool IsClosing(string folded) => Closing().IsMatch(folded);

    /// <summary>The heading of a part that comes after the months.</summary>
    public static bool IsPartAfterMonths(string folded) => AfterMonths().IsMatch(folded);

    /// <summary>The heading of a part that looks back, or states aims, in which no activity stands.</summary>
    public static bool IsPartWithoutActivities(string folded) => WithoutActivities().IsMatch(folded);

    /// <summary>Names the theme of a month or what it commemorates.</summary>
    public static bool IsTheme(string folded) => Theme().IsMatch(folded);

    /// <summary>Stands between the title and the first part: a legal basis, the sentence that ends "như sau:", number and date.</summary>
    public static bool IsPreamble(string folded) => Preamble().IsMatch(folded);

    /// <summary>States an aim.</summary>
    public static bool IsAim(string folded) => Aim().IsMatch(folded);

    /// <summary>Names a date of history.</summary>
    public static bool IsHistoricDate(string folded) =>
        Anniversary().IsMatch(folded) || (Historic().IsMatch(folded) && !BeginsWithAction(folded));

    /// <summary>Counts people or classes.</summary>
    public static bool IsStatistic(string folded) =>
        StatisticWord().IsMatch(folded) || (Counted().Count(folded) >= 2 && !BeginsWithAction(folded));

    /// <summary>A field of the activity before that says when.</summary>
    public static bool IsTimeField(string folded, out int length) => Field(TimeField(), folded, out length);

    /// <summary>A field of the activity before that says who.</summary>
    public static bool IsPersonField(string folded, out int length) => Field(PersonField(), folded, out length);

    /// <summary>A field of the activity before that says something else: place, participants, money.</summary>
    public static bool IsOtherField(string folded) => OtherField().IsMatch(folded);

    private static bool Field(Regex pattern, string folded, out int length)
    {
        var match = pattern.Match(folded);
        length = match.Length;
        return match.Success;
    }

    [GeneratedRegex(
        @"^(to chuc|thuc hien|tiep tuc|xay dung|kiem tra|trien khai|tham gia|tham du|tham|lap|hop|on dinh|on tap"
            + @"|hoan thanh|bao cao|nop|day|du gio|thao giang"
            + @"|hoi giang|khai giang|be giang|so ket|tong ket|phat dong|tuyen truyen|ra soat|kiem ke|ky|ki|dang ky"
            + @"|dang ki|phan cong|nghien cuu|nam|chuan bi|boi duong"
            + @"|phu dao|phu trach|duy tri|day manh|tang cuong|phoi hop|tap trung|tap huan|cham|thi|hoi thi|sinh hoat"
            + @"|hoc tap|cap nhat|mua sam|tu sua|ve sinh|lao dong"
            + @"|trang tri|trong|cham soc|tuyen sinh|tuu truong|don|nhan|ban giao|giao|trao|tang|tri an|vieng|ke hoach"
            + @"|hoi nghi|dai hoi|chi dao|quan triet|dam bao|bao dam"
            + @"|thanh lap|ban hanh|cong khai|danh gia|xep loai|binh xet|binh chon|xet|de nghi|gap mat|giao luu"
            + @"|ngoai khoa|trai nghiem|tham quan|van dong|quyen gop"
            + @"|ung ho|thu|chi|quyet toan|du toan|kham|phun|phong chong|tap|luyen|khao sat|coi|ra de|phan tich|thong ke"
            + @"|tong hop|hoan tat|len ke hoach|lam|viet|ve|soan"
            + @"|nghi|huong dan|to|nang cao|doi moi|ap dung|ung dung|dieu tra|pho cap|tang|them|theo doi|nhac nho"
            + @"|quan ly|giam sat|tiep nhan|tiep don|moi|gui|gap|thong bao|"
            + @"mit tinh|dang bai|hoc|di|phat|sua|bo sung|dieu chinh|hop mat|le|chao mung|huong ung|ky niem|ki niem|to chuc)\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Action();

    [GeneratedRegex(
        @"^(tren day la|tren day,? (truong|nha truong|ke hoach)|noi nhan\b|(kt|tm|tl|tuq)\.|(p\.?"
            + @"|pho )?hieu truong( nha truong)?$|nguoi (lap|viet|xay dung)( ke hoach| bieu)?$"
            + @"|(xac nhan|duyet|phe duyet|y kien)( ke hoach)?( cua)? (bgh|ban giam hieu|hieu truong|lanh dao|nha truong"
            + @"|phong|ubnd)|to truong( chuyen mon)?$|thu ky$|chu tich( cong doan)?$|bi thu$|tong phu trach( doi)?$|"
            + @"luu\s*:\s*vt|ke hoach nay (duoc|co hieu luc|thay)|nhan duoc ke hoach|yeu cau (cac|toan the"
            + @"|tat ca)\b.*(nghiem tuc|thuc hien)|de nghi (cac|toan the|tat ca)\b.*(nghiem tuc|thuc hien)"
            + @"|trong qua trinh (thuc hien|trien khai)|\(?(da ky|ky,? (ghi ro ho ten|ten|dong dau))\)?)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Closing();

    [GeneratedRegex(
        @"^(to chuc thuc hien|phan cong( nhiem vu| thuc hien| trach nhiem| cu the)?\b|(cac |nhung )?(giai phap"
            + @"|bien phap)|kien nghi|de xuat|ket luan|dieu kien thuc hien|kinh phi|(che do )?(thong tin|bao cao)"
            + @"|khen thuong|trach nhiem|noi nhan|phu luc|danh gia chung|cong tac (kiem tra|bao cao),? (danh gia|giam sat))",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex AfterMonths();

    [GeneratedRegex(
        @"^(danh gia|ket qua|nhan xet|kiem diem|uu diem|ton tai|han che|khuyet diem|nguyen nhan|dac diem|thuan loi"
            + @"|kho khan|tinh hinh|muc dich|muc tieu|yeu cau|can cu|chi tieu"
            + @"|cac ngay le|ngay le|ngay ky niem|cac ngay ky niem|nhung ngay|su kien lich su|ky niem cac ngay|boi canh"
            + @"|bao cao|so lieu|thong ke|co cau)\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex WithoutActivities();

    [GeneratedRegex(@"^[""(*]*((ten )?(chu diem|chu de)\b|nam hoc\s*:?\s*20\d\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Theme();

    [GeneratedRegex(
        @"^(can cu|theo (cong van|ke hoach|quyet dinh)|thuc hien (cong van|ke hoach( so| nam hoc)|chi thi|nghi quyet"
            + @"|quyet dinh)|so\s*:|kinh gui"
            + @"|truong |ubnd|uy ban|phong |so giao duc|cong hoa|doc lap|\(?(thuc hien )?tu ngay|tren co so|nham thuc hien|de thuc hien)"
            + @"|nhu sau\s*:?$|^[^;.]{0,40},\s*ngay\b.{0,12}\bthang\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Preamble();

    [GeneratedRegex(
        @"^(phan dau|muc tieu|muc dich|chi tieu|yeu cau( can dat)?\s*:|nham |dat (ti|ty) le|\d{1,3}([,.]\d+)?\s?%"
            + @"|tren \d+\s?%|co \d+\s?%|it nhat \d+\s?%|ket qua can dat)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Aim();

    [GeneratedRegex(
        @"^[(""]?(ngay\s+)?(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?1\d{3}|\d{1,2} thang \d{1,2} nam 1\d{3})\b"
            + @"|^(ngay|ky niem ngay)\b[^.;:]*[(/ -]1\d{3}\b"
            + @"|^(ngay\s+)?\d{1,2}\s?/\s?\d{1,2}\s*[:-]\s*(ky niem )?((ky|ki) niem( lan thu)? \d+ nam|ngay|le"
            + @"|quoc khanh|tet|nha giao|phu nu|thanh lap|giai phong)\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Historic();

    [GeneratedRegex(@"^(ky|ki) niem( lan thu)? \d+ nam\b.*\b1\d{3}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Anniversary();

    [GeneratedRegex(
        @"^(tong so|si so|so luong|so (lop|hoc sinh|hs|giao vien|gv|can bo|phong|doi vien|nhi dong|doan vien"
            + @"|dang vien)\b|trong do\b|(ti|ty) le\b|toan truong co|hoc sinh\s*:\s*\d|ket qua\s*:)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex StatisticWord();

    [GeneratedRegex(
        @"\b\d[\d.,]*\s*(em|hoc sinh|hs|lop|nguoi|giao vien|gv|%|can bo|cbgv|dong chi|phong|nu|dang vien|doan vien"
            + @"|doi vien)(?![\p{L}])",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"^(thoi gian( thuc hien| to chuc| hoan thanh)?|thoi diem|thoi han|han( cuoi| nop| hoan thanh)?"
            + @"|ngay (thuc hien|to chuc|hoan thanh))\s*:\s*",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeField();

    [GeneratedRegex(
        @"^((nguoi|bo phan|don vi|ca nhan|luc luong) )?(phu trach( chinh)?|thuc hien|chiu trach nhiem( chinh)?"
            + @"|trach nhiem|chu tri|dam nhiem|dam trach|phan cong( thuc hien| phu trach)?|pt|nguoi phu trach"
            + @"|nguoi thuc hien)( chung)?\s*:\s*",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex PersonField();

    [GeneratedRegex(
        @"^(dia diem|thanh phan( tham (du|gia))?|doi tuong|hinh thuc( to chuc| thuc hien)?|phoi hop|(nguoi |don vi "
            + @"|luc luong |bo phan )(cung )?(phoi hop|tham gia)|kinh phi|noi dung|ghi chu|bien phap( thuc hien)?"
            + @"|phuong tien|cach (thuc|tien hanh)|ket qua|yeu cau|muc dich|muc tieu|so luong)\s*:",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex OtherField();
}
