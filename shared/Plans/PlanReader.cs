using System.Collections.Immutable;
using System.Globalization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans;

/// <summary>Reads a plan's file; its form is <c>plan.schema.json</c>.</summary>
public static class PlanReader
{
    /// <summary>The plan, or every problem of the file at once.</summary>
    /// <param name="calendar">Due dates must be its working days.</param>
    /// <param name="roster">The people who must be able to answer for every activity; null to leave that open.</param>
    public static InputResult<Plan> Read(string path, IWorkingCalendar calendar, Roster? roster = null) =>
        InputFile.Read<Plan>(path, root => Build(root, calendar, roster));

    private static Plan? Build(InputEntry root, IWorkingCalendar calendar, Roster? roster)
    {
        var year = root.Parsed("year", SchoolYear.From, PlanTexts.NoYear);
        var number = root.Text("number", maxLength: 50);
        var campaign = root.Text("campaign");
        var adopted = root.Date("adopted");
        if (year is { } of && adopted is { } day && !of.Contains(day.Year, day.Month))
        {
            root.Report("adopted", PlanTexts.AdoptedOutside(day, of));
            adopted = null;
        }

        var legalBases = root.Texts("legalBases", maxLength: 2000);
        var recipients = root.Texts("recipients");
        var duties = ReadDuties(root);
        var months = ReadMonths(root, year, new ActivityReader(calendar, roster, adopted));
        root.End();

        return year is null || number is null || campaign is null || adopted is null || legalBases is null || recipients is null
            ? null
            : new(year.Value, number, campaign, adopted.Value, legalBases.Value, months, recipients.Value) { Duties = duties };
    }

    private static ImmutableArray<PlanMonth> ReadMonths(InputEntry root, SchoolYear? year, ActivityReader activities)
    {
        var months = new List<PlanMonth>();
        foreach (var entry in root.Entries("months") ?? [])
        {
            var month = entry.Parsed("month", ParseMonth, PlanTexts.NoMonth);
            if (month is { } first)
            {
                if (year is { } of && !of.Contains(first.Year, first.Month))
                {
                    entry.Report("month", PlanTexts.MonthOutside(first, of));
                }

                if (months.Exists(m => m.Year == first.Year && m.Month == first.Month))
                {
                    entry.Report("month", PlanTexts.MonthTwice(first));
                }
            }

            var read = activities.ReadAll(entry, month);
            entry.End();
            if (month is { } known)
            {
                months.Add(new(known.Year, known.Month, read));
            }
        }

        return [.. months.OrderBy(m => (m.Year, m.Month))];
    }

    private static DateOnly ParseMonth(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture);

    private static ImmutableArray<RoleDuty> ReadDuties(InputEntry root)
    {
        var duties = ImmutableArray.CreateBuilder<RoleDuty>();
        foreach (var entry in root.OptionalEntries("duties"))
        {
            var role = entry.Choice<Role>("role", PlanTexts.RoleKind);
            var title = entry.Text("title", maxLength: 100);
            var text = entry.Text("text");
            entry.End();
            if (role is null || title is null || text is null)
            {
                continue;
            }

            if (duties.Any(d => d.Role == role))
            {
                entry.Report("role", PlanTexts.DutyTwice($"{role}"));
            }

            duties.Add(new(role.Value, title, text));
        }

        return duties.ToImmutable();
    }
}
