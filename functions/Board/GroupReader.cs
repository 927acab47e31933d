using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Board;

/// <summary>Reads where the people of a subject group stand.</summary>
public sealed class GroupReader(BoardReader board, TimeProvider schoolTime)
{
    /// <returns>Null when the link's person leads no group.</returns>
    public async Task<GroupPageModel?> PageAsync(AuthorizedLink link, CancellationToken cancellation)
    {
        var (setup, year, _) = await board.YearAsync(cancellation);
        if ((setup.Roster.Find(link.Person.Id) ?? link.Person) is not { Role: Role.SubjectLead, Group: { } group })
        {
            return null;
        }

        var today = schoolTime.Today();
        var members = new Roster([.. setup.Roster.People.Where(p => p.Group == group)]);
        var months = year
            .Select(m => m.File)
            .OfType<MonthSnapshot>()
            .Where(m => m.Head.State is MonthState.Running or MonthState.Closed)
            .Select(m => m with { Assignments = [.. m.Assignments.Where(a => members.Find(a.Person) is not null)] })
            .Select(m => (Month: m, Figures: FigureCount.Of(m, today, schoolTime.GetUtcNow(), m.Summary is not null)))
            .ToList();
        return new GroupPageModel(
            setup.Profile,
            link.Substitute ?? link.Person,
            group,
            today,
            [.. months.Select(m => BoardReader.HeadOf(m.Month.Head.Month))],
            PersonYear.Of(members, months, today),
            [
                .. from month in months
                   from work in month.Month.Assignments
                   where work.Status.IsOpen
                   let person = members.Find(work.Person)!
                   orderby members.People.IndexOf(person), work.Due
                   select new GroupWork(
                       person.Name, month.Month.TextOf(work), work.Due, work.Status)
                   {
                       Kind = work.Kind,
                       Time = work.Time,
                   },
            ],
            link.Path);
    }
}
