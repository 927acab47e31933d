namespace BinhHoa2.Tests.Faults.Simulation;

internal enum ChoreKind
{
    Activity,
    Flaky,
    Fan,
    Timer,
    Event,
    EventDuringTimer,
    Sub,
}
