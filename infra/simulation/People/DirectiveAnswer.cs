using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.People;

/// <summary>The answer of a person who is asked for a directive: a pure function of the seed, the person and the letter.</summary>
/// <param name="Choice">The value of the page's radio button.</param>
/// <param name="OtherDay">How many days the new date differs from the one the page proposes; 0 for that one.</param>
public sealed record DirectiveAnswer(string Choice, string Text, int OtherDay = 0)
{
    private static readonly string[] Guidance =
    [
        "Đồng ý với đề nghị. Thầy/cô chủ động sắp xếp, có vướng mắc báo lại Ban Chỉ đạo.",
        "Nhà trường sẽ bố trí người hỗ trợ trong tuần này, thầy/cô phối hợp với tổ trưởng để thực hiện.",
        "Thực hiện trước phần làm được, phần còn lại trao đổi trong cuộc họp tổ gần nhất.",
        "Liên hệ Thư ký để được hỗ trợ phòng và phương tiện, cố gắng hoàn thành đúng hạn.",
    ];

    private static readonly string[] Refusals =
    [
        "Việc này cần xong đúng hạn để tổng hợp chung; tổ trưởng hỗ trợ thầy/cô hoàn thành.",
        "Thời gian còn lại vẫn đủ, thầy/cô cố gắng thực hiện theo kế hoạch.",
    ];

    private static readonly string[] Kept =
    [
        "Việc này vẫn do thầy/cô phụ trách theo kế hoạch, có vướng mắc thầy/cô báo lại.",
        "Chưa có người thay, mong thầy/cô tiếp tục thực hiện trong tháng này.",
    ];

    private static readonly string[] Granted = ["", "", "Đồng ý, mong thầy/cô hoàn thành trong thời gian này."];

    /// <param name="askedUntil">Whether a later day was asked for.</param>
    /// <param name="mayReassign">Whether it is asked to give the work to another, and there are people to choose from.</param>
    /// <returns>Null when the person does not answer, so that the request is escalated.</returns>
    public static DirectiveAnswer? Of(
        long seed, string address, BehaviourKind behaviour, string letter, bool askedUntil, bool? mayReassign = null)
    {
        var random = SeededRandom.For(seed, "opinion", address, letter);
        var answers = behaviour switch
        {
            BehaviourKind.Diligent => 0.9,
            BehaviourKind.Forgetful => 0.45,
            BehaviourKind.Overburdened => 0.5,
            _ => 0.75,
        };
        if (!random.Chance(answers))
        {
            return null;
        }

        return mayReassign is { } may
            ? may && random.Chance(0.75) ? new DirectiveAnswer("Reassigned", "") : new DirectiveAnswer("Refusal", random.Pick(Kept))
            : random.Chance(0.15) ? new DirectiveAnswer("Refusal", random.Pick(Refusals))
            : askedUntil ? new DirectiveAnswer("NewDate", random.Pick(Granted), random.Chance(0.3) ? random.Between(1, 3) : 0)
            : random.Chance(0.1) ? new DirectiveAnswer("NewDate", random.Pick(Granted), random.Between(1, 10))
            : new DirectiveAnswer("Guidance", random.Pick(Guidance));
    }
}
