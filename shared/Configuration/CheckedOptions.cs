using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Shared.Configuration;

/// <summary>Registers options that are checked when the host starts.</summary>
public static class CheckedOptions
{
    /// <summary>
    /// Registers the options as themselves. When the host starts, the options registered last are checked, before any hosted
    /// service begins its work.
    /// </summary>
    /// <param name="faults">One line for each fault, naming the setting; none if all is well.</param>
    public static IServiceCollection AddChecked<TOptions>(
        this IServiceCollection services, TOptions options, Func<TOptions, IEnumerable<string>> faults)
        where TOptions : class
    {
        services.AddSingleton(options);
        services.AddSingleton<IOptionsFactory<TOptions>>(
            provider => new Factory<TOptions>(provider.GetRequiredService<TOptions>(), faults));
        services.AddOptions<TOptions>().ValidateOnStart();
        return services;
    }

    private sealed class Factory<TOptions>(TOptions options, Func<TOptions, IEnumerable<string>> faults) : IOptionsFactory<TOptions>
        where TOptions : class
    {
        public TOptions Create(string name) =>
            faults(options).ToList() is { Count: > 0 } all ? throw new OptionsValidationException(name, typeof(TOptions), all) : options;
    }
}
