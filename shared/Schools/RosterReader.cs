using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Schools;

/// <summary>Reads the roster file (danh sách nhân sự): <c>roster.schema.json</c>, and the rules between its people.</summary>
public static class RosterReader
{
    private static readonly InputSchema Schema = new("roster.schema.json");

    private static readonly Role[] Indispensable = [Role.Chair, Role.ViceChair, Role.Secretary];

    // They sign in at the desk and bring all others.
    private static readonly Role[] IndispensableAtFirst = [Role.Chair, Role.Secretary];

    /// <summary>The roster, or every problem of the file at once.</summary>
    public static InputResult<Roster> Read(string path) => InputFile.Read<Roster>(path, Schema, Whole);

    /// <summary>As <see cref="Read(string)"/>, of a roster that is at hand as the bytes of such a file.</summary>
    public static InputResult<Roster> Read(ReadOnlySpan<byte> file) => InputFile.Read<Roster>(string.Empty, file, Schema, Whole);

    /// <summary>
    /// As <see cref="Read(ReadOnlySpan{byte})"/>, of the first people of a school that is being set up: a principal and a secretary are
    /// enough.
    /// </summary>
    public static InputResult<Roster> ReadFirst(ReadOnlySpan<byte> file) =>
        InputFile.Read<Roster>(string.Empty, file, Schema, root => Build(root, IndispensableAtFirst));

    private static Roster Whole(InputEntry root) => Build(root, Indispensable);

    private static Roster Build(InputEntry root, Role[] indispensable)
    {
        var entries = root.Entries("people");
        var people = entries.Select(ReadPerson).OfType<Listed>().ToList();
        for (var i = 1; i < people.Count; i++)
        {
            CheckUnique(people[i], people[..i]);
        }

        CheckClasses(people);

        // A role or a person that seems to be missing may be in an entry that was refused.
        var whole = people.Count > 0 && people.Count == entries.Count;
        if (whole)
        {
            CheckBoard(people, root, indispensable);
            CheckGroups(people);
        }

        var staff = people.ConvertAll(p => p.Person);
        return new Roster([.. staff]) { Substitutes = SubstituteReader.Read(root, staff, whole) };
    }

    private static Listed? ReadPerson(InputEntry entry)
    {
        entry.NamedAs(position => RosterTexts.Subject(entry.Peek("name"), entry.Peek("id"), position));
        return entry.Id<StaffId>("id") is { } id
            && entry.Text("name") is { } name
            && entry.Text("title") is { } title
            && entry.Text("email") is { } email
            && entry.Choice<Role>("role") is { } role
                ? new(
                    new StaffMember(id, name, title, email, role, entry.Text("group"), entry.Date("left"))
                    {
                        Address = entry.Text("address"),
                        Post = entry.Text("post"),
                        Phone = entry.Text("phone"),
                        Class = entry.Text("class"),
                    },
                    entry)
                : null;
    }

    private static void CheckUnique(Listed one, List<Listed> before)
    {
        if (before.Find(p => p.Person.Id == one.Person.Id) is { } sameId)
        {
            one.Entry.Report("id", RosterTexts.IdTwice(one.Person.Id, sameId.Person.Name));
        }

        if (before.Find(p => p.Person.Email.Equals(one.Person.Email, StringComparison.OrdinalIgnoreCase)) is { } sameAddress)
        {
            one.Entry.Report("email", RosterTexts.AddressTwice(one.Person.Email, sameAddress.Person.Name));
        }
    }

    /// <summary>Former members of the Board may stay on the roster, with the day they left.</summary>
    private static void CheckBoard(List<Listed> people, InputEntry root, Role[] indispensable)
    {
        var staying = people.Where(p => p.Person.Left is null).ToList();
        foreach (var role in indispensable.Where(r => staying.TrueForAll(p => p.Person.Role != r)))
        {
            root.Report("people", RosterTexts.Vacant(role));
        }

        var chairs = staying.Where(p => p.Person.Role == Role.Chair).ToList();
        foreach (var further in chairs.Skip(1))
        {
            further.Entry.Report("role", RosterTexts.SecondChair(chairs[0].Person.Name));
        }
    }

    private static void CheckGroups(List<Listed> people)
    {
        var led = people.Where(p => p.Person is { Role: Role.SubjectLead, Left: null }).Select(p => p.Person.Group).ToHashSet();
        var orphans = people.Where(p => p.Person is { Role: Role.Teacher, Left: null, Group: not null } && !led.Contains(p.Person.Group));
        foreach (var first in orphans.DistinctBy(p => p.Person.Group))
        {
            first.Entry.Report("group", RosterTexts.GroupWithoutLead(first.Person.Group!));
        }
    }

    /// <summary>A class has one class teacher at a time; who leaves may be named beside the one who follows.</summary>
    private static void CheckClasses(List<Listed> people)
    {
        var teachers = new Dictionary<string, StaffMember>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in people.Where(p => p.Person is { Left: null, Class: not null }))
        {
            if (!teachers.TryAdd(one.Person.Class!, one.Person))
            {
                one.Entry.Report("class", RosterTexts.ClassTwice(one.Person.Class!, teachers[one.Person.Class!].Name));
            }
        }
    }

    private sealed record Listed(StaffMember Person, InputEntry Entry);
}
