using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace BinhHoa2.Simulation.People;

/// <summary>The school's roster file, as the secretary keeps it.</summary>
public sealed class RosterFile
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly JsonObject root;

    private RosterFile(JsonObject root) => this.root = root;

    /// <summary>Reads the sample from the app's folder.</summary>
    public static RosterFile Sample() => Load(Path.Combine(AppContext.BaseDirectory, "data", "danh-sach-mau.json"));

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static RosterFile Load(string path) => new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    /// <summary>The people, in the order of the file.</summary>
    public IReadOnlyList<RosterPerson> People =>
    [
        .. Entries()
            .Select(p => new RosterPerson(
                Text(p, "id"), Text(p, "name"), Text(p, "title"), Text(p, "email"), Text(p, "role"), Text(p, "group"))),
    ];

    /// <summary>Writes a person's wrong address, with which the year begins.</summary>
    public void Misspell(AddressCorrected later) => Entry(later.Person.Id)["email"] = later.From;

    /// <exception cref="InvalidOperationException">The file lacks the person.</exception>
    public void Apply(RosterChange change)
    {
        switch (change)
        {
            case AddressCorrected corrected:
                Entry(change.Person.Id)["email"] = corrected.To;
                break;
            case Leaves leaves:
                Entry(change.Person.Id)["left"] = $"{leaves.Last:yyyy-MM-dd}";
                break;
            case SubstituteNamed named:
                List("substitutes").Add(new JsonObject
                {
                    ["for"] = change.Person.Id,
                    ["by"] = named.Substitute.Id,
                    ["from"] = $"{named.First:yyyy-MM-dd}",
                    ["to"] = $"{named.Last:yyyy-MM-dd}",
                });
                break;
            case Joins:
                List("people").Add(new JsonObject
                {
                    ["id"] = change.Person.Id,
                    ["name"] = change.Person.Name,
                    ["title"] = change.Person.Title,
                    ["email"] = change.Person.Email,
                    ["role"] = change.Person.Role,
                    ["group"] = change.Person.Group,
                });
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change of the roster.");
        }
    }

    /// <summary>Writes the file whole, so that the app never reads half of it.</summary>
    public void Save(string path)
    {
        var unfinished = path + ".tmp";
        File.WriteAllText(unfinished, root.ToJsonString(Readable));
        File.Move(unfinished, path, overwrite: true);
    }

    private JsonObject Entry(string id) => Entries().Single(p => Text(p, "id") == id);

    private IEnumerable<JsonObject> Entries() => List("people").OfType<JsonObject>();

    private JsonArray List(string name)
    {
        if (root[name] is not JsonArray list)
        {
            root[name] = list = [];
        }

        return list;
    }

    private static string Text(JsonObject entry, string name) => entry[name]?.ToString() ?? string.Empty;
}
