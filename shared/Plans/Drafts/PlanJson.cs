using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using BinhHoa2.Shared.Pages.Forms;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>Writes a draft in the form of a plan's file, so that both are read by one set of rules; what is open is left out.</summary>
internal sealed class PlanJson
{
    private const int Version = 5;
    private readonly List<List<DraftActivity>> months;

    private PlanJson(byte[] file, List<List<DraftActivity>> months)
    {
        File = file;
        this.months = months;
    }

    public byte[] File { get; }

    public static PlanJson Of(PlanDraft draft)
    {
        var planned = draft.Activities
            .Where(a => !a.IsOut && DraftDay.TryReadMonth(a.Month, out _))
            .GroupBy(a => a.Month)
            .OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => m.ToList())
            .ToList();
        var head = draft.Head;
        var file = new JsonObject
        {
            ["version"] = Version,
            ["year"] = head.Year,
            ["number"] = head.Number,
            ["campaign"] = head.Campaign,
            ["legalBases"] = Texts(head.LegalBases),
            ["recipients"] = Texts(head.Recipients),
            ["spreadDueDays"] = head.Spreads,
            ["months"] = new JsonArray([.. planned.Select(m => new JsonObject
            {
                ["month"] = m[0].Month,
                ["activities"] = new JsonArray([.. m.Select(ActivityOf)]),
            })]),
        };
        Put(file, "id", head.PlanId);
        Put(file, "name", head.Name);
        PutDay(file, "adopted", head.Adopted);
        PutAll(file, "duties", draft.Duties, d => new JsonObject
        {
            ["role"] = d.Role.ToString(),
            ["title"] = d.Title,
            ["text"] = d.Text,
        });
        PutAll(file, "matters", draft.Matters, m => new JsonObject { ["id"] = m.Id.Value, ["title"] = m.Title });
        PutAll(file, "recipientAddresses", draft.Addresses, a => new JsonObject { ["name"] = a.Name, ["email"] = a.Email });
        return new PlanJson(Encoding.UTF8.GetBytes(file.ToJsonString()), planned);
    }

    /// <summary>The activity at a place of the file.</summary>
    public DraftActivity At(int month, int activity) => months[month][activity];

    private static JsonObject ActivityOf(DraftActivity activity)
    {
        var json = new JsonObject { ["id"] = activity.Id, ["text"] = activity.Text };
        if (activity.Kind != ActivityKind.Deliverable)
        {
            json["kind"] = activity.Kind.ToString();
        }

        if (activity.Review != Review.None)
        {
            json["review"] = activity.Review.ToString();
        }

        PutDay(json, "from", activity.From);
        PutDay(json, "due", activity.Due);
        Put(json, "when", activity.When);
        if (int.TryParse(activity.Week, out var week))
        {
            json["week"] = week;
        }

        PutAll(json, "matters", activity.Matters, m => JsonValue.Create(m.Value));
        var lead = PartiesOf(activity.Lead);
        if (!lead.IsEmpty && lead.All(p => p is { Role: not null, Answers: PartyAnswers.Each }))
        {
            PutAll(json, "responsible", lead, p => JsonValue.Create(p.Role!.Value.ToString()));
        }
        else
        {
            PutAll(json, "lead", lead, p => PartyOf(p, p.Answers));
        }

        PutAll(json, "support", PartiesOf(activity.Support), p => PartyOf(p, PartyAnswers.Each));
        return json;
    }

    private static ImmutableArray<Party> PartiesOf(ImmutableArray<DraftParty> parties) =>
        [.. parties.Select(p => PartyChoices.Read(p.Choice)).OfType<Party>().Distinct()];

    private static JsonObject PartyOf(Party party, PartyAnswers answers)
    {
        var json = party switch
        {
            { Role: { } role } => new JsonObject { ["role"] = role.ToString() },
            { Post: { } post } => new JsonObject { ["post"] = post },
            { Group: { } group } => new JsonObject { ["group"] = group },
            _ => new JsonObject { ["person"] = party.Person!.Value.Value },
        };
        if (answers != PartyAnswers.Each)
        {
            json["answers"] = answers.ToString();
        }

        return json;
    }

    private static JsonArray Texts(ImmutableArray<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);

    private static void Put(JsonObject json, string field, string text)
    {
        if (text.Length > 0)
        {
            json[field] = text;
        }
    }

    private static void PutDay(JsonObject json, string field, string text)
    {
        if (FormDate.TryRead(text, out var day))
        {
            json[field] = FormMarkup.Iso(day);
        }
    }

    private static void PutAll<T>(JsonObject json, string field, ImmutableArray<T> all, Func<T, JsonNode?> write)
    {
        if (!all.IsEmpty)
        {
            json[field] = new JsonArray([.. all.Select(write)]);
        }
    }
}
