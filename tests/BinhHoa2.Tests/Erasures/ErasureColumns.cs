using Azure.Data.Tables;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Erasures;

/// <summary>
/// The columns with texts that an erasure knows, by the kind of row: it erases in those of <see cref="Erased"/>; the others hold ids, days,
/// states, counts, or the plan's own words.
/// </summary>
internal static class ErasureColumns
{
    private static readonly Dictionary<string, string> Erased = new()
    {
        ["person"] = "Staff LinksEnded",
        ["assignment"] = "Directive Erased",
        ["support"] = "Erased",
        ["evidence"] = "Note Files Salt Erased",
        ["request"] = "Directive DirectiveSalt",
        ["ledger"] = "Reason",
        ["_schools"] = "AdoptedPeople Substitutes Refusal Mark",
        ["*_people"] = "Staff",
        ["*_school rp"] = "Report Content Numbers Copies Dispatches Erased",
        ["*_school re"] = "Edit",
        ["*_school rc"] = "Correction",
        ["_desk ask"] = "Address Browser",
        ["_desk session"] = "Person Address EndedBy",
        ["_desk draft"] = "Draft",
        ["_rehearsal"] = "Id By State Day Staff Draft",
    };

    private static readonly Dictionary<string, string> Kept = new()
    {
        ["month"] = "State Opened Closing Calendar HandsOverOn RosterMark PlanMark Revised AskedReminders Activities",
        ["person"] = "Closing Holder",
        ["assignment"] = "Person Activity Text Due OriginalDue Kind Time Status Effective Since PlanNotice GivenBy Class OpenRequest",
        ["support"] = "Person Supported Text Due Kind Time Since",
        ["evidence"] = "Id Person Activity Kind Effective AskedUntil Pupils Link By Commitment",
        ["request"] = "Id Person Activity EvidenceId State Kind AskedUntil BoardOwed Steps DirectiveCommitment",
        ["ledger"] = "Kind Subject Recipient State ProviderId",
        ["summary"] = "Figures",
        ["root"] = "Root",
        ["_schools"] = "Plan OtherPlans Profile Pause Sender FirstStart OwnDays Adoption PlanAdoptions",
        ["*_school rp"] = "State IssuedContent Issue Code CorrectionSteps",
        ["_desk done"] = "Person Action About",
        ["_sweep"] = "Started Failed",
        ["_keys"] = "Secret",
        ["*_years"] = "Day SetBy Announced Notice Begun Removed",
        ["*_moved"] = "Month Person Activity Due Begins Kind",
        ["*_erasures"] = "Asker Received AnswerBy EnteredBy ConfirmedBy Begun Done Items Reports",
    };

    /// <summary>The columns with texts that are in none of the two lists.</summary>
    public static async Task<IReadOnlyList<string>> UnknownAsync(RunningSchool school)
    {
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var row in school.Get<SchoolStorage>().Table.QueryAsync<TableEntity>(
            cancellationToken: TestContext.Current.CancellationToken))
        {
            var kind = KindOf(row);
            string[] known = [.. $"{Erased.GetValueOrDefault(kind)} {Kept.GetValueOrDefault(kind)}".Split(' ')];
            unknown.UnionWith(row
                .Where(c => c.Value is string && c.Key is not ("PartitionKey" or "RowKey" or "odata.etag"))
                .Where(c => !known.Contains(c.Key.TrimEnd([.. "0123456789"])))
                .Select(c => $"{kind}: {c.Key}"));
        }

        return [.. unknown];
    }

    private static string KindOf(TableEntity row)
    {
        var key = row.RowKey.Split('!');
        return row.PartitionKey switch
        {
            "_desk" => $"_desk {key[0]}",
            "thbh2_school" => $"*_school {key[0]}",
            var own when own.StartsWith("thbh2_2", StringComparison.Ordinal)
                || own.StartsWith("desk_2", StringComparison.Ordinal) => key switch
                {
                    ["m"] => "month",
                    ["sum"] => "summary",
                    ["root", ..] => "root",
                    ["rq", ..] => "request",
                    ["l", ..] => "ledger",
                    ["p", _] => "person",
                    ["p", _, "as", ..] => "assignment",
                    ["p", _, "su", ..] => "support",
                    ["p", _, "ev", ..] => "evidence",
                    _ => row.RowKey,
                },
            var other => other.Replace("thbh2", "*", StringComparison.Ordinal),
        };
    }
}
