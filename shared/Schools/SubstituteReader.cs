using System.Collections.Immutable;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Schools;

/// <summary>Reads who stands in for whom from the roster file.</summary>
internal static class SubstituteReader
{
    /// <summary>The substitutions of the file; what does not fit is reported.</summary>
    /// <param name="whole">Whether everybody of the file could be read: only then can somebody be missing from it.</param>
    public static ImmutableArray<Substitution> Read(InputEntry root, IReadOnlyCollection<StaffMember> people, bool whole)
    {
        var listed = root.OptionalEntries("substitutes", mayBeEmpty: true).Select(ReadOne).OfType<Listed>().ToList();
        for (var i = 0; i < listed.Count; i++)
        {
            if (whole)
            {
                CheckPeople(listed[i], people);
            }

            CheckAgainst(listed[i], listed[..i]);
        }

        return [.. listed.Select(l => l.One)];
    }

    private static Listed? ReadOne(InputEntry raw, int index)
    {
        var entry = raw.About(SubstituteTexts.Subject(raw.Peek("for"), raw.Peek("by"), index + 1));
        var person = entry.Parsed("for", StaffId.From, text => InputTexts.NoId(text, maxLength: 40));
        var by = entry.Parsed("by", StaffId.From, text => InputTexts.NoId(text, maxLength: 40));
        var from = entry.Date("from");
        var to = entry.Date("to");
        entry.End();

        if (person is not null && person == by)
        {
            entry.Report("by", SubstituteTexts.ThemselvesOnly);
        }

        if (to < from)
        {
            entry.Report("to", SubstituteTexts.EndsBeforeItBegins(from.Value));
        }

        return person is null || by is null || from is null || to is null
            ? null
            : new(new Substitution(person.Value, by.Value, from.Value, to.Value), entry);
    }

    private static void CheckPeople(Listed one, IReadOnlyCollection<StaffMember> people)
    {
        if (people.All(p => p.Id != one.One.For))
        {
            one.Entry.Report("for", SubstituteTexts.NotOnTheStaff(one.One.For));
        }

        if (people.FirstOrDefault(p => p.Id == one.One.By) is not { } by)
        {
            one.Entry.Report("by", SubstituteTexts.NotOnTheStaff(one.One.By));
        }
        else if (by.Left is { } last && last < one.One.To)
        {
            one.Entry.Report("to", SubstituteTexts.LeavesBeforeTheEnd(by.Name, last));
        }
    }

    private static void CheckAgainst(Listed one, List<Listed> before)
    {
        foreach (var other in before.Select(b => b.One).Where(one.One.Meets))
        {
            if (other.For == one.One.For)
            {
                one.Entry.Report("from", SubstituteTexts.TwoAtOnce(one.One.For, other));
            }
            else if (other.For == one.One.By || other.By == one.One.For)
            {
                one.Entry.Report("by", SubstituteTexts.Chain(other.For == one.One.By ? one.One.By : one.One.For, other));
            }
        }
    }

    private sealed record Listed(Substitution One, InputEntry Entry);
}
