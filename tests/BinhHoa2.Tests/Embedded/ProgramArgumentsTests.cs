using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Embedded.Start;

namespace BinhHoa2.Tests.Embedded;

public sealed class ProgramArgumentsTests
{
    private static readonly string App = typeof(ProgramArgumentsTests).Assembly.Location;
    private static readonly string Commands = typeof(EmbeddedHost).Assembly.Location;

    [Fact]
    public void Parse_AppAlone_LeavesTheRestToIt()
    {
        var parsed = ProgramArguments.Parse([App, "--urls", "http://127.0.0.1:0"]);

        parsed.App.ShouldBe(App);
        parsed.Commands.ShouldBeNull();
        parsed.Rest.ShouldBe(["--urls", "http://127.0.0.1:0"]);
    }

    [Fact]
    public void Parse_WithCommands_TakesThemOut()
    {
        var parsed = ProgramArguments.Parse([App, $"--commands={Commands}", "simulate", "--seed", "7"]);

        parsed.Commands.ShouldBe(Commands);
        parsed.Rest.ShouldBe(["simulate", "--seed", "7"]);
    }

    [Fact]
    public void Parse_NoApp_SaysHowItIsUsed() =>
        Should.Throw<HostStartException>(() => ProgramArguments.Parse(["--urls"])).Message.ShouldStartWith("Cách dùng: ");

    [Fact]
    public void Parse_AFileThatIsNotThere_NamesIt() =>
        Should.Throw<HostStartException>(() => ProgramArguments.Parse(["/nowhere/App.dll"])).Message.ShouldContain("/nowhere/App.dll");
}
