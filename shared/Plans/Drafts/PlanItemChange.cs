using System.Collections.Immutable;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>A duty, a matter or an address that two plans have and that is another one in each, or that one of them has.</summary>
/// <param name="Name">Whose it is: the role, the recipient; of a matter its title; empty for the order of all.</param>
/// <param name="Before">Empty for one that is added.</param>
/// <param name="After">Empty for one that is removed.</param>
public sealed record PlanItemChange(PlanField Field, string Name, string Before, string After)
{
    /// <summary>What is other, in the order of the fields.</summary>
    public static IEnumerable<PlanItemChange> Between(Plan before, Plan after) =>
    [
        .. Changes(
            PlanField.Duties, before.Duties, after.Duties, d => d.Role, d => RoleTexts.Name(d.Role), d => $"{d.Title}: {d.Text}"),
        .. Changes(PlanField.Matters, before.Matters, after.Matters, m => m.Id, m => m.Title, m => m.Title),
        .. Order(before.Matters, after.Matters),
        .. Changes(
            PlanField.Addresses, Addresses(before), Addresses(after), a => a.Name, a => a.Name, a => a.Email),
    ];

    private static IEnumerable<PlanItemChange> Changes<T, TKey>(
        PlanField field, ImmutableArray<T> before, ImmutableArray<T> after, Func<T, TKey> key, Func<T, string> name, Func<T, string> text)
        where T : class =>
        from one in before.Concat(after).Select(key).Distinct()
        let was = before.FirstOrDefault(b => key(b)!.Equals(one))
        let becomes = after.FirstOrDefault(a => key(a)!.Equals(one))
        where was is null || becomes is null || text(was) != text(becomes)
        select new PlanItemChange(
            field, name((was ?? becomes)!), was is null ? string.Empty : text(was), becomes is null ? string.Empty : text(becomes));

    /// <summary>Reports tell the matters in the plan's order.</summary>
    private static IEnumerable<PlanItemChange> Order(ImmutableArray<Matter> before, ImmutableArray<Matter> after)
    {
        if (!before.Select(b => b.Id).Intersect(after.Select(a => a.Id)).SequenceEqual(
            after.Select(a => a.Id).Intersect(before.Select(b => b.Id))))
        {
            yield return new(
                PlanField.Matters,
                string.Empty,
                string.Join("; ", before.Select(m => m.Title)),
                string.Join("; ", after.Select(m => m.Title)));
        }
    }

    /// <summary>The addresses of each recipient as one.</summary>
    private static ImmutableArray<RecipientAddress> Addresses(Plan plan) =>
    [
        .. plan.RecipientAddresses.GroupBy(a => a.Name)
            .Select(same => new RecipientAddress(same.Key, string.Join(", ", same.Select(a => a.Email)))),
    ];
}
