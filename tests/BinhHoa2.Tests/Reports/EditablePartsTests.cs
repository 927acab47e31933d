using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Wording;
using CsCheck;

namespace BinhHoa2.Tests.Reports;

public sealed class EditablePartsTests
{
    private static readonly System.Collections.Immutable.ImmutableArray<Block> Body = ReportWriter.Write(SampleReports.MidYear).Body;

    [Fact]
    public void Apply_TheWordingsAsTheyAre_ChangesNothing()
    {
        var texts = EditableParts.Of(Body).ToDictionary(p => p.Number, p => p.Text);

        EditableParts.Apply(Body, texts).Select(b => b.ToString()).ShouldBe(Body.Select(b => b.ToString()));
    }

    [Fact]
    public void Apply_AnyTextOfAnyPart_KeepsHeadingsTablesAndTheOtherParts()
    {
        var parts = EditableParts.Of(Body);
        Gen.Select(Gen.Int[1, parts.Length], Gen.String[Gen.Char["a- \n"], 1, 40]).Where((_, text) => text.Trim('-', ' ', '\n').Length > 0)
            .Sample((number, text) =>
            {
                var edited = EditableParts.Apply(Body, new Dictionary<int, string> { [number] = text });

                EditableParts.Of(edited).Length.ShouldBe(parts.Length);
                edited.Where(b => b is Block.Heading or Block.Table).ShouldBe(Body.Where(b => b is Block.Heading or Block.Table));
                EditableParts.Of(edited).Where(p => p.Number != number).ShouldBe(parts.Where(p => p.Number != number));
            });
    }

    [Fact]
    public void Of_TheBody_TitlesEachPartWithTheHeadingAboveIt() =>
        EditableParts.Of(Body).Select(p => p.Title).ShouldContain("2. Khó khăn, nguyên nhân và biện pháp");
}
