using System.Collections.Immutable;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>
/// Judges a draft by the rules of the roster file, which the one reader has, and by what a draft leaves open: who a row is and which
/// role it has.
/// </summary>
/// <param name="Roster">The roster the draft says, with all who have left; null while there are problems.</param>
/// <param name="Problems">In the order of the draft.</param>
public sealed record DraftCheck(Roster? Roster, ImmutableArray<DraftProblem> Problems)
{
    /// <summary>What is asked about people of the draft and keeps it from nothing, in the order of the draft.</summary>
    public ImmutableArray<DraftProblem> Questions { get; init; } = [];

    /// <summary>People of a school, with those who left.</summary>
    public const int MaxPeople = 1000;

    // They stand in one row with the plans.
    private const int MaxLength = 300_000;

    /// <param name="inForce">The roster the draft is to take the place of.</param>
    /// <param name="today">In the school's zone.</param>
    public static DraftCheck Of(RosterDraft draft, Roster inForce, DateOnly today)
    {
        var people = draft.People.Where(p => !p.IsOut).ToList();
        return Judged(draft, people, inForce, today) with { Questions = [.. ClassQuestions(people)] };
    }

    /// <summary>
    /// A class teacher whose class is not said, in a list that says those of others: none is asked for that class. A school may have a
    /// reason, such as a class that is opened later.
    /// </summary>
    private static IEnumerable<DraftProblem> ClassQuestions(List<DraftPerson> people) =>
        people.Exists(p => p.Class.Length > 0)
            ? people
                .Where(p => p is { Class: "", Left: "" } && new[] { p.Title, p.Post, p.Position }.Any(ClassCell.IsOfClassTeacher))
                .Select(p => new DraftProblem(p, RosterColumn.Class, DraftTexts.NoClass))
            : [];

    private static DraftCheck Judged(RosterDraft draft, List<DraftPerson> people, Roster inForce, DateOnly today)
    {
        List<DraftProblem> problems = [.. people.SelectMany(p => OwnProblems(p, inForce)), .. TakenTwice(people, inForce)];
        if (people.Count == 0)
        {
            problems.Add(new(null, null, DraftTexts.NoPeople));
            return new(null, [.. problems]);
        }

        // What is over asks nothing of the people who are here, and stays as it is.
        var ids = StaffIds.For(people, inForce);
        var past = draft.Substitutes.Where(s => s.To < today).ToImmutableArray();
        var gone = draft.Substitutes.Except(past).Where(s => !ids.Contains(s.For) || !ids.Contains(s.Substitute)).ToImmutableArray();
        problems.AddRange(gone.Select(s => new DraftProblem(
            null, null, DraftTexts.SubstituteGone(inForce.NameOf(s.Substitute), inForce.NameOf(s.For)))));
        var read = RosterJson.Read(people, ids, draft.Substitutes.RemoveRange(past).RemoveRange(gone));
        var said = problems.Select(p => (p.Person?.Key, p.Column)).ToHashSet();
        problems.AddRange(read.Problems.Where(p => !said.Contains((p.Person?.Key, p.Column))));
        if (problems.Count == 0 && read.Roster is { } roster)
        {
            var whole = (roster with { Substitutes = [.. past, .. roster.Substitutes] }).After(inForce.People, today);
            return whole.People.Length > MaxPeople
                    ? new(null, [new(null, null, DraftTexts.TooManyPeople(whole.People.Length, MaxPeople))])
                : RowColumns.Json(whole.People).Length > MaxLength ? new(null, [new(null, null, DraftTexts.TooMuchText)])
                : new(whole, []);
        }

        var order = draft.People.Select((p, at) => (p.Key, at)).ToDictionary(p => p.Key, p => p.at);
        return new(null, [.. problems.OrderBy(p => p.Person is { } person ? order[person.Key] : -1)]);
    }

    private static IEnumerable<DraftProblem> OwnProblems(DraftPerson person, Roster inForce)
    {
        if ((person.Known ?? person.FileId) is { } id && inForce.Find(id)?.Erased is { } erased)
        {
            yield return new(person, RosterColumn.Known, ErasedPerson.Refusal(id, erased));
        }

        if (person is { Known: null, IsNew: false })
        {
            yield return new(person, RosterColumn.Known, DraftTexts.WhoIsIt);
        }

        if (person.Name.Length == 0)
        {
            yield return new(person, RosterColumn.Name, DraftTexts.NoName);
        }

        if (person.Email.Length == 0)
        {
            yield return new(person, RosterColumn.Email, DraftTexts.NoEmail);
        }

        if (person.Title.Length == 0)
        {
            yield return new(person, RosterColumn.Title, DraftTexts.NoTitle);
        }

        if (person.Role is null)
        {
            yield return new(person, RosterColumn.Role, DraftTexts.NoRole(person.Position));
        }

        if (person.Address is not ("" or FormOfAddress.Thay or FormOfAddress.Co))
        {
            yield return new(person, RosterColumn.Address, DraftTexts.NoAddress(person.Address));
        }

        if (person.Left.Length > 0 && !FormDate.TryRead(person.Left, out _))
        {
            yield return new(person, RosterColumn.Left, DraftTexts.NoDay(person.Left));
        }
    }

    private static IEnumerable<DraftProblem> TakenTwice(List<DraftPerson> people, Roster inForce) =>
        from same in people.Where(p => p.Known is not null).GroupBy(p => p.Known!.Value)
        from further in same.Skip(1)
        select new DraftProblem(further, RosterColumn.Known, DraftTexts.SamePerson(OtherOf(same.First(), inForce.NameOf(same.Key))));

    private static string OtherOf(DraftPerson first, string name) => first.Place.Length > 0 ? $"{first.Place} ({name})" : name;
}
