using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Months;

/// <summary>What a letter says of the answers there are: how many, and what each means.</summary>
internal static class AnswerTexts
{
    /// <summary>"ba": how many answers a kind of work takes, in a sentence.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more answers than a person can choose between at a glance.</exception>
    public static string Number(ActivityKind work) => ReplyKinds.About(work).Length switch
    {
        2 => "hai",
        3 => "ba",
        4 => "bốn",
        5 => "năm",
        var number => throw new ArgumentOutOfRangeException(nameof(work), number, "Too many kinds of answer."),
    };

    /// <summary>What is given with an answer, and what follows from it.</summary>
    /// <param name="isRemindedAgain">Whether a reminder still comes before the day of the work.</param>
    public static string Meaning(ReplyKind kind, ActivityKind work, bool isRemindedAgain) => kind switch
    {
        ReplyKind.Done when !work.IsFinished => "không cần gửi minh chứng; ghi chú nếu có điều cần nói thêm.",
        ReplyKind.Done => "ghi vắn tắt kết quả, kèm minh chứng (ảnh hoặc tệp).",
        ReplyKind.InProgress when isRemindedAgain => "cho biết tiến độ; việc vẫn được nhắc trước hạn.",
        ReplyKind.InProgress => "cho biết tiến độ.",
        _ => "nêu lý do và điều cần hỗ trợ; người có trách nhiệm được báo ngay để cho ý kiến.",
    };
}
