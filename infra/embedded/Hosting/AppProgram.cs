using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>Builds an app's host for this process, by the app's own Program or in its place.</summary>
internal static class AppProgram
{
    /// <summary>Runs the Program of the assembly up to its host.</summary>
    /// <exception cref="InvalidOperationException">The assembly is no program, or builds no host.</exception>
    public static IHost Build(PreparedHost prepared)
    {
        var assembly = prepared.Request.Assembly;
        var main = assembly.EntryPoint ?? throw new InvalidOperationException($"{assembly.GetName().Name} is no program.");
        object?[]? arguments = main.GetParameters().Length == 0 ? null : [Array.Empty<string>()];
        return Build(prepared, () => main.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null));
    }

    /// <summary>Builds a host as a Program does, with these services.</summary>
    public static IHost Build(PreparedHost prepared, Action<FunctionsApplicationBuilder>? services) =>
        Build(prepared, () =>
        {
            var builder = FunctionsApplication.CreateBuilder([]);
            builder.ConfigureFunctionsWebApplication();
            services?.Invoke(builder);
            builder.Build();
        });

    private static IHost Build(PreparedHost prepared, Action program) =>
        HostBuild.Run(program, prepared, builder => HostServices.Configure(builder, prepared));
}
