using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reminders;

/// <summary>The words of a digest: subject, text part, and the sentences its HTML shares with the text.</summary>
internal static class DigestTexts
{
    public static string OwnHeading(DigestModel model) => $"Việc của {model.You} trong tháng";
    public static string AnswerAll(DigestModel model) => $"Mở trang trả lời của {model.You}";
    public const string AnswerOne = "Trả lời việc này";
    public const string AnswerForOther = "Mở trang trả lời thay";
    public static string ForOther(StaffMember recipient) =>
        $"Câu trả lời được ghi cho phần việc của người được thay, kèm tên {recipient.You} là người trả lời.";

    private const string StillOwedHeading = "Việc còn lại từ các tháng trước";
    private static string AskToAnswer(DigestModel model) => $"Mong {model.You} thực hiện và trả lời khi có kết quả.";

    /// <summary>The most urgent thing the letter says, with a number and a day.</summary>
    public static string Subject(DigestModel model) =>
        $"{LetterPhrases.SubjectPrefix(model.School)} {Phrases.Capitalized(Phrases.Month(model.Month))}: {Urgent(model)}";

    public static string Lead(DigestModel model)
    {
        var standing = model.SubstituteParts.IsEmpty ? "" : ActingFor(model);
        string[] sentences = model.HasOwn ? [OwnLead(model), standing]
            : standing.Length > 0 ? [standing, model.AsksForAnswers ? AskToAnswer(model) : AskAbout(model)]
            : [];
        var supported = SupportedTexts.Lead(model, alone: sentences.Length == 0);
        var cancelled = RevisionTexts.Lead(model, alone: sentences.Length == 0 && supported.Length == 0);
        return string.Join(' ', sentences.Append(supported).Append(cancelled).Where(sentence => sentence.Length > 0));
    }

    public static string CarriedHeading(ImmutableArray<CarriedItem> items) =>
        !items.All(i => i.Reminder is not null) ? StillOwedHeading
        : LaterTexts.Heading(items);

    public static (string Label, Tone Tone) Step(CarriedItem item) =>
        item.Reminder is { } reminder ? Step(reminder.Step, item.Kind)
        : item.IsInTime ? (StatusTexts.InTime, Tone.Calm)
        : ($"Còn lại từ {Phrases.Month(item.Month)}", Tone.Alarm);

    public static string Reported(DigestItem item) => StatusTexts.Reported(item.Status, item.Kind);

    private static string Changed(DigestItem item) => RevisionTexts.Changed(item) is { } changed ? $" {changed}" : "";

    public static string Origin(CarriedItem item) => $"Việc của {Phrases.Month(item.Month)}";

    public static string DueLabel(DigestItem item) => DueTexts.Label(item.Kind, item.Due, item.Time);

    public static string DueLabel(CarriedItem item) =>
        item.Reminder is null or { Outlasts: true } ? DueTexts.Label(item.Kind, item.Due, item.Time) : "Hạn mới";

    public static string SubstituteHeading(SubstitutePart part) => $"Nhận thay {Phrases.AddressedPerson(part.For)}";

    /// <summary>The person who is overdue, with their substitute.</summary>
    public static string Who(EscalatedItem item) => CleanText.Line(item.Person) + item switch
    {
        { Substitute: { } substitute } => $", do {CleanText.Line(substitute)} trả lời thay",
        { HasLeft: true } => ", đã thôi công tác, chưa có người thay",
        _ => "",
    };

    private static string ActingFor(DigestModel model) =>
        $"{model.YouAtStart} đang trả lời thay {string.Join(", ", model.SubstituteParts.Select(s => Phrases.Person(s.For)))}; "
        + $"{CountOf(model.SubstituteParts)} việc nhận thay được nêu ở phần riêng, có liên kết riêng.";

    private static int CountOf(IEnumerable<SubstitutePart> parts) => parts.Sum(s => s.Own.Length + s.Carried.Length + s.Escalated.Length);

