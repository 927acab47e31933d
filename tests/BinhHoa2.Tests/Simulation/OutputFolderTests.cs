using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Year;

namespace BinhHoa2.Tests.Simulation;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ra-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Prepare_AfterABrokenOffRun_ReplacesIt()
    {
        new OutputFolder(folder).Prepare();
        File.WriteAllText(Path.Combine(folder, "letters", "1.eml"), "");

        new OutputFolder(folder).Prepare();

        Directory.GetFiles(Path.Combine(folder, "letters")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("letters/ghi-chu.txt")]
    [InlineData("them.md")]
    public void Prepare_SomethingThatIsNotASimulations_RefusesAndTouchesNothing(string foreign)
    {
        new OutputFolder(folder).Prepare();
        File.WriteAllText(Path.Combine(folder, foreign), "của tôi");
        File.WriteAllText(Path.Combine(folder, "letters", "1.eml"), "");

        Should.Throw<SimulationException>(() => new OutputFolder(folder).Prepare());

        File.ReadAllText(Path.Combine(folder, foreign)).ShouldBe("của tôi");
        File.Exists(Path.Combine(folder, "letters", "1.eml")).ShouldBeTrue();
    }

    [Fact]
    public void Prepare_LettersThatAreALinkElsewhere_IsRefused()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(folder, "khac")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, "1.eml"), "");
        var target = Path.Combine(folder, "ra");
        new OutputFolder(target).Prepare();
        Directory.Delete(Path.Combine(target, "letters"));
        Directory.CreateSymbolicLink(Path.Combine(target, "letters"), elsewhere);

        Should.Throw<SimulationException>(() => new OutputFolder(target).Prepare());

        File.Exists(Path.Combine(elsewhere, "1.eml")).ShouldBeTrue();
    }

    [Fact]
    public void WriteReport_NameWithAPath_StaysInside()
    {
        var output = new OutputFolder(Path.Combine(folder, "ra"));
        output.Prepare();

        output.WriteReport("../../bao-cao.docx", [1]);

        File.Exists(Path.Combine(folder, "ra", "reports", "bao-cao.docx")).ShouldBeTrue();
    }
}
