using System.Collections.Immutable;
using System.Globalization;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>
/// Reads what a form says of the duties of roles, the matters of the plan and the addresses of its recipients. What the form does not
/// have, as one of an earlier version, stays.
/// </summary>
internal static class HeadItemsForm
{
    private const int MaxMatters = 60;

    /// <summary>The duties in the order they were in, further ones behind; a role with neither title nor text has none.</summary>
    public static ImmutableArray<RoleDuty> Duties(PlanDraft draft, IFormCollection form)
    {
        if (!form.ContainsKey(PlanFields.Duty(Role.Chair, "title")))
        {
            return draft.Duties;
        }

        var typed = Enum.GetValues<Role>()
            .Select(role => new RoleDuty(role, Text(form, PlanFields.Duty(role, "title")), Text(form, PlanFields.Duty(role, "text"))))
            .Where(d => d.Title.Length + d.Text.Length > 0)
            .ToList();
        var known = draft.Duties.Select(d => d.Role).ToList();
        return [.. typed.OrderBy(d => known.IndexOf(d.Role) is >= 0 and var at ? at : known.Count)];
    }

    /// <summary>
    /// The matters in the order and with the titles that were typed, without those that have none; what is added gets an id of its own.
    /// </summary>
    public static ImmutableArray<Matter> Matters(PlanDraft draft, IFormCollection form)
    {
        List<Matter> matters =
        [
            .. Placed(draft.Matters, form)
                .Select(m => form.ContainsKey(PlanFields.Matter(m.Id)) ? m with { Title = Text(form, PlanFields.Matter(m.Id)) } : m)
                .Where(m => m.Title.Length > 0),
        ];
        foreach (var title in HeadForm.LinesOf(form[PlanFields.MoreMatters].ToString()))
        {
            // The same form twice adds once.
            if (matters.Count < MaxMatters && !matters.Exists(m => m.Title == title))
            {
                matters.Add(new(NextId(draft.Matters.Concat(matters).Select(m => m.Id.Value)), title));
            }
        }

        return [.. matters];
    }

    /// <summary>
    /// The matters at the places that were chosen: those of which another place was chosen than the form showed are put there, the others
    /// stay in their order. The same form twice changes nothing more.
    /// </summary>
    private static List<Matter> Placed(ImmutableArray<Matter> matters, IFormCollection form)
    {
        var shown = form[PlanFields.MatterOrder].ToString().Split(',');
        var moved = new List<(int Place, Matter Matter)>();
        foreach (var matter in matters)
        {
            if (int.TryParse(
                    form[PlanFields.MatterPlace(matter.Id)], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                && place != Array.IndexOf(shown, matter.Id.Value) + 1)
            {
                moved.Add((place, matter));
            }
        }

        // Of several that were given one place, the first as before comes first.
        var (placed, next) = (matters.RemoveRange(moved.Select(m => m.Matter)).ToList(), 0);
        foreach (var (place, matter) in moved.OrderBy(m => m.Place))
        {
            var at = Math.Min(Math.Max(place - 1, next), placed.Count);
            placed.Insert(at, matter);
            next = at + 1;
        }

        return placed;
    }

    /// <summary>The addresses of the rows that have one; one of a recipient whose line was written otherwise goes with it.</summary>
    /// <param name="recipients">The lines that were typed.</param>
    public static ImmutableArray<RecipientAddress> Addresses(PlanDraft draft, IFormCollection form, ImmutableArray<string> recipients)
    {
        IEnumerable<RecipientAddress> rows = form.ContainsKey(PlanFields.Address(0, "name"))
            ? Enumerable.Range(0, PlanFields.MaxCount).TakeWhile(row => form.ContainsKey(PlanFields.Address(row, "name")))
                .Select(row => new RecipientAddress(
                    Text(form, PlanFields.Address(row, "name")), Text(form, PlanFields.Address(row, "email"))))
                .Where(a => a.Email.Length > 0)
            : draft.Addresses;
        var before = draft.Head.Recipients;
        var renamed = before.Length != recipients.Length ? [] : before.Zip(recipients)
            .Where(p => !recipients.Contains(p.First) && !before.Contains(p.Second))
            .DistinctBy(p => p.First)
            .ToDictionary(p => p.First, p => p.Second);
        return [.. rows.Select(a => a with { Name = renamed.GetValueOrDefault(a.Name, a.Name) })];
    }

    private static MatterId NextId(IEnumerable<string> known)
    {
        const string Start = "nd-";
        var number = known.Where(id => id.StartsWith(Start, StringComparison.Ordinal))
            .Select(id => int.TryParse(id.AsSpan(Start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
            .DefaultIfEmpty()
            .Max() + 1;
        return new MatterId($"{Start}{number}");
    }

    private static string Text(IFormCollection form, string field) => ActivityForm.Short(form[field].ToString());
}