    private static string OwnLead(DigestModel model)
    {
        var month = Phrases.Month(model.Month);
        if (DigestUrgency.Of(model) is not { } urgent)
        {
            return DigestUrgency.OfMoved(model) is { } moved ? LaterTexts.Lead(model, moved)
                : model.Carried.IsEmpty
                ? EscalationTexts.Lead(model.Recipient, model.Escalated, model.Today)
                : model.Carried.All(i => i.IsInTime)
                ? $"{model.YouAtStart} có {model.Carried.Length} việc của các tháng trước đang trong thời hạn. {AskToAnswer(model)}"
                : $"{model.YouAtStart} còn {model.Carried.Length} việc của các tháng trước chưa hoàn thành. "
                    + $"Mong {model.You} thu xếp thực hiện và trả lời kết quả.";
        }

        var day = Phrases.DayInWeek(urgent.Due);
        var rest = urgent.Count < model.Own.Length ? " Các việc khác được nêu ở dưới." : "";
        return urgent.Step switch
        {
            LadderStep.Overdue when urgent.IsUpkeep =>
                $"{model.YouAtStart} có {urgent.Count} việc thường xuyên của {month} đã qua ngày xác nhận ({day}) mà Ban Chỉ đạo "
                + $"chưa nhận được xác nhận. Mong {model.You} xác nhận trong hôm nay, kể cả khi công việc còn vướng mắc.{rest}",
            LadderStep.Overdue =>
                $"{model.YouAtStart} có {urgent.Count} việc của {month} đã quá hạn mà Ban Chỉ đạo chưa nhận được kết quả. "
                + $"Mong {model.You} trả lời trong hôm nay, kể cả khi công việc còn vướng mắc.{rest}",
            LadderStep.Outcome =>
                $"{model.YouAtStart} có {urgent.Count} sự kiện của {month} đã qua ngày ({day}). "
                + $"Mong {model.You} cho biết kết quả, kể cả khi sự kiện chưa tổ chức được.{rest}",
            LadderStep.Attest =>
                $"{model.YouAtStart} có {urgent.Count} việc thường xuyên của {month} cần xác nhận một lần, chậm nhất {day}. "
                + $"Mong {model.You} cho biết việc có được duy trì hay không.{rest}",
            LadderStep.LastCall =>
                $"{model.YouAtStart} có {urgent.Count} việc của {month} đến hạn cuối vào {day}. "
                + $"Mong {model.You} hoàn thành và trả lời đúng hạn.{rest}",
            LadderStep.Reminder when urgent.Begins is { } begins =>
                $"{model.YouAtStart} có {urgent.Count} sự kiện của {month} sắp diễn ra, sớm nhất từ {Phrases.DayInWeek(begins)}. "
                + $"Mong {model.You} chuẩn bị và trả lời khi có kết quả.{rest}",
            LadderStep.Reminder =>
                $"{model.YouAtStart} có {urgent.Count} việc của {month} sắp đến hạn, hạn gần nhất là {day}. "
                + $"Mong {model.You} thu xếp thực hiện và trả lời khi có kết quả.{rest}",
            _ when urgent.IsAdded => RevisionTexts.AddedLead(model, urgent) + rest,
            _ when urgent.IsUpkeep =>
                $"Theo kế hoạch của nhà trường, {month} {model.You} phụ trách {urgent.Count} việc thường xuyên. "
                + $"Mong {model.You} duy trì trong cả tháng và xác nhận một lần, chậm nhất {day}.",
            _ =>
                $"Theo kế hoạch của nhà trường, {month} {model.You} phụ trách {urgent.Count} việc, hạn gần nhất là {day}. "
                + AskToAnswer(model) + AlsoStanding(model),
        };
    }

    private static string AlsoStanding(DigestModel model) => model.Own.Count(i => !i.Kind.IsFinished) is > 0 and var standing
        ? $" Riêng {standing} việc thường xuyên chỉ cần xác nhận một lần, chậm nhất vào ngày ghi ở dưới."
        : "";

    private static string AskAbout(DigestModel model) =>
        EscalationTexts.Request(model.Recipient, model.SubstituteParts.SelectMany(p => p.Escalated));

