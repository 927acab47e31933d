using System.Collections.Concurrent;
using System.Diagnostics;

namespace BinhHoa2.Tests.Mail.Provider;

/// <summary>Counts the HTTP requests made on behalf of the test that holds it, by port; other tests' are not in its trace.</summary>
internal sealed class Traffic : IDisposable
{
    private readonly Activity mine = new("traffic");
    private readonly ActivityListener listener;
    private readonly ConcurrentQueue<int> ports = [];

    public Traffic()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = request =>
            {
                if (request.TraceId == mine.TraceId && request.GetTagItem("server.port") is int port)
                {
                    ports.Enqueue(port);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        mine.SetIdFormat(ActivityIdFormat.W3C).Start();
    }

    public int To(Uri host) => ports.Count(p => p == host.Port);

    public void Dispose()
    {
        mine.Dispose();
        listener.Dispose();
    }
}
