using System.Reflection;
using BinhHoa2.Embedded.Time;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Tests.House;

/// <summary>The functions reference shared only, and the hosts reference neither.</summary>
public sealed class RoomsTests
{
    private static readonly Assembly Functions = typeof(Sweeper).Assembly;
    private static readonly Assembly Shared = typeof(Plan).Assembly;
    private static readonly Assembly Embedded = typeof(VirtualTime).Assembly;
    private static readonly Assembly Simulation = Assembly.Load("BinhHoa2.Simulation");

    [Fact]
    public void Shared_References_NeitherFunctionsNorAHost() => Own(Shared).ShouldBeEmpty();

    [Fact]
    public void Embedded_References_NothingOfTheSchool() => Own(Embedded).ShouldBeEmpty();

    [Fact]
    public void Simulation_References_OnlyTheEmbeddedHost() => Own(Simulation).ShouldBe(["BinhHoa2.Embedded"]);

    [Fact]
    public void Commands_References_WhatTheyRun() =>
        Own(Assembly.Load("BinhHoa2.Commands")).ShouldBeSubsetOf(["BinhHoa2.Embedded", "BinhHoa2.Shared", "BinhHoa2.Simulation"]);

    [Fact]
    public void Functions_References_OnlyShared() => Own(Functions).ShouldBe(["BinhHoa2.Shared"]);

    private static IEnumerable<string> Own(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("BinhHoa2.", StringComparison.Ordinal)).Order();
}
