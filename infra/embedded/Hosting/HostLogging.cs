using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>What is logged: by host.json, then by the settings; and never an address.</summary>
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

            // Why a start is refused is said in one line instead, see EmbeddedApp.
            logging.AddFilter<ConsoleLoggerProvider>("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        }
    }
}
