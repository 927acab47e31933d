using System.Text;
using System.Text.Json.Nodes;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Tests.Infrastructure;
using static BinhHoa2.Tests.Months.October;
using static BinhHoa2.Tests.Proofs.CommitmentRecordsTests;

namespace BinhHoa2.Tests.Proofs;

/// <summary>Whatever is changed in a proof file is found and named, by the page and by the second verifier alike.</summary>
public sealed class ProofFileTests
{
    private const string Tree = "2021-10/1";
    private const string Tutored = "thbh2_2021-10 t10-3";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_WhateverIsChanged_IsFoundAndNamedByBothVerifiers()
    {
        var (proof, root) = await SampleAsync();
        (string Code, Action<JsonNode> Change)[] named =
        [
            ("size 2021-10/1", f => Leaves(f).RemoveAt(1)),
            ("index 2021-10/1 1", f => Leaves(f).RemoveAt(1)),
            ("size 2021-10/1", f => Leaves(f).Add(Leaves(f)[0]!.DeepClone())),
            ("order 2021-10/1 5", f => Leaves(f).Add(Leaves(f)[0]!.DeepClone())),
            ("order 2021-10/1 1", f => Swap(Leaves(f), 0, 1)),
            ("missing thbh2_2021-10 t10-6", f => f["figures"]!.AsArray().RemoveAt(1)),
            ($"tree {Tutored}", f => f["figures"]!.AsArray().Add(f["figures"]![0]!.DeepClone())),
            ($"type {Tutored}", f => f["figures"]![0]!["type"] = "Standing"),
            ("trees", f => f["trees"]!.AsArray().Add(f["trees"]![0]!.DeepClone())),
            ("totals", f => f["totals"]!.AsArray().RemoveAt(1)),
            ("format", f => f["format"] = "x"),
            ("format", f => f["figures"]![0] = null),
            ("format", f => Leaves(f)[0] = null),
            ("format", f => f["figures"]![0]!.AsObject().Remove("leaves")),
            ("format", f => f["totals"]![0]!.AsObject().Remove("numbers")),
            ("unreadable 2021-10/1 0", f => Leaves(f)[0]!["public"]![0] = "binh-hoa-2 leaf 2"),
            ("unreadable 2021-10/1 0", f => Leaves(f)[0]!["public"]!.AsArray().RemoveAt(11)),
            ("unreadable 2021-10/1 0", f => Leaves(f)[0]!["commitment"] = "7"),
            .. ProofFigures.Names.SelectMany<string, (string, Action<JsonNode>)>(n =>
            [
                ($"figure {Tutored} {n}", f => f["figures"]![0]!["numbers"]![n] = 77),
                ($"basis {Tutored} {n}", f => f["figures"]![0]!["leaves"]![n] = new JsonArray(3)),
                ($"total work {n}", f => f["totals"]![0]!["numbers"]![n] = 77),
            ]),
            ($"basis {Tutored} evidence", f => f["figures"]![0]!["leaves"]!["evidence"] = new JsonArray()),
            .. Enumerable.Range(0, 5).SelectMany(leaf => Enumerable.Range(1, 11).Select<int, (string, Action<JsonNode>)>(field =>
                ($"leaf {Tree} {leaf}", f => Leaves(f)[leaf]!["public"]![field] = $"{Leaves(f)[leaf]!["public"]![field]}x"))),
            .. Enumerable.Range(0, 5).Select<int, (string, Action<JsonNode>)>(leaf =>
                ($"leaf {Tree} {leaf}", f => Leaves(f)[leaf]!["commitment"] = new string('7', 64))),
            .. Enumerable.Range(0, 5).Select<int, (string, Action<JsonNode>)>(leaf =>
                ($"leaf {Tree} {leaf}", f => Leaves(f)[leaf]!["hash"] = new string('7', 64))),
            ("root 2021-10/1", f => f["trees"]![0]!["root"] = new string('7', 64)),
        ];
        var cases = new ProofCases().Add("as it was made", proof, $"Mã: {root.Root}").Add("other letter", proof, new string('7', 64));
        foreach (var (code, change) in named)
        {
            cases.Add(code, proof, root.Root.Value, change);
        }

        using var folder = new TempFolder();
        var said = await cases.AskPageAsync(folder);

        said.Count.ShouldBe(cases.All.Count);
        foreach (var (one, page) in cases.All.Zip(said))
        {
            SecondVerifier.Verify(one.Proof, one.Roots).ShouldBe(page.Select(p => p.Code), one.Name);
        }

        said[0].ShouldBeEmpty();
        said[1].Select(p => p.Code).ShouldBe([$"pasted {Tree}"]);
        foreach (var (one, page) in named.Zip(said.Skip(2)))
        {
            page.Select(p => p.Code).ShouldContain(one.Code);
            page.ShouldAllBe(p => p.Text.Length > 10);
        }

        said[2 + named.Select(n => n.Code).ToList().IndexOf($"leaf {Tree} 1")][0].Text
            .ShouldContain("dòng 2 của mã 2021-10/1");
    }

