using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>Configures logging by host.json, then by the settings. Addresses are never logged.</summary>
internal static class HostLogging
{
    public static void Configure(ILoggingBuilder logging, PreparedHost prepared, IConfiguration settings)
    {
        foreach (var (category, level) in prepared.HostJson.LogLevels)
        {
            logging.AddFilter(category.Equals("default", StringComparison.OrdinalIgnoreCase) ? null : category, level);
        }

        logging.AddConfiguration(settings.GetSection("Logging"));

        // The server's own request log prints addresses, and addresses carry links and keys.
        logging.AddFilter("Microsoft.AspNetCore", level => level >= LogLevel.Warning);
        if (prepared.Request.Console)
        {
            logging.AddSimpleConsole(console => console.SingleLine = true);
            logging.AddFilter<ConsoleLoggerProvider>("Microsoft.AspNetCore", level => level >= LogLevel.Warning);

            // The reason of a refused start is printed in one line instead.
            logging.AddFilter<ConsoleLoggerProvider>("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        }
    }
}
