using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>The texts of the letter with the month's summary.</summary>
internal static class SummaryTexts
{
    public const string PointsHeading = "Cần biết trước hết";
    public const string ActivitiesHeading = "Từng hoạt động";
    public const string WaitingHeading = "Xin ý kiến, xin gia hạn chưa được trả lời";
    public const string EarlierHeading = "Việc của tháng trước đang chờ ý kiến";
    public const string CorrectedHeading = "Bổ sung, điều chỉnh của tháng trước";
    public const string Button = "Xem trang của Ban Chỉ đạo";

    public static string Title(SummaryModel model) => $"Tổng hợp {Phrases.Month(model.Summary.Month)}";

    public static string Subject(SummaryModel model)
    {
        var totals = Totals.Of(model.Summary);
        var until = model.Summary.Closed ? "" : $" (tính đến {Phrases.ShortDay(model.Summary.CountedOn)})";
        var open = totals.Open == 0 ? "" : $", còn {totals.Open} lượt chưa xong";
        string[] counts =
        [
            totals.Assigned == 0 && totals.Upkeep.Assigned > 0 ? "" : CountTexts.Work(totals) + open,
            totals.Upkeep.Assigned == 0 ? "" : CountTexts.Standing(totals),
        ];
        return $"{LetterPhrases.SubjectPrefix(model.School)} {Title(model)}{until}: {string.Join("; ", counts.Where(c => c.Length > 0))}";
    }

    public static string Lead(SummaryModel model)
    {
        var totals = Totals.Of(model.Summary);
        var counted = model.Summary.Closed
            ? $"{Phrases.Capitalized(Phrases.Month(model.Summary.Month))} {StatusTexts.Closed} ngày {Phrases.Day(model.Summary.CountedOn)}"
            : $"Tính đến ngày {Phrases.Day(model.Summary.CountedOn)}, {Phrases.Month(model.Summary.Month)}";
        var open = totals.Open + totals.Upkeep.Open == 0
            ? totals.Assigned == 0 ? "" : "Tất cả các phân công đã hoàn thành."
            : !model.Summary.Closed ? "Việc chưa hoàn thành vẫn được nhắc theo hạn."
            : model.IsLastMonth ? "Đây là tháng cuối của kế hoạch; báo cáo gửi thêm về việc chưa hoàn thành vẫn được ghi nhận."
            : "Việc chưa hoàn thành được chuyển sang thư đầu tháng sau của người phụ trách.";
        string[] sentences =
        [
            $"{counted}: {model.Summary.Activities.Length} hoạt động"
                + (totals.Assigned == 0 ? "." : $", {totals.Done}/{totals.Assigned} lượt phân công hoàn thành "
                    + $"({new Share(totals.Done, totals.Assigned)})."),
            UpkeepTexts.Sentence(totals.Upkeep),
            open,
        ];
        return string.Join(' ', sentences.Where(s => s.Length > 0));
    }

    public static IReadOnlyList<(string Label, string Value)> Facts(SummaryModel model)
    {
        var totals = Totals.Of(model.Summary);
        var done = totals.DoneLate == 0 ? $"{totals.Done}" : $"{totals.Done}, trong đó {totals.DoneLate} trễ hạn";
        (string Label, string Value)[] work =
        [
            (StatusTexts.Label(AssignmentStatus.Done), done),
            .. StatusQuestions.Open().Select(status => (StatusTexts.Label(status), $"{totals.CountOf(status)}")),
        ];
        (string Label, string Value)[] standing = [(StatusTexts.Name(ActivityKind.Standing), UpkeepTexts.Of(totals.Upkeep))];
        return [.. totals.Assigned > 0 ? work : [], .. totals.Upkeep.Assigned > 0 ? standing : []];
    }

    public static string Due(ActivityFigures a) => DueTexts.Line(a.Kind, a.Due, a.Time);

    /// <summary>The figures of one activity, without those that are zero.</summary>
    public static string Figures(ActivityFigures a)
    {
        string[] parts =
        [
            $"{StatusTexts.Label(AssignmentStatus.Done, a.Kind)} {a.Done}/{a.Assigned}"
                + (a.DoneLate > 0 ? $" ({a.DoneLate} trễ hạn)" : ""),
            .. StatusQuestions.Open().Select(status => Part(status, a.CountOf(status))),
        ];
        return string.Join(", ", parts.Where(p => p.Length > 0));

        string Part(AssignmentStatus status, int count) => count > 0 ? $"{StatusTexts.InSentence(status, a.Kind)} {count}" : "";
    }

    /// <summary>The parts of an activity's bar: what is done, then the statuses of what is owed.</summary>
    public static IReadOnlyList<(int Number, string Background, string Ink)> Parts(ActivityFigures a) =>
        [.. StatusQuestions.Open().Prepend(AssignmentStatus.Done).Select(status => PartOf(a.CountOf(status), StatusTexts.Tone(status)))];

    private static (int Number, string Background, string Ink) PartOf(int number, string tone) => tone switch
    {
        "done" => (number, "#17633a", "#ffffff"),
        "doing" => (number, "#fdf0cf", "#1c2833"),
        "stuck" => (number, "#97181f", "#ffffff"),
        _ => (number, "#ffffff", "#1c2833"),
    };

    public static Tone Tone(SummaryModel model, ActivityFigures a) => a switch
    {
        _ when a.Done == a.Assigned => Letters.Tone.Good,
        { Unanswered: > 0 } when !model.Summary.IsInTime(a) => Letters.Tone.Alarm,
        { Difficulty: > 0 } => Letters.Tone.Last,
        _ => Letters.Tone.Soon,
    };

