using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>What all orchestrations of a runtime share.</summary>
internal sealed record Surroundings(
    IDurableTaskFactory Tasks, IServiceProvider Services, DataConverter Converter, ILoggerFactory Loggers, string DefaultVersion);
