using System.Collections.Immutable;
using System.Text.Json;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans;

/// <summary>Maps the columns of the row that makes a setup current.</summary>
internal static class SetupRow
{
    public const string Index = "_schools";

    /// <summary>The last pause of the duty letters; there from the first one on.</summary>
    public const string Pause = "Pause";

    /// <summary>Who letters come from, where the school was set up by page.</summary>
    public const string Sender = "Sender";

    /// <summary>That the school was set up by page; rows of all other schools have no such property.</summary>
    public const string FirstStart = "FirstStart";

    /// <summary>The school's own days off and worked; there from the first one on.</summary>
    public const string OwnDays = "OwnDays";

    /// <summary>Rows written before there were substitutes have no such property.</summary>
    public const string Substitutes = "Substitutes";

    /// <summary>The plans beside the first, and what stays of those that ended; there while a school has several.</summary>
    public const string OtherPlans = "OtherPlans";

    /// <summary>Why newer files were not taken over; there while they are not.</summary>
    public const string Refusal = "Refusal";

    /// <summary>That the roster was adopted at the desk; there from then on.</summary>
    public const string Adoption = "Adoption";

    /// <summary>
    /// The people of the roster that was adopted at the desk or saved by page, in the row that makes it current, so that it is adopted
    /// whole or not at all. The people's own rows follow, for a version of the app that knows no adoption.
    /// </summary>
    public const string AdoptedPeople = "AdoptedPeople";

    /// <summary>What was adopted and ended of the plans at the desk, there from then on; the plans stand as any others do.</summary>
    public const string PlanAdoptions = "PlanAdoptions";

    public static LetterPause? PauseIn(TableEntity row) => RowColumns.OptionalJson<LetterPause>(row, Pause);

    public static OwnDays OwnDaysIn(TableEntity row) => RowColumns.OptionalJson<OwnDays>(row, OwnDays) ?? Calendar.OwnDays.None;

    public static void PutDays(TableEntity row, OwnDays days) => row[OwnDays] = days.IsEmpty ? null : RowColumns.Json(days);

    public static FirstStartNote? FirstStartIn(TableEntity row) => RowColumns.OptionalJson<FirstStartNote>(row, FirstStart);

    public static ImmutableArray<PlanAdoption> PlanAdoptionsIn(TableEntity row) =>
        row.GetString(PlanAdoptions) is { } text ? RowColumns.Json<ImmutableArray<PlanAdoption>>(text) : [];

    /// <summary>Keeps what no file says; a school whose files are taken over is set up by page no more.</summary>
    public static void Keep(TableEntity known, TableEntity row)
    {
        row[Pause] = known.GetString(Pause);
        row[Sender] = known.GetString(Sender);
        row[FirstStart] = RowColumns.OptionalJson(FirstStartIn(known) is { } note ? note with { Closed = note.Closed ?? note.At } : null);
    }

    /// <summary>Puts plans, substitutes and profile into a row; the people are put by themselves.</summary>
    public static void Put(TableEntity row, SchoolSetup setup)
    {
        PutPlans(row, setup);
        LongText.Replace(row, Substitutes, JsonSerializer.Serialize(setup.Roster.Substitutes, SchoolJson.Options));
        LongText.Replace(row, "Profile", JsonSerializer.Serialize(setup.Profile, SchoolJson.Options));
    }

    /// <summary>Puts the people into the row that makes the setup current.</summary>
    public static void PutPeople(TableEntity row, Roster roster) =>
        LongText.Replace(row, AdoptedPeople, JsonSerializer.Serialize(roster.People, SchoolJson.Options));

    /// <summary>Takes people out of the row that makes the setup current, and the substitutions they are named in.</summary>
    public static void TakeOut(TableEntity row, Roster roster, IReadOnlySet<StaffId> gone)
    {
        if (row.ContainsKey(AdoptedPeople))
        {
            PutPeople(row, roster with { People = [.. roster.People.Where(p => !gone.Contains(p.Id))] });
        }

        LongText.Replace(
            row,
            Substitutes,
            JsonSerializer.Serialize(
                roster.Substitutes.Where(s => !gone.Contains(s.For) && !gone.Contains(s.Substitute)), SchoolJson.Options));
    }

    /// <summary>
    /// Puts a roster of which a person is erased into a row that is written whole. The mark of the files goes too, so that they are
    /// compared anew, and what was wrong with them, which may name the person.
    /// </summary>
    /// <param name="before">The person as the roster had them; null for one it did not have.</param>
    public static void PutErased(TableEntity row, Roster roster, StaffMember? before)
    {
        if (row.GetString(AdoptedPeople) is not null)
        {
            PutPeople(row, roster);
        }

        LongText.Replace(row, Substitutes, JsonSerializer.Serialize(roster.Substitutes, SchoolJson.Options));
        row.Remove("Mark");
        if (row.GetString(Refusal) is { } refusal
            && before is not null
            && (refusal.Contains(before.Name, StringComparison.OrdinalIgnoreCase)
                || (before.Email.Length > 0 && refusal.Contains(before.Email, StringComparison.OrdinalIgnoreCase))))
        {
            row.Remove(Refusal);
        }
    }

    /// <summary>Puts the plans into a row, in the place of those in it.</summary>
    public static void PutPlans(TableEntity row, SchoolSetup setup)
    {
        LongText.Replace(row, "Plan", JsonSerializer.Serialize(setup.Plan, SchoolJson.Options));
        LongText.Remove(row, OtherPlans);
        ImmutableArray<Plan> others = [.. setup.OtherPlans, .. setup.EndedPlans];
        if (!others.IsEmpty)
        {
            LongText.Put(row, OtherPlans, JsonSerializer.Serialize(others, SchoolJson.Options));
        }

        if (!setup.PlanAdoptions.IsEmpty)
        {
            row[PlanAdoptions] = RowColumns.Json(setup.PlanAdoptions);
        }
    }

    public static RosterAdoption? AdoptionIn(TableEntity row) => RowColumns.OptionalJson<RosterAdoption>(row, Adoption);

    public static void Put(TableEntity row, RosterAdoption adoption, Roster roster)
    {
        row[Adoption] = RowColumns.Json(adoption);
        PutPeople(row, roster);
    }

    public static T Read<T>(TableEntity row, string name) => JsonSerializer.Deserialize<T>(LongText.Get(row, name), SchoolJson.Options)!;
}