    /// <summary>Why the recipient of all people gets the overdue work of others.</summary>
    public static string EscalationReason(StaffMember recipient)
    {
        var post = RoleTexts.Name(recipient.Role);
        return $"{recipient.YouAtStart} nhận thông tin này vì là {post}" + recipient.Role switch
        {
            Role.SubjectLead => $" của {CleanText.Line(recipient.Group ?? "tổ")}.",
            Role.ViceChair => ", người tổ chức thực hiện kế hoạch.",
            Role.Chair => ", người kiểm tra việc thực hiện kế hoạch.",
            _ => ", cấp kế tiếp của người phụ trách.",
        };
    }

    public static string EscalationReason(StaffMember recipient, SubstitutePart part) =>
        $"{recipient.YouAtStart} nhận thông tin này vì đang thay {Phrases.Person(part.For)}.";

    public static (string Label, Tone Tone) Step(LadderStep step, ActivityKind work) => (step, work) switch
    {
        (LadderStep.Reminder, ActivityKind.Event) => ("Sắp diễn ra", Tone.Soon),
        (LadderStep.Reminder, _) => ("Sắp đến hạn", Tone.Soon),
        (LadderStep.Attest, _) => ("Cần xác nhận", Tone.Last),
        (LadderStep.LastCall, _) => ("Hạn cuối", Tone.Last),
        (LadderStep.Outcome, _) => ("Chờ kết quả", Tone.Last),
        (LadderStep.Overdue, ActivityKind.Standing) => (StatusTexts.Name(AssignmentStatus.Unanswered, work), Tone.Alarm),
        (LadderStep.Overdue, _) => (StatusTexts.Overdue, Tone.Alarm),
        _ => ("Mới", Tone.Calm),
    };

    public static string Text(DigestModel model)
    {
        var text = PlainText.To(model.School, model.Recipient).Paragraph(Lead(model));
        if (!model.Own.IsEmpty)
        {
            text.Button(AnswerAll(model), model.Link).Heading($"{OwnHeading(model)} {model.Month.Month:D2}/{model.Month.Year:D4}");
            AddOwn(text, model.Own, model.Link);
        }

        if (!model.Carried.IsEmpty)
        {
            text.Heading(CarriedHeading(model.Carried));
            AddCarried(text, model.Carried);
        }

        foreach (var part in model.SubstituteParts)
        {
            text.Heading(SubstituteHeading(part));
            if (part.AsksForAnswers)
            {
                text.Paragraph(ForOther(model.Recipient));
            }

            if (!part.Own.IsEmpty)
            {
                text.Button(AnswerForOther, part.Link);
            }

            AddOwn(text, part.Own, part.Link);
            AddCarried(text, part.Carried, after: part.Own.Length);
            var heading = EscalationTexts.Heading(model.Recipient, part.Escalated, isForOther: true);
            AddEscalated(text, model.Recipient, part.Escalated, heading, EscalationReason(model.Recipient, part));
        }

        if (model.AsksForAnswers)
        {
            foreach (var (lead, choices) in DigestAnswers.Of(model))
            {
                text.Paragraph([lead, .. choices.Select(c => $"- {c.Answer}: {c.Meaning}")]);
            }
        }

        SupportedTexts.AddTo(text, model);
        RevisionTexts.AddTo(text, model);
        var others = EscalationTexts.Heading(model.Recipient, model.Escalated);
        AddEscalated(text, model.Recipient, model.Escalated, others, EscalationReason(model.Recipient));
        return text.Sign(model.School, model.Month.SchoolYear);
    }

    private static void AddOwn(PlainText text, IReadOnlyList<DigestItem> items, string link)
    {
        foreach (var (i, item) in items.Index())
        {
            text.Subheading(PlanNames.HeadingBefore(items, i, x => x.Plan)).Paragraph(
                $"{i + 1}. {CleanText.Line(item.Text)}",
                $"   [{Step(item.Step, item.Kind).Label}] {DueTexts.Line(item.Kind, item.Due, item.Time)}. "
                    + $"{Reported(item)}.{Changed(item)}",
                $"   {ActivityLink.To(link, item.Activity)}");
        }
    }

