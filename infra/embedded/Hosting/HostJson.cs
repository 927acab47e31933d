using BinhHoa2.Embedded.Basis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>The settings of host.json that this host uses; missing ones have the defaults of the cloud's host.</summary>
internal sealed record HostJson(string RoutePrefix, string HubName, string DefaultVersion, IReadOnlyDictionary<string, LogLevel> LogLevels)
{
    /// <summary>
    /// Reads the file in the folder; a missing one means the defaults, one that is no JSON throws <see cref="HostStartException"/>.
    /// </summary>
    public static HostJson Read(string folder)
    {
        var path = Path.Combine(folder, "host.json");
        try
        {
            var file = new ConfigurationBuilder().AddJsonFile(path, optional: true).Build();
            CheckOnly(file, "versionMatchStrategy", "CurrentOrOlder");
            CheckOnly(file, "versionFailureStrategy", "Reject");
            return new(
                file["extensions:http:routePrefix"] ?? "api",
                file["extensions:durableTask:hubName"] ?? "EmbeddedHub",
                file["extensions:durableTask:defaultVersion"] ?? "",
                Levels(file.GetSection("logging:logLevel")));
        }
        catch (InvalidDataException exception)
        {
            throw new HostStartException($"Không đọc được {path}: {(exception.InnerException ?? exception).Message}", exception);
        }
    }

    /// <summary>Refuses a way to treat versions that this host does not have: it would run what the cloud's host leaves alone.</summary>
    private static void CheckOnly(IConfiguration file, string setting, string supported)
    {
        if (file[$"extensions:durableTask:{setting}"] is { } stated && !stated.Equals(supported, StringComparison.OrdinalIgnoreCase))
        {
            throw new HostStartException($"host.json: {setting} là \"{stated}\"; máy chủ nhúng chỉ có \"{supported}\".");
        }
    }

    private static Dictionary<string, LogLevel> Levels(IConfigurationSection section) =>
        section.GetChildren().ToDictionary(
            level => level.Key,
            level => Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out var parsed)
                ? parsed
                : throw new HostStartException(
                $"host.json: logging.logLevel.{level.Key} là \"{level.Value}\", không phải mức ghi nhật ký. "
                    + $"Dùng: {string.Join(", ", Enum.GetNames<LogLevel>())}."),
            StringComparer.OrdinalIgnoreCase);
}
