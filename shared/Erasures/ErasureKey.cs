using System.Globalization;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Erasures;

/// <summary>
/// Names what is erased by ids: <c>person!gv-1a</c>, <c>reply!2021-10!gv-1a!t10-6!0f3a…</c>, <c>file!2021-10!gv-1a!t10-6!0f3a…!0</c>. Its
/// text is the key of its row.
/// </summary>
/// <param name="Person">Whose data, or whose reply.</param>
/// <param name="Month">The month of the reply; null for a person.</param>
/// <param name="Number">Which file of the reply, from 0; null for all.</param>
public sealed record ErasureKey(
    SchoolId School,
    ErasureKind Kind,
    StaffId Person,
    SchoolMonth? Month = null,
    ActivityId? Activity = null,
    EvidenceId? Evidence = null,
    int? Number = null)
{
    private const char Separator = '!';

    /// <summary>A person with all that is kept of them.</summary>
    public static ErasureKey Of(SchoolId school, StaffId person) => new(school, ErasureKind.Person, person);

    /// <summary>A reply, or one file of it.</summary>
    /// <param name="number">Which file, from 0; null for the whole reply.</param>
    public static ErasureKey Of(SchoolMonth month, Evidence reply, int? number = null) => new(
        month.School,
        number is null ? ErasureKind.Reply : ErasureKind.File,
        reply.Person,
        month,
        reply.Activity,
        reply.Id,
        number);

    /// <summary>What is typed to confirm it.</summary>
    [JsonIgnore]
    public string ToType => Kind == ErasureKind.Person ? Person.Value : Evidence!.Value.Value[..8];

    /// <summary>Null for a text that names nothing that could be erased.</summary>
    public static ErasureKey? TryParse(SchoolId school, string? text)
    {
        try
        {
            return text?.Split(Separator) switch
            {
                ["person", var person] => Of(school, new StaffId(person)),
                ["reply", var month, var person, var activity, var evidence] =>
                    OfReply(ErasureKind.Reply, school, month, person, activity, evidence, null),
                ["file", var month, var person, var activity, var evidence, var number] =>
                    OfReply(
                        ErasureKind.File,
                        school,
                        month,
                        person,
                        activity,
                        evidence,
                        int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    public override string ToString() => Kind switch
    {
        ErasureKind.Person => $"person!{Person}",
        ErasureKind.Reply => $"reply!{Month!.Value.Year:D4}-{Month.Value.Month:D2}!{Person}!{Activity}!{Evidence}",
        _ => $"file!{Month!.Value.Year:D4}-{Month.Value.Month:D2}!{Person}!{Activity}!{Evidence}!{Number}",
    };

    private static ErasureKey OfReply(
        ErasureKind kind, SchoolId school, string month, string person, string activity, string evidence, int? number) => new(
            school,
            kind,
            new StaffId(person),
            SchoolMonth.From($"{school}_{month}"),
            new ActivityId(activity),
            new EvidenceId(evidence),
            number);
}
