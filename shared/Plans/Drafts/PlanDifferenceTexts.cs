using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>The difference of two plans in words.</summary>
public static class PlanDifferenceTexts
{
    private const int MaxText = 160;

    /// <summary>An activity: "tháng 10/2021: “Tổ chức Hội nghị”, sự kiện, 29/10/2021, chủ trì: giáo viên".</summary>
    public static string Activity(PlannedActivity planned, Roster roster) =>
        $"{Month(planned.Month)}: {Quoted(planned.Activity)}, {KindTexts.Name(planned.Activity.Kind)}, {TimeOf(planned.Activity)}, "
        + $"chủ trì: {Lead(planned.Activity, roster)}";

    /// <summary>An activity that changes: "Tháng 10/2021: “Tổ chức Hội nghị”".</summary>
    public static string Heading(ActivityChange change) =>
        $"{Phrases.Capitalized(Month(change.MonthBefore))}: {Quoted(change.Before)}";

    /// <summary>What changes of an activity, one line each.</summary>
    /// <param name="matters">Those of both plans.</param>
    public static IEnumerable<string> Lines(ActivityChange change, Roster roster, IReadOnlyList<Matter> matters)
    {
        var (before, after) = (change.Before, change.After);
        if (change.IsMoved)
        {
            yield return $"Chuyển từ {Month(change.MonthBefore)} sang {Month(change.MonthAfter)}";
        }

        if (change.IsReworded)
        {
            yield return $"Nội dung mới: {Quoted(after)}";
        }

        if (before.Kind != after.Kind)
        {
            yield return $"Loại việc: {KindTexts.Name(before.Kind)} → {KindTexts.Name(after.Kind)}";
        }

        if (before.Review != after.Review)
        {
            yield return $"Sơ kết, tổng kết: {PlanDraftTexts.ReviewName(before.Review)} → {PlanDraftTexts.ReviewName(after.Review)}";
        }

        if (change.HasOtherTime)
        {
            yield return $"Thời gian: {TimeOf(before)} → {TimeOf(after)}";
        }

        if (Lead(before, roster) != Lead(after, roster))
        {
            yield return $"Chủ trì: {Lead(before, roster)} → {Lead(after, roster)}";
        }

        if (Names(before.Support, roster) != Names(after.Support, roster))
        {
            yield return $"Phối hợp: {Names(before.Support, roster)} → {Names(after.Support, roster)}";
        }

        if (change.HasOtherMatters)
        {
            yield return $"Thuộc nội dung: {About(before, matters)} → {About(after, matters)}";
        }
    }

    /// <summary>A field of the plan as a whole: "Số văn bản: 12/KH → 15/KH".</summary>
    public static string Head((PlanField Field, string Before, string After) change) =>
        Change(PlanDraftTexts.Name(change.Field), change.Before, change.After);

    /// <summary>A duty, a matter or an address: "Phân công của Thư ký Ban Chỉ đạo: … → …", "Thêm nội dung “…”".</summary>
    public static string Item(PlanItemChange change) => change switch
    {
        { Field: PlanField.Duties } => Change($"Phân công của {change.Name}", change.Before, change.After),
        { Field: PlanField.Addresses } => Change($"Địa chỉ thư của “{Short(change.Name)}”", change.Before, change.After),
        { Name.Length: 0 } => Change("Thứ tự các nội dung", change.Before, change.After),
        { Before.Length: 0 } => $"Thêm nội dung “{Short(change.After)}”",
        { After.Length: 0 } => $"Bỏ nội dung “{Short(change.Before)}”",
        _ => Change("Tên nội dung", change.Before, change.After),
    };

    /// <summary>A stated day that the calendar has moved, with its reason: a sentence without the activity.</summary>
    internal static string Moved(PlanActivity activity, DateOnly stated, IWorkingCalendar calendar) =>
        $"kế hoạch ghi hạn {Phrases.DayInWeek(stated)}, là ngày nghỉ{Named(calendar, stated)}; hạn là {Phrases.DayInWeek(activity.Due)}.";

    /// <summary>The name of a day off in brackets; nothing where it has none.</summary>
    internal static string Named(IWorkingCalendar calendar, DateOnly day) =>
        calendar.NameOf(day) is { } name ? $" ({Phrases.WithoutStop(name)})" : string.Empty;

    internal static string Quoted(PlanActivity activity) => $"“{CleanText.Shorten(Phrases.WithoutStop(activity.Text), MaxText)}”";

    internal static string Month(DateOnly month) => $"tháng {month:MM'/'yyyy}";

    private static string TimeOf(PlanActivity activity) => activity.Time switch
    {
        { From: { } from } => Phrases.Range(from, activity.Due),
        { Words: { } words } => $"{words} (hạn {Phrases.Day(activity.Due)})",
        _ => $"hạn {Phrases.Day(activity.Due)}",
    }
    + (activity.Stated is { } stated ? $", vì ngày {Phrases.Day(stated)} kế hoạch ghi là ngày nghỉ" : string.Empty);

    private static string Lead(PlanActivity activity, Roster roster) => Names(PlanDraftMaker.LeadOf(activity), roster);

    private static string Names(IEnumerable<Party> parties, Roster roster)
    {
        var names = parties
            .Select(p => PartyChoices.NameOf(p, roster) + (p is { Answers: PartyAnswers.One, Group: null } ? " (một người)" : string.Empty))
            .ToList();
        return names.Count == 0 ? "không có" : Phrases.List(names);
    }

    private static string About(PlanActivity activity, IReadOnlyList<Matter> matters) => activity.Matters.IsEmpty
        ? "không có"
        : string.Join("; ", activity.Matters.Select(id => matters.FirstOrDefault(m => m.Id == id)?.Title ?? id.Value));

    /// <summary>What two long texts have in common at their beginning is left out, so that what differs is seen.</summary>
    private static string Change(string what, string before, string after)
    {
        var same = before.Zip(after).TakeWhile(p => p.First == p.Second).Count();
        var from = same <= MaxText / 2 ? 0 : before.LastIndexOf(' ', same - (MaxText / 4)) + 1;
        return $"{what}: {Or(Cut(before))} → {Or(Cut(after))}";

        string Cut(string text) => from == 0 ? text : $"… {text[from..]}";
    }

    private static string Short(string text) => CleanText.Shorten(text, MaxText);

    private static string Or(string text) => text.Length == 0 ? "không có" : Short(text);
}
