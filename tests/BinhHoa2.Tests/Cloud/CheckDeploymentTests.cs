using BinhHoa2.Commands;
using BinhHoa2.Embedded.Commands;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Cloud;

/// <summary>A school that is still the sample's is not deployed.</summary>
public sealed class CheckDeploymentTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("data/danh-sach-mau.json")]
    public void Problem_RosterOfTheSample_IsOneLineThatNamesTheVariable(string? roster)
    {
        var problem = SampleCheck.Problem(roster, Own("truong.json", OwnProfile()), AppContext.BaseDirectory);

        problem.ShouldNotBeNull().ShouldContain("ROSTER_FILE");
        problem.ShouldNotContain("\n");
    }

    [Fact]
    public void Problem_RosterWithAnAddressOfTheSample_NamesIt() =>
        SampleCheck.Problem(Own("ds.json", OwnRoster("thuky@thbh2.example")), Own("truong.json", OwnProfile()), AppContext.BaseDirectory)
            .ShouldNotBeNull().ShouldContain("hieutruong@thbh2.example");

    [Theory]
    [InlineData(null)]
    [InlineData("data/truong-mau.json")]
    public void Problem_ProfileOfTheSample_IsOneLineThatNamesTheVariable(string? profile)
    {
        var problem = SampleCheck.Problem(Own("ds.json", OwnRoster()), profile, AppContext.BaseDirectory);

        problem.ShouldNotBeNull().ShouldContain("SCHOOL_FILE");
        problem.ShouldNotContain("\n");
    }

    [Fact]
    public void Problem_CopyOfTheSampleProfile_IsFound() =>
        SampleCheck.Problem(
                Own("ds.json", OwnRoster()),
                Own("truong.json", File.ReadAllText(SampleSchool.ProfilePath)),
                AppContext.BaseDirectory)
            .ShouldNotBeNull().ShouldContain("Họ và tên Hiệu trưởng");

    [Fact]
    public void Problem_FileThatIsNotThere_IsLeftToTheApp() =>
        SampleCheck.Problem("data/khong-co.json", "data/khong-co.json", AppContext.BaseDirectory).ShouldBeNull();

    [Fact]
    public void Problem_FilesOfASchool_IsNone() =>
        SampleCheck.Problem(Own("ds.json", OwnRoster()), Own("truong.json", OwnProfile()), AppContext.BaseDirectory).ShouldBeNull();

    [Fact]
    public void Configure_TheSample_EndsWithCodeOneBeforeTheAppStarts() =>
        Should.Throw<CommandEndException>(() => new CheckDeployment(_ => null).Configure([])).ExitCode.ShouldBe(1);

    [Fact]
    public void Configure_FilesOfASchool_StartsTheAppWithThem()
    {
        var variables = new Dictionary<string, string?>
        {
            ["ROSTER_FILE"] = Own("ds.json", OwnRoster()),
            ["SCHOOL_FILE"] = Own("truong.json", OwnProfile()),
        };

        var settings = new CheckDeployment(variables.GetValueOrDefault).Configure([]);

        settings["Roster:File"].ShouldBe(variables["ROSTER_FILE"]);
        settings["School:File"].ShouldBe(variables["SCHOOL_FILE"]);
        settings.ShouldNotContainKey("Plan:File");
        settings["Mail:Provider"].ShouldBe("Mailbox");
    }

    [Fact]
    public void Configure_SchoolSetUpByPage_StartsTheAppWithoutFiles()
    {
        var settings = new CheckDeployment(name => name == "SETUP_BY_PAGE" ? "true" : null).Configure([]);

        settings["Sample"].ShouldBe("false");
        settings.ShouldNotContainKey("Roster:File");
    }

    [Fact]
    public void Configure_SchoolSetUpByPageThatNamesAFile_IsRefused() =>
        Should.Throw<CommandEndException>(() => new CheckDeployment(name => name switch
        {
            "SETUP_BY_PAGE" => "true",
            "PLAN_FILE" => "data/ke-hoach.json",
            _ => null,
        }).Configure([])).Message.ShouldContain("SETUP_BY_PAGE");

    [Theory]
    [InlineData("azureManaged", false)]
    [InlineData("azureStorage", true)]
    [InlineData("", true)]
    public void Configure_DurableBackend_NeedsItsPackageInTheApp(string backend, bool accepted)
    {
        var variables = new Dictionary<string, string?>
        {
            ["DURABLE_BACKEND"] = backend,
            ["ROSTER_FILE"] = Own("ds.json", OwnRoster()),
            ["SCHOOL_FILE"] = Own("truong.json", OwnProfile()),
        };
        var command = new CheckDeployment(variables.GetValueOrDefault);

        if (accepted)
        {
            command.Configure([]).ShouldContainKey("Roster:File");
            return;
        }

        Should.Throw<CommandEndException>(() => command.Configure([])).Message.ShouldContain("DurableTask.AzureManaged");
    }

    [Theory]
    [InlineData("preprovision")]
    [InlineData("predeploy")]
    public void Hook_OfTheDeployment_RunsTheCheckOnEachSystem(string hook)
    {
        var lines = File.ReadAllLines(Path.Combine(DotNet.Repository, "azure.yaml"))
            .SkipWhile(line => line.Trim() != hook + ":")
            .Skip(1)
            .TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .ToList();

        lines.Where(line => line is "posix:" or "windows:").Count().ShouldBe(2);
        lines.Where(line => line == "run: dotnet run --project functions -- check-deployment").Count().ShouldBe(2);
        lines.ShouldNotContain(line => line.StartsWith("continueOnError", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private static string OwnRoster(string except = "") => except.Length == 0
        ? File.ReadAllText(SampleSchool.RosterPath).Replace("@thbh2.example", "@truong.edu.vn", StringComparison.Ordinal)
        : File.ReadAllText(SampleSchool.RosterPath).Replace(except, "thuky@truong.edu.vn", StringComparison.Ordinal);

    private static string OwnProfile() =>
        File.ReadAllText(SampleSchool.ProfilePath).Replace("Họ và tên Hiệu trưởng", "Nguyễn Văn An", StringComparison.Ordinal);

    private string Own(string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }
}
