using BinhHoa2.DurableContract.Hosts;

namespace BinhHoa2.DurableContract.OnEmbedded;

// The whole contract on the embedded runtime.

public sealed class ActivityTests(EmbeddedEngine engine) : DurableContract.ActivityTests(engine), IClassFixture<EmbeddedEngine>;

public sealed class EventTests(EmbeddedEngine engine) : DurableContract.EventTests(engine), IClassFixture<EmbeddedEngine>;

public sealed class FailureTests(EmbeddedEngine engine) : DurableContract.FailureTests(engine), IClassFixture<EmbeddedEngine>;

public sealed class InstanceTests(EmbeddedEngine engine) : DurableContract.InstanceTests(engine), IClassFixture<EmbeddedEngine>;

public sealed class PurgeTests(EmbeddedEngine engine) : DurableContract.PurgeTests(engine), IClassFixture<EmbeddedEngine>;

public sealed class QueryTests(EmbeddedEngine engine) : DurableContract.QueryTests(engine), IClassFixture<EmbeddedEngine>;

public sealed class ReplayTests(EmbeddedEngine engine) : DurableContract.ReplayTests(engine), IClassFixture<EmbeddedEngine>;

public sealed class RetryTests(EmbeddedEngine engine) : DurableContract.RetryTests(engine), IClassFixture<EmbeddedEngine>;

public sealed class SubOrchestrationTests(EmbeddedEngine engine)
    : DurableContract.SubOrchestrationTests(engine), IClassFixture<EmbeddedEngine>;

public sealed class TerminateTests(EmbeddedEngine engine) : DurableContract.TerminateTests(engine), IClassFixture<EmbeddedEngine>;

public sealed class TimerTests(EmbeddedEngine engine) : DurableContract.TimerTests(engine), IClassFixture<EmbeddedEngine>;

public sealed class VersionTests(EmbeddedEngine engine) : DurableContract.VersionTests(engine), IClassFixture<EmbeddedEngine>;
