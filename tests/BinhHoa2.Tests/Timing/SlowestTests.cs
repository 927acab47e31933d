using System.Globalization;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestHost;
using Microsoft.Testing.Platform.Messages;
using Microsoft.Testing.Platform.Services;

namespace BinhHoa2.Tests.Timing;

/// <summary>
/// Writes the ten slowest tests of a run to <c>TestResults/slowest.txt</c> beside the test program and announces the file,
/// whose path <c>dotnet test</c> prints. It does not pass on what a test program prints itself.
/// </summary>
internal sealed class SlowestTests(IMessageBus messages) : IDataConsumer, IDataProducer, ITestSessionLifetimeHandler
{
    private const int Count = 10;

    private readonly List<(string Name, TimeSpan Time)> timed = [];

    public string Uid => nameof(SlowestTests);

    public string Version => "1.0";

    public string DisplayName => "The ten slowest tests";

    public string Description => "Says which ten tests took longest.";

    public Type[] DataTypesConsumed => [typeof(TestNodeUpdateMessage)];

    public Type[] DataTypesProduced => [typeof(SessionFileArtifact)];

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public Task ConsumeAsync(IDataProducer dataProducer, IData value, CancellationToken cancellationToken)
    {
        if (value is TestNodeUpdateMessage { TestNode: var test } && test.Properties.SingleOrDefault<TimingProperty>() is { } timing)
        {
            timed.Add((test.DisplayName, timing.GlobalTiming.Duration));
        }

        return Task.CompletedTask;
    }

    public Task OnTestSessionStartingAsync(ITestSessionContext testSessionContext) => Task.CompletedTask;

    public async Task OnTestSessionFinishingAsync(ITestSessionContext testSessionContext)
    {
        var file = new FileInfo(Path.Combine(AppContext.BaseDirectory, "TestResults", "slowest.txt"));
        file.Directory!.Create();
        await File.WriteAllLinesAsync(
            file.FullName,
            timed.OrderByDescending(t => t.Time).Take(Count)
                .Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Time.TotalSeconds,7:0.0} s  {t.Name}")),
            testSessionContext.CancellationToken);
        await messages.PublishAsync(this, new SessionFileArtifact(testSessionContext.SessionUid, file, DisplayName, Description));
    }
}