    /// <summary>What the people are whom <see cref="OpenNames"/> names; of a standing duty, as they answered.</summary>
    /// <param name="silent">Of those without an answer, how many are named as classes.</param>
    public static string OpenLabel(ActivityFigures a, int silent = 0)
    {
        if (a.Kind.IsFinished)
        {
            return "Chưa hoàn thành";
        }

        var occurring = StatusQuestions.Open(a.Kind).Where(status => NamedIn(status) > 0).Reverse();
        return Phrases.Capitalized(string.Join(" hoặc ", occurring.Select(status => StatusTexts.InSentence(status, a.Kind))));

        int NamedIn(AssignmentStatus status) => a.CountOf(status) - (status == AssignmentStatus.Unanswered ? silent : 0);
    }

    /// <summary>The same, or that their time is not over.</summary>
    public static string OpenLabel(SummaryModel model, ActivityFigures a) => model.Summary.IsInTime(a)
        ? StatusTexts.InTime
        : OpenLabel(a, SilentOf(model, a).Length);

    /// <summary>The classes of which nothing was reported, as the Board's page says it; null for none.</summary>
    public static string? SilentClasses(SummaryModel model, ActivityFigures a) =>
        SilentOf(model, a) is { IsEmpty: false } silent ? ClassTexts.Silent(silent) : null;

    private static ImmutableArray<string> SilentOf(SummaryModel model, ActivityFigures a) =>
        model.SilentClasses.GetValueOrDefault(a.Activity, ImmutableArray<string>.Empty);

    /// <summary>Before a plan's first activity, where the month has work of several: its name, and how its part stands.</summary>
    public static string? PlanHeading(SummaryModel model, int index)
    {
        var activities = model.Summary.Activities;
        if (PlanNames.HeadingBefore(activities, index, a => model.Plans.Of(a.Activity)) is not { } name)
        {
            return null;
        }

        var plan = activities[index].Activity.Plan;
        var totals = Totals.Of(model.Summary with { Activities = [.. activities.Where(a => a.Activity.Plan == plan)] });
        string[] counts =
        [
            totals.Assigned == 0 ? "" : CountTexts.Work(totals),
            totals.Upkeep.Assigned == 0 ? "" : CountTexts.Standing(totals),
        ];
        return $"{name}: {string.Join("; ", counts.Where(c => c.Length > 0))}";
    }

    public static string OpenNames(SummaryModel model, ActivityFigures activity) =>
        string.Join("; ", model.OpenNames.GetValueOrDefault(activity.Activity, ImmutableArray<string>.Empty).Select(CleanText.Line));

    /// <summary>The month of earlier work, the person who asked, the matter, the time waited, and the person asked last.</summary>
    public static string Waiting(SummaryModel model, WaitingRequest waiting)
    {
        var month = waiting.Month == model.Summary.Month ? "" : $"Việc của {Phrases.Month(waiting.Month)}. ";
        var last = waiting.AskedPerson is null ? ""
            : waiting.Request.State == RequestState.Unanswered ? $", người được hỏi cuối cùng: {Phrases.Person(waiting.AskedPerson)}"
            : $", đang chờ {Phrases.Person(waiting.AskedPerson)}";
        return $"{month}{Phrases.Person(waiting.Reporter)} {DirectiveWords.AsksInside(waiting.Request)}, "
            + $"đã chờ {waiting.WorkingDays} ngày làm việc{last}";
    }

    public static string Text(SummaryModel model)
    {
        var text = PlainText.To(model.School, model.Recipient)
            .Paragraph(Lead(model))
            .Heading(PointsHeading)
            .Paragraph(model.Points.Select((point, i) => $"{i + 1}. {point}"))
            .Paragraph(Facts(model).Select(f => $"- {f.Label}: {f.Value}"))
            .Button(Button, model.BoardLink);
        foreach (var (heading, requests) in model.WaitingParts)
        {
            text.Heading(heading);
            foreach (var (i, waiting) in requests.Index())
            {
                text.Paragraph($"{i + 1}. {CleanText.Line(waiting.ActivityText)}", $"   {Waiting(model, waiting)}.");
            }
        }

        if (!model.Corrected.IsEmpty)
        {
            text.Heading(CorrectedHeading).Paragraph(model.Corrected.Select(c => $"- {CorrectionTexts.Line(c)}"));
        }

        text.Heading(ActivitiesHeading);
        foreach (var (i, activity) in model.Summary.Activities.Index())
        {
            text.Subheading(PlanHeading(model, i));
            var open = OpenNames(model, activity);
            text.Paragraph(
            [
                $"{i + 1}. {CleanText.Line(activity.Text)}",
                $"   {Due(activity)}. {Figures(activity)}.",
                .. SilentClasses(model, activity) is { } silent ? [$"   {silent}."] : Array.Empty<string>(),
                .. open.Length > 0 ? [$"   {OpenLabel(model, activity)}: {open}."] : Array.Empty<string>(),
            ]);
        }

        if (!model.Roots.IsEmpty)
        {
            text.Heading(RootTexts.Heading).Paragraph(RootTexts.Purpose);
            foreach (var root in model.Roots)
            {
                text.Paragraph($"{RootTexts.Line(root)}:", RootTexts.Grouped(root.Root), root.Root.Value);
            }
        }

        return text.Sign(model.School, model.Summary.Month.SchoolYear);
    }
}
