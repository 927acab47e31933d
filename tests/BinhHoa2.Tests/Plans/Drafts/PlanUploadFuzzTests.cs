using System.Text;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Plans.Reading;
using BinhHoa2.Tests.Plans.Reading;
using CsCheck;
using static BinhHoa2.Tests.Plans.Drafts.DraftSchool;

namespace BinhHoa2.Tests.Plans.Drafts;

/// <summary>Documents as damage, mistakes and malice make them: each becomes a draft that says what it lacks, or is refused.</summary>
public sealed class PlanUploadFuzzTests
{
    private static readonly bool All = Environment.GetEnvironmentVariable("FAULTS") == "all";

    private static readonly string[] Lines = TextPlans.Sections.Split('\n');

    private static readonly byte[][] Good =
    [
        Encoding.UTF8.GetBytes(TextPlans.Sections),
        PlanCases.All["word-2345-table"](),
        PlanCases.All["excel-year"](),
        Encoding.UTF8.GetBytes(SampleText),
    ];

    [Fact]
    public void Document_WithBytesChangedCutOrDoubled_IsADraftOrRefused() => Gen.Select(
        Gen.Int[0, Good.Length - 1],
        Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], Gen.Byte).Array[1, 6])
        .Sample((file, changes) => ShouldAnswer(changes.Aggregate(Good[file], DamagedFile.Of)), iter: All ? 20_000 : 250);

    [Fact]
    public void Text_OfLinesInAnyOrder_IsADraft() => Gen.Int[0, Lines.Length - 1].Select(i => Lines[i]).Array[1, 30]
        .Sample(lines => ShouldAnswer(Encoding.UTF8.GetBytes($"Tháng 9\n{string.Join('\n', lines)}")), iter: All ? 20_000 : 250);

    private static void ShouldAnswer(byte[] file)
    {
        try
        {
            var reading = PlanDocumentReader.Read(file, new ReadingLimits());
            foreach (var isNew in new[] { true, false })
            {
                var draft = new PlanDraftMaker(Setup, Today).Of(Empty, reading, null, isNew);
                draft.Activities.Length.ShouldBe(reading.Months.Sum(m => m.Activities.Length), "nothing is dropped");
                draft.Lines.Length.ShouldBe(reading.NotUnderstood.Length);
                var check = Check(draft);
                (check.Plan is null).ShouldBe(!check.Problems.IsEmpty);
                check.Problems.ShouldAllBe(p => p.ToString().Length > 10);
            }
        }
        catch (PlanUnreadableException refused)
        {
            refused.Message.ShouldContain("Xin ");
        }
    }
}
