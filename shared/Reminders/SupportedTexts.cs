using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reminders;

/// <summary>What an opening letter says of the activities its recipient takes part in.</summary>
internal static class SupportedTexts
{
    public const string AddEvidence = "Bổ sung minh chứng";

    // More names say less than their number.
    private const int MaxNames = 3;

    public static string Heading(DigestModel model) => $"Việc {model.You} phối hợp trong tháng";

    public static string OpenPage(DigestModel model) => $"Mở trang của {model.You}";

    /// <param name="alone">Whether the letter has nothing else to say.</param>
    public static string Lead(DigestModel model, bool alone) => (model.Supported.Length, alone) switch
    {
        (0, _) => string.Empty,
        (var count, true) =>
            $"Theo kế hoạch của nhà trường, {Phrases.Month(model.Month)} {model.You} phối hợp trong {count} việc do người khác chủ trì. "
            + $"{model.YouAtStart} không phải trả lời và không bị nhắc về {(count == 1 ? "việc" : "các việc")} này; "
            + $"khi có kết quả, có thể gửi minh chứng qua trang của {model.You}.",
        (var count, false) =>
            $"Ngoài ra, {model.You} phối hợp trong {count} việc do người khác chủ trì, nêu ở phần riêng, không phải trả lời.",
    };

    public static string Subject(DigestModel model) => $"{model.Supported.Length} việc {model.You} phối hợp";

    public static string LedBy(SupportedItem item) =>
        $"Chủ trì: {(item.Leads.Length > MaxNames ? $"{item.Leads.Length} người" : Phrases.List([.. item.Leads.Select(CleanText.Line)]))}";

    /// <summary>The day of the work; a standing duty has none that concerns who takes part.</summary>
    public static string Due(SupportedItem item) => item.Kind.IsFinished
        ? DueTexts.Line(item.Kind, item.Due, item.Time)
        : "Việc thường xuyên trong tháng";

    public static void AddTo(PlainText text, DigestModel model)
    {
        if (model.Supported.IsEmpty)
        {
            return;
        }

        text.Heading(Heading(model));
        if (model.Own.IsEmpty)
        {
            text.Button(OpenPage(model), model.Link);
        }

        foreach (var (i, item) in model.Supported.Index())
        {
            text.Subheading(PlanNames.HeadingBefore(model.Supported, i, x => x.Plan)).Paragraph(
                $"{i + 1}. {CleanText.Line(item.Text)}",
                $"   {LedBy(item)}. {Due(item)}.",
                $"   {ActivityLink.To(model.Link, item.Activity)}");
        }
    }
}
