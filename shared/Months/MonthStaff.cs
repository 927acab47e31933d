using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// Keeps a month's people in step with the roster: who has left since, who is whose substitute today, and their addresses.
/// </summary>
public static class MonthStaff
{
    private const string AddressCause = "address-";

    // Months that follow a mark of earlier rules follow the roster once more.
    private const int Version = 2;

    /// <summary>
    /// The people of the month that change, as they should be. Where a link passes to another person, its epoch is raised, so that
    /// those given out before no longer open anything. First come people the month did not know: substitutes, new members of the
    /// Board and new leads of a subject group, because escalated work goes to them, and, while the month runs, people who answer for or
    /// take part in what is not due yet.
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
            .Where(p => p.IsOnBoard || p.Role == Role.SubjectLead || substitutes.Contains(p.Id)
                || WorkFor(month, p, today).Any() || SupportFor(month, p, today).Any())
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
        object[] asked =
        [
            Version,
            .. roster.People.Select(p => (object?[])[p, p.IsHereOn(today), roster.SubstituteOf(p.Id, today)?.Value]),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(asked, SchoolJson.Options))));
    }

    /// <summary>The work of a person who comes in the course of a month: activities they answer for that are not due yet.</summary>
    /// <param name="start">The working day on which the next letters leave.</param>
    /// <param name="file">The month with its assignments, so that what the Board gave to another stays there; null for none.</param>
    public static IEnumerable<Assignment> WorkFor(
        MonthRecord month, StaffMember newcomer, DateOnly today, DateOnly? start = null, MonthSnapshot? file = null) =>
        month.State == MonthState.Running
            ? month.Activities
                .Where(a => a is { IsReview: false, Removed: null } && Responsibility.IsOf(newcomer, a) && a.Due >= today)
                .Where(a => file is null || !GivenAway.Covers(newcomer, a, file))
                .Select(a => Assignment.Of(newcomer, a) with { Since = start, Added = VietnamTime.At(today, TimeOnly.MinValue) })
            : [];

    /// <summary>What a person who comes in the course of a month takes part in: activities that are not due yet.</summary>
    public static IEnumerable<Support> SupportFor(
        MonthRecord month, StaffMember newcomer, DateOnly today, DateOnly? start = null) =>
        month.State == MonthState.Running
            ? month.Activities
                .Where(a => a is { IsReview: false, Removed: null } && Responsibility.IsSupport(newcomer, a) && a.Due >= today)
                .Select(a => Support.Of(newcomer.Id, a) with { Since = start })
            : [];

    /// <summary>
    /// The people whose links went to an address the roster no longer has, their own or their substitute's, each with the cause for
    /// which <see cref="LinkEpochs"/> ends them: the same until the people follow the roster, and another one for every change.
    /// </summary>
    public static IEnumerable<(StaffId Person, string Cause)> ChangedAddresses(
        IReadOnlyCollection<MonthPerson> people, Roster roster, DateOnly today)
    {
        var known = people.ToDictionary(p => p.Staff.Id, p => p.Staff.Email);
        return
            from person in people
            let recipient = person.Recipient
            where roster.SubstituteOf(person.Staff.Id, today) == person.Substitute
            let now = roster.Find(recipient)?.Email
            where now is not null && known.TryGetValue(recipient, out var before) && !IsSameAddress(before, now)
            select (person.Staff.Id, CauseOf(now, person.LinksEnded));
    }

    /// <summary>The hash of the new address, numbered, so that a change back and forth ends the links each time.</summary>
    private static string CauseOf(string address, string? ended)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(address.ToUpperInvariant()));
        var cause = $"{AddressCause}{Convert.ToHexStringLower(hash.AsSpan(0, 8))}-";
        var last = ended?.Split(' ').LastOrDefault(c => c.StartsWith(AddressCause, StringComparison.Ordinal));
        if (last?.StartsWith(cause, StringComparison.Ordinal) == true)
        {
            return last;
        }

        var number = last is null ? 0 : int.Parse(last.AsSpan(last.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);
        return $"{cause}{number + 1}";
    }

    private static bool IsSameAddress(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static MonthPerson Follow(MonthPerson person, Roster roster, DateOnly today)
    {
        if (roster.Find(person.Staff.Id) is not { } now)
        {
            return person;
        }

        if (now.Erased is { } day)
        {
            // What was copied when the month opened does not come back.
            person = person with { Staff = ErasedPerson.Of(person.Staff, day) };
            now = ErasedPerson.Of(now, day);
        }

        var substitute = roster.SubstituteOf(person.Staff.Id, today);
        return person with
        {
            Staff = person.Staff with { Left = now.Left, Email = now.Email },
            Substitute = substitute,
            LinkEpoch = substitute == person.Substitute ? person.LinkEpoch : person.LinkEpoch + 1,
        };
    }
}
