using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The last part of the address of a report's page.</summary>
public static class ReportAddress
{
    private const string MidYear = "so-ket";
    private const string EndOfYear = "tong-ket";

    /// <summary>The part of the address below the Board's page: <c>bao-cao/trang/so-ket</c>.</summary>
    public static string Of(Review review) => $"bao-cao/trang/{NameOf(review)}";

    /// <summary>The part of the address below the Board's page under which a report's files are: <c>bao-cao/tep/so-ket</c>.</summary>
    public static string FilesOf(Review review) => $"bao-cao/tep/{NameOf(review)}";

    /// <summary>The part of the address below the Board's page to which the signed copy is sent: <c>bao-cao/ban-ky/so-ket</c>.</summary>
    public static string CopyOf(Review review) => $"bao-cao/ban-ky/{NameOf(review)}";

    /// <summary>
    /// The part of the address below the Board's page on which evidence is chosen for a part of the results:
    /// <c>bao-cao/minh-chung/so-ket/3</c>.
    /// </summary>
    /// <param name="resultPart">Counted from 1.</param>
    public static string ChoicesOf(Review review, int resultPart) => $"bao-cao/minh-chung/{NameOf(review)}/{resultPart}";

    /// <summary>The review a name stands for; null for any other name.</summary>
    public static Review? ReviewOf(string name) => name switch
    {
        MidYear => Review.MidYear,
        EndOfYear => Review.EndOfYear,
        _ => null,
    };

    private static string NameOf(Review review) => review == Review.MidYear ? MidYear : EndOfYear;
}
