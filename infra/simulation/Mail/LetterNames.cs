namespace BinhHoa2.Simulation.Mail;

/// <summary>The kinds of letters, as they are in the mailbox's file names, and what the school calls them.</summary>
public static class LetterNames
{
    public const string Digest = "digest";
    public const string Difficulty = "difficulty";
    public const string Extension = "extension";
    public const string BoardNews = "boardnews";
    public const string Summary = "summary";
    public const string Report = "report";

    public const string FreshLink = "freshlink";
    public const string RequestStep = "requeststep";
    public const string Directive = "directive";
    public const string SignIn = "signin";
    public const string Retention = "retention";

    private static readonly string[] Known =
        [Digest, Difficulty, Extension, BoardNews, Summary, Report, FreshLink, RequestStep, Directive, SignIn, Retention];

    /// <summary>The kind in a file name; <c>other</c> for a letter of a kind that came later than this program.</summary>
    public static string KindOf(string fileName) =>
        fileName.Split(['-', '_', '.', ' ', '!', '+'], StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(part => Known.Contains(part)) ?? "other";

    /// <summary>What the school calls a kind.</summary>
    public static string InVietnamese(string kind) => kind switch
    {
        Digest => "thư nhắc việc",
        Difficulty => "thư báo khó khăn",
        Extension => "thư báo xin gia hạn",
        BoardNews => "thư báo việc mới xin ý kiến",
        Summary => "thư tổng hợp tháng",
        Report => "thư gửi báo cáo",
        FreshLink => "thư gửi liên kết mới",
        SignIn => "thư đăng nhập bàn làm việc",
        Retention => "thư báo trước việc xoá dữ liệu",
        RequestStep => "thư xin ý kiến chỉ đạo",
        Directive => "thư báo ý kiến chỉ đạo",
        _ => "thư khác",
    };
}
