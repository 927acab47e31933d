namespace BinhHoa2.Tests.Faults.Simulation;

internal enum SimStepKind
{
    Activity,
    Flaky,
    Fan,
    Timer,
    Event,
    EventDuringTimer,
    Sub,
}
