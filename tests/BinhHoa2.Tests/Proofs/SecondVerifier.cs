using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BinhHoa2.Tests.Proofs;

/// <summary>
/// Checks a proof file against the roots in a text, by decision 0128 alone: a second program beside the page
/// <c>shared/Proofs/verifier.html</c>, in another language, which uses nothing of the app.
/// </summary>
internal static partial class SecondVerifier
{
    private static readonly string[] Names = ["assigned", "done", "doneLate", "inProgress", "difficulty", "unanswered", "overdue"];

    /// <returns>The codes of the problems, in the order of the page.</returns>
    public static List<string> Verify(string proof, string pasted)
    {
        try
        {
            return Parse(proof) is { } file ? Verify(file, pasted) : ["format"];
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException or ArgumentNullException)
        {
            return ["format"];
        }
    }

    private static List<string> Verify(JsonNode file, string pasted)
    {
        var problems = new List<string>();
        var trees = file["trees"]!.AsArray();
        foreach (var tree in trees)
        {
            problems.AddRange(OfTree(tree!));
        }

        if (problems.Exists(p => p.StartsWith("unreadable", StringComparison.Ordinal)))
        {
            return problems;
        }

        if (trees.Select(Name).Distinct().Count() != trees.Count)
        {
            problems.Add("trees");
        }

        var basis = trees[0]!;
        if (!Roots().Matches(pasted.ToLowerInvariant()).Any(m => m.Value == (string?)basis["root"]))
        {
            problems.Add($"pasted {Name(basis)}");
        }

        problems.AddRange(OfFigures(file["figures"]!.AsArray(), basis));
        problems.AddRange(OfTotals(file["totals"]!.AsArray(), file["figures"]!.AsArray()));
        return problems;
    }

