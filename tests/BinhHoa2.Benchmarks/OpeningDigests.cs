using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Benchmarks;

/// <summary>
/// What the sample school's opening digests say: its plan month by month, each to every person responsible for something,
/// as if the school had as many people as it takes. No two are alike: the name, the address and the signed link differ.
/// </summary>
internal static class OpeningDigests
{
    public static IReadOnlyList<DigestModel> OfAYear(int count)
    {
        var calendar = new WorkingCalendar(AnnouncedDays.BuiltIn());
        var school = SchoolFiles.Load([SampleSchool.PlanPath], SampleSchool.RosterPath, SampleSchool.ProfilePath, new(calendar));
        var links = new LinkSigner(LinkKeyring.FromSecret("the secret of the benchmark's links"));
        var openings = school.Plan.Months
            .Select(
                m => MonthOpening.Freeze(
                    school.Profile.Id, school.Plan, m, school.Roster, calendar, MonthOpening.OpeningDay(school.Plan, m, calendar)))
            .SelectMany(
                m => m.Assignments.GroupBy(a => a.Person)
                    .Select(own => (Month: m, Person: m.Roster.Find(own.Key)!, Own: own.OrderBy(a => a.Due).ToList())))
            .ToList();
        return [.. Enumerable.Range(0, count).Select(n =>
        {
            var (month, person, own) = openings[n % openings.Count];
            return Digest(
                month,
                person with { Id = new StaffId($"{person.Id}-{n}"), Name = $"{person.Name} số {n}", Email = $"{n}.{person.Email}" },
                own);
        })];

        DigestModel Digest(MonthSnapshot month, StaffMember person, List<Assignment> own)
        {
            var claims = new LinkClaims(
                month.Head.Month, person.Id, LinkPurpose.Staff, VietnamTime.At(month.Head.Closing, TimeOnly.MinValue), 1);
            return new(
                school.Profile,
                person,
                month.Head.Month,
                month.Head.Opened,
                $"https://nhacviec.thbh2.example/r/{links.Sign(claims)}",
                [
                    .. own.Select(a =>
                        new DigestItem(a.Activity, month.Head.Activity(a.Activity).Text, a.Due, LadderStep.Opening, a.Status)),
                ],
                Carried: [],
                Escalated: []);
        }
    }
}