    /// <summary>A file that was made again from edited rows adds up in itself; the letter says that it is another.</summary>
    [Fact]
    public async Task Verify_AFileMadeAgainWithoutAnAssignment_IsFoundByTheRootOfTheLetter()
    {
        var (tree, month) = await FrozenAsync();
        var less = tree.Leaves.Where(l => l.Activity != Observing).ToArray();
        var edited = LeafTree.Of(Month, RootKind.Month, [.. less], tree.Root.Made);
        var figures = month.Summary! with { Activities = [.. month.Summary!.Activities.Where(a => a.Activity != Observing)] };
        var proof = Encoding.UTF8.GetString(ProofFile.Of("Tháng 10/2021", edited, [], [figures]).ToBytes());

        SecondVerifier.Verify(proof, edited.Root.Root.Value).ShouldBeEmpty("it adds up in itself");
        SecondVerifier.Verify(proof, tree.Root.Root.Value).ShouldBe([$"pasted {Tree}"]);
    }

    [Fact]
    public async Task ToBytes_OfAMonth_HoldsNoNameAndNoNote()
    {
        var (proof, _) = await SampleAsync();

        proof.ShouldContain("gv-1a");
        foreach (var said in new[] { "Giáo viên", "ghi chú", "Cứ làm.", "thbh2.example", "salt" })
        {
            proof.ShouldNotContain(said, Case.Insensitive);
        }
    }

    [Fact]
    public void SecondVerifier_Source_UsesNothingOfTheApp() =>
        System.IO.File.ReadAllText(Path.Combine(DotNet.Repository, "tests", "BinhHoa2.Tests", "Proofs", "SecondVerifier.cs"))
            .ShouldNotContain("BinhHoa2.Shared");

    [Fact]
    public void Page_Source_LoadsNothingAndSendsNothing()
    {
        var page = VerifierPage.Text;

        page.ShouldContain("default-src 'none'");
        foreach (var way in new[] { "http:", "https:", "src=", "href=", "fetch(", "XMLHttpRequest", "WebSocket", "import(", "innerHTML" })
        {
            page.ShouldNotContain(way);
        }
    }

    internal static async Task<(string Proof, RootRecord Root)> SampleAsync()
    {
        var (tree, month) = await FrozenAsync();
        return (Encoding.UTF8.GetString(ProofFile.Of("Tháng 10/2021", tree, [], [month.Summary!]).ToBytes()), tree.Root);
    }

    private static async Task<(LeafTree Tree, MonthSnapshot Month)> FrozenAsync()
    {
        using var house = await OpenedAsync();
        await ReplyAsync(house, ReplyKind.Difficulty);
        await AnswerAsync(house, new RequestRecords(house.Storage));
        await FreezeMonthTests.FreezeAsync(house, Month, Shared.Calendar.VietnamTime.DateOf(house.Time.GetUtcNow()).AddDays(14));
        var month = await house.Months.GetAsync(Month, Cancellation);
        return (await new RootRecords(house.Storage).TreeOfAsync(RootRecords.In(month).Single(), Cancellation), month);
    }

    private static JsonArray Leaves(JsonNode file) => file["trees"]![0]!["leaves"]!.AsArray();

    private static void Swap(JsonArray list, int one, int other)
    {
        var (first, second) = (list[one]!.DeepClone(), list[other]!.DeepClone());
        (first["index"], second["index"]) = (other, one);
        (list[one], list[other]) = (second, first);
    }
}
