using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>The texts of the page with the roots.</summary>
internal static class ProofPageTexts
{
    /// <summary>What holds of all rows of the report: the first thing its reader wants to know.</summary>
    public static string Verdict(ProofLookup found)
    {
        var wrong = found.Rows.Count(r => r.Check is not (LeafCheck.Holds or LeafCheck.Erased));
        return !found.IsWhole ? "Các dòng lưu cùng báo cáo không còn khớp với mã đối chiếu của báo cáo."
            : wrong > 0 ? $"{Phrases.Count(wrong)} trong {Phrases.Count(found.Rows.Length)} dòng nay khác với lúc đếm."
            : $"Cả {Phrases.Count(found.Rows.Length)} dòng đều khớp với mã đối chiếu của báo cáo.";
    }

    public static string KindOf(Leaf leaf) => leaf.Kind switch
    {
        LeafKind.Assignment => "Phân công",
        LeafKind.Evidence => "Phản hồi",
        LeafKind.Request => "Đề nghị",
        _ => "Ý kiến chỉ đạo",
    };

    public static string StatusOf(Leaf leaf, ActivityKind kind) => leaf.Kind switch
    {
        LeafKind.Assignment when leaf.Status == Leaf.Cancelled => "Không còn phụ trách",
        LeafKind.Assignment or LeafKind.Evidence when Enum.TryParse<AssignmentStatus>(leaf.Status, out var status) =>
            StatusTexts.Label(status, kind),
        LeafKind.Evidence => Enum.Parse<ReplyKind>(leaf.Status).IsEvidence ? "Phối hợp" : "Việc của người khác",
        _ => leaf.Status switch
        {
            nameof(RequestState.Answered) => "Đã có ý kiến",
            nameof(RequestState.Withdrawn) => "Không còn chờ ý kiến",
            _ => "Chưa có ý kiến",
        },
    };

    /// <summary>Its days, each with what it is.</summary>
    public static string DaysOf(Leaf leaf)
    {
        string[] days =
        [
            leaf.Due is { } due ? $"hạn {Phrases.Day(due)}" : "",
            leaf.OriginalDue is { } first && first != leaf.Due ? $"hạn ban đầu {Phrases.Day(first)}" : "",
            leaf.Effective is { } effective ? $"thực hiện {Phrases.Day(effective)}" : "",
            leaf.Received is { } received ? $"nhận {Phrases.Day(received)}" : "",
        ];
        return string.Join(", ", days.Where(d => d.Length > 0));
    }

    public static string CheckOf(LeafCheck check) => check switch
    {
        LeafCheck.Holds => "Khớp",
        LeafCheck.Erased => "Khớp; nội dung đã được xóa",
        LeafCheck.Changed => "Khác với lúc đếm",
        LeafCheck.TextChanged => "Nội dung hoặc tệp không khớp",
        _ => "Không còn dòng này",
    };

    public static string MonthOf(SchoolMonth month) => Phrases.Capitalized(Phrases.Month(month));
}
