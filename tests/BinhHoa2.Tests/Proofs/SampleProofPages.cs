using System.Collections.Immutable;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Reports;

namespace BinhHoa2.Tests.Proofs;

/// <summary>The page with the roots, and the rows behind the code of the sample's mid-year report.</summary>
internal static class SampleProofPages
{
    private static readonly StaffId[] Holders = [new("gv-1a"), new("gv-2b"), new("tt-1")];

    private static readonly ImmutableArray<Leaf> Leaves = MonthLeaves.InOrder(
        SampleReports.MidYear.Months.SelectMany(m => m.Activities.SelectMany(a => Holders.Select((person, i) => new Leaf(
            i == 1 ? LeafKind.Evidence : LeafKind.Assignment,
            m.Month,
            $"p!{person}!as!{a.Activity}",
            a.Activity,
            person,
            $"{a.Kind}",
            i == 1 ? nameof(ReplyKind.Contribution) : nameof(AssignmentStatus.InProgress),
            Commitment.Of(Salts.Of("sample").Draw("row"), "Đã phối hợp.", []).Hash)
        {
            Due = a.Due,
            OriginalDue = a.Due.AddDays(-7),
            Received = a.Due.AddDays(1),
        }))));

    private static readonly LeafTree Tree = LeafTree.Of(
        SampleReports.Month(2022, 1), RootKind.Report, Leaves, new DateOnly(2022, 1, 14));

    public static RootRecord Root => Tree.Root;

    /// <summary>Those of its months.</summary>
    public static ImmutableArray<RootRecord> Roots { get; } =
    [
        RootRecord.Of(SampleReports.Month(2021, 10), RootKind.Month, [.. Leaves.Take(2)], new DateOnly(2021, 12, 3)),
        RootRecord.Of(SampleReports.Month(2021, 11), RootKind.Month, [.. Leaves.Take(3)], new DateOnly(2021, 12, 3)),
        RootRecord.Of(SampleReports.Month(2021, 11), RootKind.Corrections, [.. Leaves.Take(1)], new DateOnly(2021, 12, 3)),
    ];

    public static ProofPageModel Found { get; } = new(SampleReports.School, "/board/lien-ket", Roots)
    {
        Typed = ProofCode.Of(Root.Root).ToString(),
        Found = new ProofLookup(
            ProofCode.Of(Root.Root),
            SampleReports.MidYear with { Root = Root },
            "so-ket",
            IsWhole: true,
            [.. Leaves.Select((leaf, i) => new ProofLookup.Row(i + 1, leaf, "Giáo viên", Enum.GetValues<LeafCheck>()[i % 5]))])
        {
            Shown = ProofLookup.NameOf(Leaves[0].Month, Leaves[0].Activity),
        },
    };
}
