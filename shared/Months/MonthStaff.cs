using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>Keeps a month's people in step with the roster: who has left since, and who is whose substitute today.</summary>
public static class MonthStaff
{
    /// <summary>
    /// The people of the month that change, as they should be. Where a link passes to another person, its epoch is raised, so that
    /// those given out before no longer open anything. First come people the month did not know: substitutes, new members of the
    /// Board and new leads of a subject group, because escalated work goes to them, and, while the month runs, people with work that
    /// is not due yet.
    /// </summary>
    /// <remarks>All else stays as frozen: role, group and name decide who was responsible for what.</remarks>
    public static IEnumerable<MonthPerson> Changes(
        MonthRecord month, IReadOnlyCollection<MonthPerson> people, Roster roster, DateOnly today)
    {
        if (people.Count == 0)
        {
            return [];
        }

        var known = people.Select(p => p.Staff.Id).ToHashSet();
        var substitutes = people.Select(p => roster.SubstituteOf(p.Staff.Id, today)).OfType<StaffId>().ToHashSet();
        var newcomers = roster.People
            .Where(p => !known.Contains(p.Id) && p.IsHereOn(today))
            .Where(p => p.IsOnBoard || p.Role == Role.SubjectLead || substitutes.Contains(p.Id) || WorkFor(month, p, today).Any())
            .Select(p => new MonthPerson(p, LinkEpoch: 1, month.Closing, roster.SubstituteOf(p.Id, today)));
        var changed = people.Select(p => (Before: p, Now: Follow(p, roster, today))).Where(p => p.Now != p.Before).Select(p => p.Now);
        return [.. newcomers, .. changed];
    }

    /// <summary>
    /// A mark of all that <see cref="Changes"/> asks of a roster on a day: while it stays the same, people who follow it have nothing
    /// more to change.
    /// </summary>
    public static string MarkOf(Roster roster, DateOnly today)
    {
        var asked = roster.People.Select(p => (object?[])[p, p.IsHereOn(today), roster.SubstituteOf(p.Id, today)?.Value]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(asked, SchoolJson.Options))));
    }

    /// <summary>The work of a person who comes in the course of a month: activities of their role that are not due yet.</summary>
    public static IEnumerable<Assignment> WorkFor(MonthRecord month, StaffMember newcomer, DateOnly today) =>
        month.State == MonthState.Running
            ? month.Activities
                .Where(a => a.Responsible.Contains(newcomer.Role) && a.Due >= today)
                .Select(a => new Assignment(newcomer.Id, a.Id, a.Due, a.Due))
            : [];

    private static MonthPerson Follow(MonthPerson person, Roster roster, DateOnly today)
    {
        if (roster.Find(person.Staff.Id) is not { } now)
        {
            return person;
        }

        var substitute = roster.SubstituteOf(person.Staff.Id, today);
        return person with
        {
            Staff = person.Staff with { Left = now.Left },
            Substitute = substitute,
            LinkEpoch = substitute == person.Substitute ? person.LinkEpoch : person.LinkEpoch + 1,
        };
    }
}
