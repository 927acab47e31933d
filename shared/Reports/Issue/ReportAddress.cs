using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The last part of the address of a report's page.</summary>
public static class ReportAddress
{
    private const string MidYear = "so-ket";
    private const string EndOfYear = "tong-ket";
    private const char Separator = '.';

    /// <summary>The part of the address below the Board's page: <c>bao-cao/trang/so-ket</c>.</summary>
    public static string Of(Review review, PlanId? plan) => $"bao-cao/trang/{NameOf(review, plan)}";

    /// <summary>The part of the address below the Board's page under which a report's files are: <c>bao-cao/tep/so-ket</c>.</summary>
    public static string FilesOf(Review review, PlanId? plan) => $"bao-cao/tep/{NameOf(review, plan)}";

    /// <summary>The part of the address below the Board's page to which the signed copy is sent: <c>bao-cao/ban-ky/so-ket</c>.</summary>
    public static string CopyOf(Review review, PlanId? plan) => $"bao-cao/ban-ky/{NameOf(review, plan)}";

    /// <summary>
    /// The part of the address below the Board's page on which evidence is chosen for a part of the results:
    /// <c>bao-cao/minh-chung/so-ket/3</c>.
    /// </summary>
    /// <param name="resultPart">Counted from 1.</param>
    public static string ChoicesOf(Review review, PlanId? plan, int resultPart) =>
        $"bao-cao/minh-chung/{NameOf(review, plan)}/{resultPart}";

    /// <summary>The review of a plan that a name stands for (<c>so-ket</c>, <c>so-ket.chuyen-mon</c>); null for any other name.</summary>
    public static (Review Review, PlanId? Plan)? Find(string name) => name.Split(Separator) switch
    {
        [var kind] when ReviewOf(kind) is { } review => (review, null),
        [var kind, var plan] when ReviewOf(kind) is { } review && IdRules.IsValid(plan, PlanId.MaxLength) => (review, new PlanId(plan)),
        _ => null,
    };

    private static Review? ReviewOf(string kind) => kind switch
    {
        MidYear => Review.MidYear,
        EndOfYear => Review.EndOfYear,
        _ => null,
    };

    /// <summary>The name of a review of a plan in addresses: <c>so-ket</c>, <c>so-ket.chuyen-mon</c>.</summary>
    public static string NameOf(Review review, PlanId? plan) =>
        (review == Review.MidYear ? MidYear : EndOfYear) + (plan is { } of ? $"{Separator}{of}" : string.Empty);
}