    private static void AddCarried(PlainText text, IReadOnlyList<CarriedItem> items, int after = 0)
    {
        foreach (var (i, item) in items.Index())
        {
            text.Subheading(PlanNames.HeadingBefore(items, i, x => x.Plan)).Paragraph(
                $"{after + i + 1}. {CleanText.Line(item.Text)}",
                item.Reminder is { } reminder
                    ? $"   [{Step(item).Label}] {Origin(item)}. {DueLabel(item)}: {DueTexts.Value(item.Due, item.Time)}. "
                        + $"{StatusTexts.Reported(reminder.Status, item.Kind)}."
                    : $"   {Origin(item)}{(item.IsInTime ? ", đang trong thời hạn" : "")}. "
                        + $"{DueLabel(item)}: {DueTexts.Value(item.Due, item.Time)}.",
                $"   {text.Link(item.Link)}");
        }
    }

    private static void AddEscalated(
        PlainText text, StaffMember recipient, IReadOnlyList<EscalatedItem> items, string heading, string reason)
    {
        if (items.Count == 0)
        {
            return;
        }

        text.Heading(heading).Paragraph(reason);
        foreach (var (i, item) in items.Index())
        {
            text.Subheading(PlanNames.HeadingBefore(items, i, x => x.Plan))
                .Paragraph($"{i + 1}. {Who(item)}: {CleanText.Line(item.Text)}", $"   {EscalationTexts.Late(recipient, item)}.");
        }
    }

    private static string Urgent(DigestModel model)
    {
        var standing = CountOf(model.SubstituteParts) is > 0 and var count ? $"; {count} việc nhận thay" : "";
        var others = EscalationTexts.Subject(model.Recipient, model.Escalated) + standing;
        var moved = DigestUrgency.OfMoved(model);
        if (DigestUrgency.Of(model) is not { } urgent)
        {
            return !model.HasOwn && model.SubstituteParts.IsEmpty
                ? model.Supported.IsEmpty ? RevisionTexts.Subject(model) : SupportedTexts.Subject(model)
                : moved is not null
                ? $"{LaterTexts.Urgent(moved)}{others}"
                : (model.Carried.IsEmpty ? others : $"; còn {model.Carried.Length} việc của các tháng trước{others}")[2..];
        }

        var day = Phrases.ShortDay(urgent.Due);
        var all = urgent.Count < model.Own.Length ? $", tất cả {model.Own.Length} việc" : "";
        return urgent.Step switch
        {
            LadderStep.Overdue when urgent.IsUpkeep => $"{urgent.Count} việc thường xuyên chưa xác nhận (hạn {day}){all}",
            LadderStep.Overdue => $"{urgent.Count} việc đã quá hạn (hạn {day}){all}",
            LadderStep.Outcome => $"{urgent.Count} sự kiện chờ báo kết quả{all}",
            LadderStep.Attest => $"{urgent.Count} việc thường xuyên cần xác nhận, chậm nhất {day}{all}",
            LadderStep.LastCall => $"{urgent.Count} việc hạn cuối {day}{all}",
            LadderStep.Reminder when urgent.Begins is { } begins =>
                $"{urgent.Count} sự kiện sắp diễn ra, sớm nhất từ {Phrases.ShortDay(begins)}{all}",
            LadderStep.Reminder => $"{urgent.Count} việc sắp đến hạn, hạn gần nhất {day}{all}",
            _ when urgent.IsAdded => RevisionTexts.AddedSubject(model, urgent) + all,
            _ when urgent.IsUpkeep => $"{urgent.Count} việc thường xuyên, xác nhận chậm nhất {day}",
            _ => $"{urgent.Count} việc của {model.You}, hạn gần nhất {day}",
        } + (moved is null ? "" : $"; {LaterTexts.Urgent(moved)}") + others;
    }
}
