using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Months;
using CsCheck;

namespace BinhHoa2.Tests.Requests;

/// <summary>Work that the Board gives from one to another, and back, as often as it likes.</summary>
public sealed class GivenAndBackTests
{
    private static readonly DateOnly Due = new(2021, 10, 29);
    private static readonly DateTimeOffset Start = new(2021, 10, 12, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Work_GivenToAnyoneAnyNumberOfTimes_IsOneHoldersAtEveryMomentAndKeepsEachOnesRow() =>
        Gen.Int[0, 2].Array[0, 8].Sample(choices =>
        {
            var month = October.File() with { Assignments = [], Cancelled = [] };
            StaffMember[] staff = [.. October.Roster.People.Take(4)];
            var rows = new Dictionary<StaffId, AssignmentRow>
            {
                [October.Teacher] = new(new Assignment(October.Teacher, October.Tutoring, Due, Due), "Phụ đạo.")
                {
                    Version = new("\"1\""),
                },
            };
            var holders = new List<(DateTimeOffset From, StaffId Person)> { (DateTimeOffset.MinValue, October.Teacher) };
            foreach (var (at, choice) in choices.Index())
            {
                var holder = rows.Values.Single(r => !r.Assignment.IsCancelled);
                var all = rows.Values.Select(r => r.Assignment).ToList();
                var asked = month with
                {
                    Assignments = [.. all.Where(a => !a.IsCancelled)],
                    Cancelled = [.. all.Where(a => a.IsCancelled)],
                };
                var can = DirectiveRules.CanGet(October.Tutoring, staff, asked).ToList();
                can.Select(p => p.Id).ShouldBe(staff.Select(p => p.Id).Where(id => id != holder.Assignment.Person), ignoreOrder: true);
                var (to, given) = (can[choice].Id, Start.AddHours(at));
                var directive = new Directive(
                    new($"d{at}"), October.Deputy, DirectiveKind.Reassigned, "", Due, given, LinkId.Unknown)
                { Helper = to };
                var request = new Request(
                    new($"r{at}"), holder.Assignment.Person, October.Tutoring, new($"e{at}"), RequestState.Open, given)
                {
                    Kind = RequestKind.Reassign,
                };

                var decision = DirectiveRules.Apply(
                    request, holder, directive, new("n", "", "", ""), rows.GetValueOrDefault(to));

                decision.Given!.Version.ShouldBe(
                    rows.GetValueOrDefault(to)?.Version ?? default, "an own row is replaced, none is added twice");
                rows[holder.Assignment.Person] = decision.Assignment with { Version = new("\"1\"") };
                rows[to] = decision.Given with { Version = new("\"1\"") };
                holders.Add((given, to));
            }

            var now = rows.Values.Single(r => !r.Assignment.IsCancelled).Assignment;
            now.Person.ShouldBe(holders[^1].Person);
            rows.Values.Count(r => r.Assignment.WasAskedAt(Start.AddDays(1))).ShouldBe(1);
            rows.Values.Count(r => r.Assignment.IsCancelled).ShouldBe(holders.Select(h => h.Person).Distinct().Count() - 1);
            if (holders.Count > 1)
            {
                // As long as one was asked once or twice, every moment of it is known.
                var last = holders[^1].From;
                rows.Values.Where(r => r.Assignment.WasAskedAt(last)).Select(r => r.Assignment.Person).ShouldBe([now.Person]);
            }
        });
}
