using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Proofs;

/// <summary>The words about roots, for letters, pages and documents alike.</summary>
public static class RootTexts
{
    public const string Heading = "Mã đối chiếu số liệu";

    /// <summary>The title of the page on which codes are looked up.</summary>
    public const string PageTitle = "Đối chiếu số liệu";

    public const string Purpose =
        "Xin giữ lại thư này. Mã dưới đây được tính từ các dòng phân công, phản hồi, đề nghị và ý kiến chỉ đạo như lúc chốt số liệu; "
        + "về sau nếu một dòng bị sửa, bị thêm hoặc bị bớt thì mã tính lại sẽ khác mã trong thư.";

    // Enough for the eye to tell two roots apart; what is proved takes all of it.
    private const int GroupedLength = 16;
    private const int GroupLength = 4;

    /// <summary>What a root is of: <c>Tháng 10/2021 lúc chốt (mã 2021-10/1, 412 dòng)</c>.</summary>
    public static string Line(RootRecord root)
    {
        var name = root.Kind == RootKind.Report ? "" : $"mã {root.Name}, ";
        return $"{Of(root)} ({name}{Phrases.Count(root.Size)} dòng)";
    }

    /// <summary>The first characters of a root in groups, for the eye.</summary>
    public static string Grouped(Digest root) =>
        string.Join(' ', root.Value[..GroupedLength].Chunk(GroupLength).Select(group => new string(group))) + " …";

    private static string Of(RootRecord root) => root.Kind switch
    {
        RootKind.Month => $"{Phrases.Capitalized(Phrases.Month(root.Month))} lúc chốt",
        RootKind.Corrections => $"Bổ sung, điều chỉnh của {Phrases.List([.. root.Months.Select(Phrases.Month)])}",
        _ => "Báo cáo",
    };
}
