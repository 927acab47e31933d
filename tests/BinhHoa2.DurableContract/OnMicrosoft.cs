using BinhHoa2.DurableContract.Hosts;

namespace BinhHoa2.DurableContract.OnMicrosoft;

// The whole contract on Microsoft's in-process test host.

public sealed class ActivityTests(MicrosoftEngine engine) : DurableContract.ActivityTests(engine), IClassFixture<MicrosoftEngine>;

public sealed class EventTests(MicrosoftEngine engine) : DurableContract.EventTests(engine), IClassFixture<MicrosoftEngine>;

public sealed class FailureTests(MicrosoftEngine engine) : DurableContract.FailureTests(engine), IClassFixture<MicrosoftEngine>;

public sealed class InstanceTests(MicrosoftEngine engine) : DurableContract.InstanceTests(engine), IClassFixture<MicrosoftEngine>;

public sealed class PurgeTests(MicrosoftEngine engine) : DurableContract.PurgeTests(engine), IClassFixture<MicrosoftEngine>;

public sealed class QueryTests(MicrosoftEngine engine) : DurableContract.QueryTests(engine), IClassFixture<MicrosoftEngine>;

public sealed class ReplayTests(MicrosoftEngine engine) : DurableContract.ReplayTests(engine), IClassFixture<MicrosoftEngine>;

public sealed class RetryTests(MicrosoftEngine engine) : DurableContract.RetryTests(engine), IClassFixture<MicrosoftEngine>;

public sealed class SubOrchestrationTests(MicrosoftEngine engine)
    : DurableContract.SubOrchestrationTests(engine), IClassFixture<MicrosoftEngine>;

public sealed class TerminateTests(MicrosoftEngine engine) : DurableContract.TerminateTests(engine), IClassFixture<MicrosoftEngine>;

public sealed class TimerTests(MicrosoftEngine engine) : DurableContract.TimerTests(engine), IClassFixture<MicrosoftEngine>;

public sealed class VersionTests(MicrosoftEngine engine) : DurableContract.VersionTests(engine), IClassFixture<MicrosoftEngine>;
