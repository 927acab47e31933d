using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Erasures;

/// <summary>What a form asks to be written down.</summary>
/// <param name="Person">Whose data, or whose reply.</param>
/// <param name="Key">What is erased; null while a reply of the person has to be chosen.</param>
/// <param name="Received">The day the request came in, in the school's zone.</param>
public sealed record ErasureInput(StaffId Person, ErasureKey? Key, ErasureAsker Asker, DateOnly Received)
{
    /// <summary>The address of the page on which a reply is chosen.</summary>
    public string ChoicePath => $"{ErasurePaths.Replies}?{ErasurePaths.Person}={Person}&{ErasurePaths.Asker}={Asker}"
        + $"&{ErasurePaths.Received}={FormMarkup.Iso(Received)}";

    /// <summary>Reads a form, or says what is missing in it.</summary>
    /// <param name="field">The text of a field; empty where there is none.</param>
    /// <param name="by">Who sends it.</param>
    /// <param name="today">In the school's zone.</param>
    public static (ErasureInput? Input, DeskProblem? Problem) Read(
        Func<string, string> field, SchoolId school, Roster staff, StaffId by, DateOnly today)
    {
        var chosen = ErasureKey.TryParse(school, field(ErasurePaths.Key));
        var person = staff.People.FirstOrDefault(p => p.Id.Value == field(ErasurePaths.Person) && p.Erased is null);
        var scope = field(ErasurePaths.Scope);
        if (chosen is null && person is null)
        {
            return (null, new(ErasurePaths.Person, ErasureTexts.NoPerson));
        }

        if (chosen is null && scope is not (ErasurePaths.Whole or ErasurePaths.Part))
        {
            return (null, new(ErasurePaths.Scope, ErasureTexts.NoScope));
        }

        if (ReadAsker(field(ErasurePaths.Asker)) is not { } asker)
        {
            return (null, new(ErasurePaths.Asker, ErasureTexts.NoAsker));
        }

        if (!FormDate.TryRead(field(ErasurePaths.Received), out var received) || received > today)
        {
            return (null, new(ErasurePaths.Received, ErasureTexts.NoDay(today)));
        }

        var key = chosen ?? (scope == ErasurePaths.Whole ? ErasureKey.Of(school, person!.Id) : null);
        return key is { Kind: ErasureKind.Person } && key.Person == by
            ? (null, new(ErasurePaths.Person, ErasureTexts.Own))
            : (new(key?.Person ?? person!.Id, key, asker, received), null);
    }

    /// <summary>Reads the address of the page on which a reply is chosen; null for one that is not complete.</summary>
    public static ErasureInput? ReadChoice(Func<string, string> query, Roster staff) =>
        staff.People.FirstOrDefault(p => p.Id.Value == query(ErasurePaths.Person)) is { } person
        && ReadAsker(query(ErasurePaths.Asker)) is { } asker
        && FormDate.TryRead(query(ErasurePaths.Received), out var received)
            ? new(person.Id, null, asker, received)
            : null;

    private static ErasureAsker? ReadAsker(string text) =>
        Enum.TryParse<ErasureAsker>(text, out var asker) && Enum.IsDefined(asker) ? asker : null;
}
