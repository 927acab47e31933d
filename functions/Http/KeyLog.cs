using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Http;

/// <summary>Log lines about the function key. A key that is missing or wrong is refused, and logged, by the host.</summary>
internal static partial class KeyLog
{
    /// <param name="function">The name of the function that was opened.</param>
    [LoggerMessage(2103, LogLevel.Information, "The function key was used: {Function}.")]
    public static partial void KeyUsed(this ILogger logger, string function);
}
