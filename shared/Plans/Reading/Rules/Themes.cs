namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>The themes that schools and the Young Pioneers give to months, in folded letters.</summary>
internal static class Themes
{
    private static readonly string[] Known =
    [
        "truyen thong nha truong", "mai truong", "cham ngoan", "ton su trong dao", "uong nuoc nho nguon", "mung dang",
        "mung xuan", "ngay tet que em", "yeu quy me", "tien buoc len doan", "hoa binh", "bac ho kinh yeu", "vong tay ban be",
        "biet on thay co", "yeu dat nuoc", "he vui", "giu gin truyen thong", "em yeu truong em", "kinh yeu thay", "thanh nien",
        "chao mung nam hoc moi", "an toan giao thong", "thay co giao", "que huong", "nho on", "truyen thong",
    ];

    public static bool IsKnown(string folded) =>
        Known.Any(theme => folded.TrimStart('"', ' ', '-').StartsWith(theme, StringComparison.Ordinal)) && folded.Length <= 80;
}
