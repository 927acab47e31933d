using BinhHoa2.Embedded.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Collects an app's services and settings, then builds the host that runs its functions.</summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder
{
    private readonly PreparedHost prepared;
    private readonly WebApplicationBuilder web;
    private bool built;

    internal FunctionsApplicationBuilder(PreparedHost prepared)
    {
        this.prepared = prepared;
        web = HostServices.CreateWebBuilder(prepared);
    }

    public IServiceCollection Services => web.Services;

    public ConfigurationManager Configuration => web.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => web.Configuration;

    public IHostEnvironment Environment => web.Environment;

    public ILoggingBuilder Logging => web.Logging;

    public IMetricsBuilder Metrics => web.Metrics;

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)web).Properties;

    /// <summary>Builds the app's host, once; <see cref="InvalidOperationException"/> the second time.</summary>
    public IHost Build() => BuildApp();

    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => ((IHostApplicationBuilder)web).ConfigureContainer(factory, configure);

    internal EmbeddedApp BuildApp()
    {
        if (built)
        {
            throw new InvalidOperationException("The application has been built already.");
        }

        built = true;
        return new EmbeddedApp(web, prepared);
    }
}
