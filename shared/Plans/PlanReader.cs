using System.Collections.Immutable;
using System.Globalization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans;

/// <summary>Reads a plan's file: <c>plan.schema.json</c>, and the rules between its dates, months and roles.</summary>
public static class PlanReader
{
    private const string SpreadDueDays = "spreadDueDays";

    private static readonly InputSchema Schema = new("plan.schema.json");

    /// <summary>The plan, or every problem of the file at once.</summary>
    public static InputResult<Plan> Read(string path, PlanChecks checks) =>
        InputFile.Read<Plan>(path, Schema, root => Build(root, checks));

    /// <summary>As <see cref="Read(string, PlanChecks)"/>, of a plan that is at hand as the bytes of such a file.</summary>
    public static InputResult<Plan> Read(ReadOnlySpan<byte> file, PlanChecks checks) =>
        InputFile.Read<Plan>(string.Empty, file, Schema, root => Build(root, checks));

    private static Plan? Build(InputEntry root, PlanChecks checks)
    {
        var year = ReadYear(root);
        var id = root.Id<PlanId>("id");
        CheckOthers(root, id, year, checks.Others);
        var adopted = ReadAdopted(root, year);
        var duties = ReadDuties(root);
        var matters = ReadMatters(root);
        var addresses = ReadAddresses(root);
        var months = ReadMonths(root, year, ActivitiesOf(root, checks, new(id, year, adopted, [.. matters.Select(m => m.Id)])));
        return year is { } of
            && adopted is { } day
            && root.Text("number") is { } number
            && root.Text("campaign") is { } campaign
            && root.Texts("legalBases") is { } legalBases
            && root.Texts("recipients") is { } recipients
                ? new(of, number, campaign, day, legalBases, months, recipients)
                {
                    Id = id,
                    ShortName = root.Text("name"),
                    Duties = duties,
                    Matters = matters,
                    RecipientAddresses = addresses,
                }
                : null;
    }

    private static ActivityReader ActivitiesOf(InputEntry root, PlanChecks checks, ActivityReader.Frame plan)
    {
        var times = new TimeReader(checks.Calendar, plan.Year, plan.Adopted, root.Number("version") ?? 1);
        times.CheckVersion(root, SpreadDueDays);
        return new ActivityReader(checks, plan, times)
        {
            Spread = root.Flag(SpreadDueDays)
                ? (month, loads) => DueSpread.DaysOf(month, plan.Adopted, checks.Calendar, loads)
                : null,
        };
    }

    private static SchoolYear? ReadYear(InputEntry root)
    {
        if (root.Text("year") is not { } text)
        {
            return null;
        }

        try
        {
            return SchoolYear.From(text);
        }
        catch (FormatException)
        {
            root.Report("year", PlanTexts.YearsNotConsecutive(text));
            return null;
        }
    }

    private static void CheckOthers(InputEntry root, PlanId? id, SchoolYear? year, ImmutableArray<Plan> others)
    {
        if (others.Any(other => other.Id == id))
        {
            root.Report("id", PlanTexts.PlanTwice(id));
        }

        if (year is { } of && others.FirstOrDefault(other => other.Year != of) is { } stranger)
        {
            root.Report("year", PlanTexts.OtherYear(of, stranger.Year));
        }
    }

    private static DateOnly? ReadAdopted(InputEntry root, SchoolYear? year)
    {
        if (root.Date("adopted") is not { } day || year is not { } of || of.Contains(day.Year, day.Month))
        {
            return root.Date("adopted");
        }

        root.Report("adopted", PlanTexts.AdoptedOutside(day, of));
        return null;
    }

    private static ImmutableArray<PlanMonth> ReadMonths(InputEntry root, SchoolYear? year, ActivityReader activities)
    {
        var months = new List<PlanMonth>();
        foreach (var entry in root.Entries("months"))
        {
            DateOnly? month = entry.Text("month") is { } text
                ? DateOnly.ParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture)
                : null;
            var read = activities.ReadAll(entry, month);
            if (month is not { } first)
            {
                continue;
            }

            if (year is { } of && !of.Contains(first.Year, first.Month))
            {
                entry.Report("month", PlanTexts.MonthOutside(first, of));
            }

            if (months.Exists(m => m.Year == first.Year && m.Month == first.Month))
            {
                entry.Report("month", PlanTexts.MonthTwice(first));
            }

            months.Add(new(first.Year, first.Month, read));
        }

        return [.. months.OrderBy(m => (m.Year, m.Month))];
    }

    private static ImmutableArray<Matter> ReadMatters(InputEntry root)
    {
        var matters = ImmutableArray.CreateBuilder<Matter>();
        foreach (var entry in root.Entries("matters"))
        {
            if (entry.Id<MatterId>("id") is not { } id || entry.Text("title") is not { } title)
            {
                continue;
            }

            if (matters.Any(m => m.Id == id))
            {
                entry.Report("id", PlanTexts.MatterTwice(id));
            }

            matters.Add(new(id, title));
        }

        return matters.ToImmutable();
    }

    private static ImmutableArray<RecipientAddress> ReadAddresses(InputEntry root)
    {
        var recipients = root.Texts("recipients");
        var addresses = ImmutableArray.CreateBuilder<RecipientAddress>();
        foreach (var entry in root.Entries("recipientAddresses"))
        {
            if (entry.Text("name") is not { } name || entry.Text("email") is not { } email)
            {
                continue;
            }

            if (recipients is { } known && !known.Contains(name))
            {
                entry.Report("name", PlanTexts.RecipientUnknown(name, known));
            }

            if (addresses.FirstOrDefault(a => a.Email.Equals(email, StringComparison.OrdinalIgnoreCase)) is { } other)
            {
                entry.Report("email", PlanTexts.RecipientAddressTwice(email, other.Name));
            }

            addresses.Add(new(name, email));
        }

        return addresses.ToImmutable();
    }

    private static ImmutableArray<RoleDuty> ReadDuties(InputEntry root)
    {
        var duties = ImmutableArray.CreateBuilder<RoleDuty>();
        foreach (var entry in root.Entries("duties"))
        {
            if (entry.Choice<Role>("role") is not { } role || entry.Text("title") is not { } title || entry.Text("text") is not { } text)
            {
                continue;
            }

            if (duties.Any(d => d.Role == role))
            {
                entry.Report("role", PlanTexts.DutyTwice($"{role}"));
            }

            duties.Add(new(role, title, text));
        }

        return duties.ToImmutable();
    }
}