    private static JsonObject? Parse(string proof)
    {
        try
        {
            return JsonNode.Parse(proof) is JsonObject file
                && file["format"] is JsonValue format && format.ToString() == "binh-hoa-2 proof 1"
                && file["trees"] is JsonArray { Count: > 0 } trees
                && file["figures"] is JsonArray
                && file["totals"] is JsonArray
                && trees.All(t => t!["leaves"] is JsonArray)
                    ? file
                    : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> OfTree(JsonNode tree)
    {
        var (name, leaves) = (Name(tree), tree["leaves"]!.AsArray());
        if ((int)tree["size"]! != leaves.Count)
        {
            yield return $"size {name}";
        }

        var hashes = new List<byte[]>();
        (string Month, string Key)? before = null;
        foreach (var (i, leaf) in leaves.Index())
        {
            if (Fields(leaf!) is not { } fields || !Hash().IsMatch((string?)leaf!["commitment"] ?? ""))
            {
                yield return $"unreadable {name} {i}";
                hashes.Add(new byte[32]);
                continue;
            }

            if ((int)leaf["index"]! != i)
            {
                yield return $"index {name} {i}";
            }

            var place = (Month: fields[2], Key: fields[3]);
            if (before is { } last && Order(last, place) >= 0)
            {
                yield return $"order {name} {i}";
            }

            before = place;
            hashes.Add(LeafHash(fields, (string)leaf["commitment"]!));
            if (Convert.ToHexStringLower(hashes[^1]) != (string?)leaf["hash"])
            {
                yield return $"leaf {name} {i}";
            }
        }

        if (Convert.ToHexStringLower(RootOf(hashes)) != (string?)tree["root"])
        {
            yield return $"root {name}";
        }
    }

    private static IEnumerable<string> OfFigures(JsonArray figures, JsonNode basis)
    {
        var leaves = basis["leaves"]!.AsArray().Select(l => Fields(l!)!).ToList();
        var listed = new HashSet<string>();
        foreach (var figure in figures)
        {
            var (month, activity) = ((string)figure!["month"]!, (string)figure["activity"]!);
            var where = $"{month} {activity}";
            if (!listed.Add(where) || (string?)figure["tree"] != Name(basis))
            {
                yield return $"tree {where}";
                continue;
            }

            foreach (var name in (string[])[.. Names, "evidence"])
            {
                int[] counted =
                [
                    .. leaves.Index()
                        .Where(l => l.Item[2] == month && l.Item[4] == activity)
                        .Where(l => Counts(name, l.Item, (string)figure["countedOn"]!))
                        .Select(l => l.Index),
                ];
                if (name != "evidence" && (int)figure["numbers"]![name]! != counted.Length)
                {
                    yield return $"figure {where} {name}";
                }

                if (!figure["leaves"]![name]!.AsArray().Select(i => (int)i!).SequenceEqual(counted))
                {
                    yield return $"basis {where} {name}";
                }
            }

            if (leaves.Exists(l => l[1] == "Assignment" && l[2] == month && l[4] == activity && l[6] != (string)figure["type"]!))
            {
                yield return $"type {where}";
            }
        }

        var work = leaves.Where(l => Counts("assigned", l, "")).Select(l => $"{l[2]} {l[4]}").Distinct().Order(StringComparer.Ordinal);
        foreach (var where in work.Where(w => !listed.Contains(w)))
        {
            yield return $"missing {where}";
        }
    }

    private static IEnumerable<string> OfTotals(JsonArray totals, JsonArray figures)
    {
        if (totals.Count != 2)
        {
            yield return "totals";
        }

        foreach (var total in totals)
        {
            var standing = (bool)total!["standing"]!;
            foreach (var name in Names)
            {
                var sum = figures.Where(f => (string)f!["type"]! == "Standing" == standing).Sum(f => (int)f!["numbers"]![name]!);
                if ((int)total["numbers"]![name]! != sum)
                {
                    yield return $"total {(standing ? "standing" : "work")} {name}";
                }
            }
        }
    }

    // Fields: form, kind, month, key, activity, person, type, status, due, original due, effective, received.
    private static bool Counts(string name, string[] leaf, string countedOn)
    {
        var (kind, type, status, due, effective) = (leaf[1], leaf[6], leaf[7], leaf[8], leaf[10]);
        if (kind == "Evidence")
        {
            return name == "evidence" && status != "NotMine";
        }

        return kind == "Assignment" && status != "Cancelled" && name switch
        {
            "assigned" => true,
            "done" => status == "Done",
            "doneLate" => status == "Done" && type != "Standing" && effective.Length > 0 && string.CompareOrdinal(effective, due) > 0,
            "inProgress" => status == "InProgress",
            "difficulty" => status == "Difficulty",
            "unanswered" => status == "Unanswered",
            "overdue" => status != "Done" && string.CompareOrdinal(due, countedOn) < 0,
            _ => false,
        };
    }

    private static string[]? Fields(JsonNode leaf) =>
        leaf["public"] is JsonArray { Count: 12 } fields
        && fields.All(f => f is JsonValue value && value.TryGetValue<string>(out _))
        && (string)fields[0]! == "binh-hoa-2 leaf 1"
            ? [.. fields.Select(f => (string)f!)]
            : null;

    private static byte[] LeafHash(string[] fields, string commitment)
    {
        using var data = new MemoryStream();
        data.WriteByte(0);
        var length = new byte[4];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field.Normalize(NormalizationForm.FormC));
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            data.Write(length);
            data.Write(bytes);
        }

        data.Write(Convert.FromHexString(commitment));
        return SHA256.HashData(data.ToArray());
    }

    private static byte[] RootOf(List<byte[]> hashes)
    {
        if (hashes.Count < 2)
        {
            return hashes.Count == 1 ? hashes[0] : SHA256.HashData([]);
        }

        var split = (int)BitOperations.RoundUpToPowerOf2((uint)hashes.Count) / 2;
        return SHA256.HashData([1, .. RootOf(hashes[..split]), .. RootOf(hashes[split..])]);
    }

    private static int Order((string Month, string Key) left, (string Month, string Key) right) =>
        string.CompareOrdinal(left.Month, right.Month) is not 0 and var byMonth ? byMonth : string.CompareOrdinal(left.Key, right.Key);

    private static string Name(JsonNode? tree) => (string)tree!["name"]!;

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.None, 1000)]
    private static partial Regex Roots();

    [GeneratedRegex("^[0-9a-f]{64}\\z", RegexOptions.None, 1000)]
    private static partial Regex Hash();
}
