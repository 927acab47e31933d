using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>
/// Says the sentences of the plan file's rules to a person who sees fields of a page and no file: fields by their names, activities by
/// their places, people by their names, days as people write them.
/// </summary>
internal sealed partial class PlanRuleTexts(PlanDraft draft, Roster roster, ImmutableDictionary<string, string> places)
{
    private static readonly Dictionary<string, PlanField> Fields = new(StringComparer.Ordinal)
    {
        ["id"] = PlanField.PlanId,
        ["name"] = PlanField.Name,
        ["number"] = PlanField.Number,
        ["campaign"] = PlanField.Campaign,
        ["year"] = PlanField.Year,
        ["adopted"] = PlanField.Adopted,
        ["legalBases"] = PlanField.LegalBases,
        ["recipients"] = PlanField.Recipients,
        ["recipientAddresses"] = PlanField.Addresses,
        ["duties"] = PlanField.Duties,
        ["matters"] = PlanField.Matters,
        ["month"] = PlanField.Month,
        ["text"] = PlanField.Text,
        ["kind"] = PlanField.Kind,
        ["review"] = PlanField.Review,
        ["from"] = PlanField.From,
        ["due"] = PlanField.Due,
        ["week"] = PlanField.Week,
        ["when"] = PlanField.When,
        ["responsible"] = PlanField.Lead,
        ["lead"] = PlanField.Lead,
        ["role"] = PlanField.Lead,
        ["post"] = PlanField.Lead,
        ["group"] = PlanField.Lead,
        ["person"] = PlanField.Lead,
        ["answers"] = PlanField.Lead,
        ["support"] = PlanField.Support,
    };

    /// <summary>The field of the plan as a whole; null for one no page has.</summary>
    public static PlanField? HeadField(string field) =>
        Fields.TryGetValue(field, out var known) && known < PlanField.Month ? known : null;

    /// <summary>The field of an activity; null for one no page has.</summary>
    public static PlanField? ActivityField(string field, bool isSupport) =>
        field == "matters" ? PlanField.About
        : !Fields.TryGetValue(field, out var known) || known < PlanField.Month ? null
        : isSupport && known == PlanField.Lead ? PlanField.Support
        : known;

    /// <param name="field">The field it is about, whose name stands before it; null for none.</param>
    /// <param name="activity">The activity it is about, whose place stands before it; null for none.</param>
    public string Of(string message, PlanField? field, DraftActivity? activity = null)
    {
        var start = activity is null ? string.Empty : $"Hoạt động {activity.Id}: ";
        var text = start.Length > 0 && message.StartsWith(start, StringComparison.Ordinal) ? message[start.Length..] : message;
        text = IsoDay().Replace(text, m => $"{m.Groups["d"].Value}/{m.Groups["m"].Value}/{m.Groups["y"].Value}");
        text = FieldName().Replace(text, m => LabelOf(field, m.Groups["word"].Value) is { } named
            ? $"{(char.IsUpper(m.Value[0]) ? "Ô" : "ô")} “{named}”"
            : m.Value);
        text = Quoted().Replace(text, m => $"“{LabelOf(field, m.Groups["word"].Value) ?? NameOf(m.Groups["word"].Value)}”");
        var subject = field is { } known ? $"Ô “{PlanDraftTexts.Name(known)}” " : string.Empty;
        text = subject.Length > 0 && text.StartsWith(subject, StringComparison.Ordinal) ? text[subject.Length..] : text;
        return Activity().Replace(text, m => PlaceOf(m.Groups["id"].Value) is { } place ? place : m.Value);
    }

    /// <summary>A field as the page has it; of a duty, a matter or an address those of its own; null for a word that is no field.</summary>
    private static string? LabelOf(PlanField? of, string field) => (of, field) switch
    {
        (PlanField.Duties, "title") => "Tên gọi",
        (PlanField.Duties, "text") => "Nhiệm vụ",
        (PlanField.Matters, "title") => "Tên nội dung",
        (PlanField.Addresses, "name") => "Nơi nhận",
        (PlanField.Addresses, "email") => "Địa chỉ thư",
        _ => Fields.TryGetValue(field, out var known) ? PlanDraftTexts.Name(known) : null,
    };

    private string NameOf(string word) => IdRules.IsValid(word, 40) && roster.Find(new StaffId(word)) is { } person ? person.Name : word;

    private string? PlaceOf(string id) => draft.Activities.FirstOrDefault(a => !a.IsOut && a.Id == OwnPart(id)) is { } activity
        ? places[activity.Key]
        : null;

    private static string OwnPart(string id) => id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..];

    [GeneratedRegex(@"\b(?<y>2\d{3})-(?<m>\d{2})-(?<d>\d{2})\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsoDay();

    [GeneratedRegex("[Mm]ục \"(?<word>[a-zA-Z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldName();

    [GeneratedRegex("\"(?<word>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"hoạt động (?<id>[a-z0-9.-]+)(?= là)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Activity();
}
