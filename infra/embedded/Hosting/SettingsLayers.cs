using BinhHoa2.Embedded.Basis;
using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>
/// Where settings come from; each layer wins over those before it: the host's defaults, the file embedded.settings.json, the
/// environment, the command line, a command's own.
/// </summary>
internal static class SettingsLayers
{
    public static IConfigurationBuilder AddLayers(
        this IConfigurationBuilder builder, HostRequest request, IReadOnlyDictionary<string, string?> defaults)
    {
        builder.AddInMemoryCollection(defaults);
        builder.AddJsonFile(Path.Combine(request.SettingsFolder, "embedded.settings.json"), optional: true, reloadOnChange: false);
        builder.AddEnvironmentVariables("ASPNETCORE_");
        builder.AddEnvironmentVariables();
        builder.AddCommandLine([.. request.Arguments]);
        return builder.AddInMemoryCollection(request.Overrides);
    }

    /// <summary>The settings as they stand before the host adds its own.</summary>
    public static IConfigurationRoot Read(HostRequest request)
    {
        try
        {
            return new ConfigurationBuilder().AddLayers(request, new Dictionary<string, string?>()).Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            throw new HostStartException($"Cấu hình không đọc được: {(exception.InnerException ?? exception).Message}", exception);
        }
    }
}
