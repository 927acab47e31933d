using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>
/// Has the people of a draft read as a roster file is read, so that both keep to one set of rules, and says the problems by the
/// draft's rows and columns.
/// </summary>
internal static partial class RosterJson
{
    private static readonly (string Field, RosterColumn Column)[] Fields =
    [
        ("id", RosterColumn.Known),
        ("name", RosterColumn.Name),
        ("title", RosterColumn.Title),
        ("email", RosterColumn.Email),
        ("role", RosterColumn.Role),
        ("group", RosterColumn.Group),
        ("left", RosterColumn.Left),
        ("address", RosterColumn.Address),
        ("post", RosterColumn.Post),
        ("phone", RosterColumn.Phone),
        ("class", RosterColumn.Class),
    ];

    public static (Roster? Roster, IReadOnlyList<DraftProblem> Problems) Read(
        IReadOnlyList<DraftPerson> people, IReadOnlyList<StaffId> ids, ImmutableArray<Substitution> substitutes)
    {
        var file = new JsonObject
        {
            ["people"] = new JsonArray([.. people.Zip(ids, PersonOf)]),
            ["substitutes"] = new JsonArray([.. substitutes.Select(SubstituteOf)]),
        };
        var read = RosterReader.Read(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));
        var names = ids.Zip(people, (id, person) => (Id: id.Value, person.Name))
            .DistinctBy(p => p.Id)
            .ToDictionary(p => p.Id, p => p.Name);
        return (read.Value, [.. read.Problems.Select(p => ProblemOf(p, people, names)).Distinct()]);
    }

    private static JsonObject PersonOf(DraftPerson person, StaffId id)
    {
        var json = new JsonObject { ["id"] = id.Value, ["name"] = person.Name, ["title"] = person.Title, ["email"] = person.Email };
        if (person.Role is { } role)
        {
            json["role"] = role.ToString();
        }

        // The Board's members belong to no subject group, whatever list they are in.
        if (person.Role is not (Role.Chair or Role.ViceChair or Role.Secretary or Role.Member) && person.Group.Length > 0)
        {
            json["group"] = person.Group;
        }

        if (FormDate.TryRead(person.Left, out var left))
        {
            json["left"] = $"{left:yyyy-MM-dd}";
        }

        if (person.Address is FormOfAddress.Thay or FormOfAddress.Co)
        {
            json["address"] = person.Address;
        }

        if (person.Post.Length > 0)
        {
            json["post"] = person.Post;
        }

        if (person.Phone.Length > 0)
        {
            json["phone"] = person.Phone;
        }

        if (person.Class.Length > 0)
        {
            json["class"] = person.Class;
        }

        return json;
    }

    private static JsonObject SubstituteOf(Substitution one) => new()
    {
        ["for"] = one.For.Value,
        ["by"] = one.Substitute.Value,
        ["from"] = $"{one.From:yyyy-MM-dd}",
        ["to"] = $"{one.To:yyyy-MM-dd}",
    };

    private static DraftProblem ProblemOf(InputProblem problem, IReadOnlyList<DraftPerson> people, Dictionary<string, string> names)
    {
        var place = Place().Match(problem.Where.Path);
        if (!place.Success)
        {
            var isOfSubstitutes = problem.Where.Path.StartsWith("substitutes", StringComparison.Ordinal);
            return new(null, null, RuleTexts.ForPeople(problem.Message, names))
            {
                SubstituteField = isOfSubstitutes ? problem.Field : string.Empty,
            };
        }

        var person = people[int.Parse(place.Groups["at"].ValueSpan)];
        var column = Fields.Where(f => f.Field == problem.Field).Select(f => (RosterColumn?)f.Column).FirstOrDefault();
        return new(person, column, RuleTexts.ForPeople(WithoutSubject(problem.Message, person.Name), names));
    }

    /// <summary>The sentence without the person's name and id before it, which the place says.</summary>
    private static string WithoutSubject(string message, string name)
    {
        var end = name.Length > 0 && message.StartsWith(name, StringComparison.Ordinal)
            ? message.IndexOf("): ", name.Length, StringComparison.Ordinal)
            : -1;
        return end < 0 ? message : message[(end + 3)..];
    }

    [GeneratedRegex(@"^people\[(?<at>\d+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
