using System.Collections.Immutable;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Schools;

/// <summary>Reads the substitutions of the roster file and checks them against its people and each other.</summary>
internal static class SubstituteReader
{
    /// <summary>The substitutions of the file; what does not fit is reported.</summary>
    /// <param name="whole">Whether all people of the file could be read: otherwise an unknown id may be one of the rest.</param>
    public static ImmutableArray<Substitution> Read(InputEntry root, IReadOnlyCollection<StaffMember> people, bool whole)
    {
        var listed = root.Entries("substitutes").Select(ReadOne).OfType<Listed>().ToList();
        for (var i = 0; i < listed.Count; i++)
        {
            CheckItself(listed[i]);
            if (whole)
            {
                CheckPeople(listed[i], people);
            }

            CheckAgainst(listed[i], listed[..i]);
        }

        return [.. listed.Select(l => l.One)];
    }

    private static Listed? ReadOne(InputEntry entry)
    {
        entry.NamedAs(position => SubstituteTexts.Subject(entry.Peek("for"), entry.Peek("by"), position));
        return entry.Id<StaffId>("for") is { } person
            && entry.Id<StaffId>("by") is { } by
            && entry.Date("from") is { } from
            && entry.Date("to") is { } to
                ? new(new Substitution(person, by, from, to), entry)
                : null;
    }

    private static void CheckItself(Listed one)
    {
        if (one.One.For == one.One.Substitute)
        {
            one.Entry.Report("by", SubstituteTexts.ThemselvesOnly);
        }

        if (one.One.To < one.One.From)
        {
            one.Entry.Report("to", SubstituteTexts.EndsBeforeItBegins(one.One.From));
        }
    }

    private static void CheckPeople(Listed one, IReadOnlyCollection<StaffMember> people)
    {
        if (people.All(p => p.Id != one.One.For))
        {
            one.Entry.Report("for", SubstituteTexts.NotOnTheStaff(one.One.For));
        }

        if (people.FirstOrDefault(p => p.Id == one.One.Substitute) is not { } substitute)
        {
            one.Entry.Report("by", SubstituteTexts.NotOnTheStaff(one.One.Substitute));
        }
        else if (substitute.Left is { } last && last < one.One.To)
        {
            one.Entry.Report("to", SubstituteTexts.LeavesBeforeTheEnd(substitute.Name, last));
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
            else if (other.For == one.One.Substitute || other.Substitute == one.One.For)
            {
                one.Entry.Report("by", SubstituteTexts.Chain(other.For == one.One.Substitute ? one.One.Substitute : one.One.For, other));
            }
        }
    }

    private sealed record Listed(Substitution One, InputEntry Entry);
}
