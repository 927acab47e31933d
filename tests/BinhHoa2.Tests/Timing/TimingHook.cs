using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Services;

namespace BinhHoa2.Tests.Timing;

/// <summary>Registers <see cref="SlowestTests"/>; the project file names this type as a hook of the test platform's builder.</summary>
public static class TimingHook
{
    public static void AddExtensions(ITestApplicationBuilder builder, string[] arguments)
    {
        var slowest = new CompositeExtensionFactory<SlowestTests>(services => new SlowestTests(services.GetMessageBus()));
        builder.TestHost.AddDataConsumer(slowest);
        builder.TestHost.AddTestSessionLifetimeHandler(slowest);
    }
}
