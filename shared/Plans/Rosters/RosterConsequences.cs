using System.Collections.Immutable;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>What another roster means for the work of the year, in Vietnamese.</summary>
public static class RosterConsequences
{
    // As many may leave in a summer without a question.
    private const int MaxLeaving = 5;

    /// <summary>The sentences; none where nothing follows.</summary>
    /// <param name="today">In the school's zone.</param>
    public static ImmutableArray<string> Of(SchoolSetup setup, Roster after, DateOnly today)
    {
        var (before, plans) = (setup.Roster, setup.Plans);
        var difference = RosterDifference.Of(before, after);
        return
        [
            .. Missing(difference, before, today),
            .. Unheld(UnheldWork.Of(plans, before, today), UnheldWork.Of(plans, after, today)),
            .. Work(setup, difference, after, today),
            .. Links(difference, today),
            .. Substituted(difference, after),
            .. Classes(before, after, today),
        ];
    }

    /// <summary>A question, where so many leave that a part of the list may be missing.</summary>
    private static IEnumerable<string> Missing(RosterDifference difference, Roster before, DateOnly today)
    {
        var (leaving, here) = (difference.Changed.Count(c => c.Leaves), before.People.Count(p => p.IsHereOn(today)));
        if (leaving > MaxLeaving && leaving * 3 > here)
        {
            yield return $"{Phrases.Count(leaving)} trong {Phrases.Count(here)} người không còn trong danh sách mới. "
                + "Xin kiểm tra tệp có thiếu trang tính hoặc tổ nào không.";
        }
    }

    /// <summary>Work that none leads any more, by the month it is planned for: "3 việc của tháng 10/2021 không còn ai chủ trì".</summary>
    private static IEnumerable<string> Unheld(ImmutableArray<UnheldWork> before, ImmutableArray<UnheldWork> after)
    {
        var known = before.Select(w => (w.Activity.Id, w.Party)).ToHashSet();
        var added = after.Where(w => !known.Contains((w.Activity.Id, w.Party))).Select(w => w.Activity).DistinctBy(a => a.Id);
        return
            from activity in added
            group activity by (activity.Due.Year, activity.Due.Month) into month
            orderby month.Key
            let texts = month.Select(a => $"“{CleanText.Shorten(Phrases.WithoutStop(a.Text), 80)}”").ToList()
            select $"{Phrases.Count(texts.Count)} việc của tháng {month.Key.Month:D2}/{month.Key.Year:D4} không còn ai chủ trì: "
                + $"{Phrases.List([.. texts.Take(3)])}{(texts.Count > 3 ? ", …" : string.Empty)}.";
    }

    private static IEnumerable<string> Work(SchoolSetup setup, RosterDifference difference, Roster after, DateOnly today)
    {
        var open = setup.Plans.Months.SelectMany(m => m.Activities).Where(a => a.Due >= today && !a.IsReview).ToList();
        var leaving = difference.Changed.Where(c => c.Leaves).Select(c => c.Person).ToList();
        var left = open.Count(a => leaving.Exists(p => Responsibility.IsOf(p, a)));
        if (left > 0)
        {
            yield return $"{Phrases.Count(leaving.Count)} người thôi công tác sẽ không nhận thư nữa và liên kết không mở được; "
                + $"họ đang phụ trách {Phrases.Count(left)} việc chưa đến hạn của kế hoạch.";
        }

        var joining = difference.Joined.Where(p => p.IsHereOn(today)).ToList();
        var ofThisMonth = open.Where(a => (a.Due.Year, a.Due.Month) == (today.Year, today.Month));
        if (ofThisMonth.Any(a => joining.Exists(p => Responsibility.IsOf(p, a))))
        {
            yield return $"{Phrases.Count(joining.Count)} người mới nhận phần việc chưa đến hạn của tháng này trong thư của ngày làm việc "
                + "tiếp theo.";
        }

        var chosen = difference.Changed.Select(c => after.Find(c.Person.Id)).OfType<StaffMember>().Concat(joining)
            .Where(p => p.Role is Role.Chair or Role.ViceChair or Role.Secretary && p.IsHereOn(today))
            .Where(p => setup.Roster.Find(p.Id)?.Role is not (Role.Chair or Role.ViceChair or Role.Secretary));
        foreach (var person in chosen)
        {
            yield return $"{person.Name} sẽ đăng nhập được bàn làm việc, với vai trò {RoleTexts.Name(person.Role)}.";
        }
    }

    private static IEnumerable<string> Links(RosterDifference difference, DateOnly today)
    {
        var moved = difference.Changed.Where(c => c.Of(PersonField.Email) is not null && c.Person.IsHereOn(today)).ToList();
        if (moved.Count > 0)
        {
            yield return $"{Phrases.Count(moved.Count)} người có địa chỉ thư mới: liên kết đã gửi đến địa chỉ cũ hết dùng được, "
                + "liên kết mới được gửi đến địa chỉ mới.";
        }
    }

    /// <summary>Classes that had a class teacher and have none: "Không còn giáo viên chủ nhiệm trong danh sách: lớp 1A."</summary>
    private static IEnumerable<string> Classes(Roster before, Roster after, DateOnly today)
    {
        var left = ClassTexts.Sorted(ClassesIn(before, today).Except(ClassesIn(after, today), StringComparer.OrdinalIgnoreCase)).ToList();
        if (left.Count > 0)
        {
            yield return $"Không còn giáo viên chủ nhiệm trong danh sách: lớp {Phrases.List(left)}.";
        }
    }

    private static IEnumerable<string> ClassesIn(Roster roster, DateOnly day) =>
        roster.People.Where(p => p.IsHereOn(day)).Select(p => p.Class).OfType<string>();

    private static IEnumerable<string> Substituted(RosterDifference difference, Roster after) =>
        difference.SubstitutesAdded.Select(one =>
            $"Thư và liên kết của {after.NameOf(one.For)} chuyển sang {after.NameOf(one.Substitute)} "
            + $"{Phrases.Range(one.From, one.To)}; kết quả vẫn tính cho {after.NameOf(one.For)}.");
}
