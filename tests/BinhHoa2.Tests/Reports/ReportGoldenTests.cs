using System.Runtime.CompilerServices;
using BinhHoa2.Shared.Reports;

namespace BinhHoa2.Tests.Reports;

/// <summary>The complete text of a report. UPDATE_GOLDEN=1 writes the golden files; review the diff afterwards.</summary>
public sealed class ReportGoldenTests
{
    [Fact]
    public void Text_OfTheMidYearReport_IsAsReviewed() => Compare(SampleReports.MidYear, "mid-year.golden");

    [Fact]
    public void Text_OfTheEndOfYearReport_IsAsReviewed() => Compare(SampleReports.EndOfYear, "end-of-year.golden");

    private static void Compare(SemesterReport report, string name, [CallerFilePath] string here = "")
    {
        using var read = new DocxReader(ReportDocument.Render(report));
        var path = Path.Combine(Path.GetDirectoryName(here)!, name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, read.Text());
        }

        read.Text().ShouldBe(File.ReadAllText(path));
    }
}
