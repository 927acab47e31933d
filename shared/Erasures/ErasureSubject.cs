using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Erasures;

/// <summary>What is erased, as the rows are compared with it.</summary>
/// <param name="Day">The day of the erasure, in the school's zone.</param>
/// <param name="Words">The person's name, address and number, as long as they are known; none for a reply or a file.</param>
internal sealed record ErasureSubject(ErasureKey Key, DateOnly Day, ErasedWords Words)
{
    /// <summary>The person's address, as long as it is known.</summary>
    public string? Address { get; init; }

    /// <summary>What is erased of the words of a person whose entry is given; of one who is erased already nothing is known.</summary>
    public static ErasureSubject Of(ErasureKey key, DateOnly day, Roster roster)
    {
        if (key.Kind != ErasureKind.Person || roster.Find(key.Person) is not { Name: not ErasedPerson.Mark } person)
        {
            return new(key, day, ErasedWords.None);
        }

        var others = roster.People.Where(p => p.Id != key.Person).Select(p => p.Name);
        return new(key, day, new ErasedWords(ErasedPerson.Mark, [person.Name, person.Email, person.Phone], others))
        {
            Address = person.Email,
        };
    }

    /// <summary>Whether all of a person is erased, and it is this one.</summary>
    public bool IsOf(StaffId? person) => Key.Kind == ErasureKind.Person && Key.Person == person;

    /// <summary>Whether note and files of a reply are erased.</summary>
    public bool CoversReply(StaffId person, ActivityId activity, EvidenceId reply) =>
        IsOf(person) || (Key.Kind == ErasureKind.Reply && IsReply(person, activity, reply));

    /// <summary>The file of a reply that alone is erased; null for none.</summary>
    public int? FileOf(StaffId person, ActivityId activity, EvidenceId reply) =>
        Key.Kind == ErasureKind.File && IsReply(person, activity, reply) ? Key.Number : null;

    private bool IsReply(StaffId person, ActivityId activity, EvidenceId reply) =>
        (Key.Person, Key.Activity, Key.Evidence) == (person, activity, reply);
}
