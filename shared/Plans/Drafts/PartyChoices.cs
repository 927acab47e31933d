using System.Collections.Immutable;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>
/// The parties of which the secretary chooses: roles, posts, groups and people of the roster in force, each with a text that names it
/// alone. A choice is written <c>role:Chair</c>, <c>post:Tổng phụ trách Đội</c>, <c>group:Tổ 1!one</c>, <c>person:gv-1a</c>.
/// </summary>
public sealed class PartyChoices
{
    private const string OneForAll = "!one";
    private readonly Roster roster;
    private readonly ImmutableDictionary<string, string> byLabel;

    private PartyChoices(Roster roster, ImmutableArray<string> all)
    {
        this.roster = roster;
        All = all;
        byLabel = all.DistinctBy(LabelOf).ToImmutableDictionary(LabelOf, c => c, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The choices, in the order of a list.</summary>
    public ImmutableArray<string> All { get; }

    /// <param name="more">Choices that are in use and may have no people any more.</param>
    /// <param name="today">In the school's zone.</param>
    public static PartyChoices Of(Roster roster, DateOnly today, params IEnumerable<string> more)
    {
        var here = roster.People.Where(p => p.IsHereOn(today)).ToList();
        var groups = here.Select(p => p.Group).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        IEnumerable<Party> parties =
        [
            .. Enum.GetValues<Role>().Where(role => here.Exists(p => p.Role == role)).Select(role => new Party { Role = role }),
            .. here.Select(p => p.Post).Concat(here.Exists(p => p.Class is not null) ? [ClassTeachers.Post] : Array.Empty<string>())
                .OfType<string>().Distinct(StringComparer.Ordinal).Select(post => new Party { Post = post }),
            .. groups.SelectMany(group => new[]
            {
                new Party { Group = group },
                new Party { Group = group, Answers = PartyAnswers.One },
            }),
            .. here.Select(p => new Party { Person = p.Id }),
        ];
        return new PartyChoices(
            roster, [.. parties.Select(Write).Concat(more.Where(m => Read(m) is not null)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>A party as a choice.</summary>
    public static string Write(Party party) => party switch
    {
        { Role: { } role } => $"role:{role}",
        { Post: { } post } => $"post:{post}",
        { Group: { } group } => $"group:{group}",
        _ => $"person:{party.Person}",
    }
    + (party.Answers == PartyAnswers.One ? OneForAll : string.Empty);

    /// <summary>The party of a choice; null for a text that is none.</summary>
    public static Party? Read(string choice)
    {
        var answers = choice.EndsWith(OneForAll, StringComparison.Ordinal) ? PartyAnswers.One : PartyAnswers.Each;
        var plain = answers == PartyAnswers.One ? choice[..^OneForAll.Length] : choice;
        var cut = plain.IndexOf(':', StringComparison.Ordinal);
        var value = plain[(cut + 1)..];
        return (cut < 0 || value.Length == 0 ? string.Empty : plain[..cut]) switch
        {
            "role" when Enum.TryParse<Role>(value, out var role) && Enum.IsDefined(role) => new Party { Role = role, Answers = answers },
            "post" => new Party { Post = value, Answers = answers },
            "group" => new Party { Group = value, Answers = answers },
            "person" when IdRules.IsValid(value, 40) => new Party { Person = new StaffId(value), Answers = answers },
            _ => null,
        };
    }

    /// <summary>The choice that a text names: one of the list, as it is written there, or a choice itself; null for another text.</summary>
    public string? Find(string text) => byLabel.GetValueOrDefault(text.Trim()) ?? All.FirstOrDefault(c => c == text);

    /// <summary>A choice as the list and the fields write it.</summary>
    public string LabelOf(string choice)
    {
        var party = Read(choice);
        var all = party?.Answers == PartyAnswers.One;
        return party switch
        {
            null => choice,
            { Role: { } role } => $"Vai trò: {RoleTexts.Name(role)}{(all ? ", một người trả lời chung" : string.Empty)}",
            { Post: { } post } when !all && ClassTeachers.IsPost(post) => $"Chức danh: {post}, mỗi người lớp mình",
            { Post: { } post } => $"Chức danh: {post}{(all ? ", một người trả lời chung" : string.Empty)}",
            { Group: { } group } => all ? $"{group}: tổ trưởng trả lời chung" : $"{group}: mỗi người phần mình",
            _ => PersonLabel(party.Person!.Value),
        };
    }

    /// <summary>A choice as a sentence names it: "Tổ 1", "Nguyễn Thị Lan".</summary>
    public static string NameOf(Party party, Roster roster) => party switch
    {
        { Role: { } role } => RoleTexts.Name(role),
        { Post: { } post } => post,
        { Group: { } group } => party.Answers == PartyAnswers.One ? $"tổ trưởng {group}" : group,
        _ => roster.NameOf(party.Person!.Value),
    };

    private string PersonLabel(StaffId id)
    {
        if (roster.Find(id) is not { } person)
        {
            return $"Người đã nghỉ: {id}";
        }

        var name = Phrases.Person(person);
        return roster.People.Count(p => Phrases.Person(p) == name) > 1 ? $"{name}, {id}" : name;
    }
}
