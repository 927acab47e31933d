using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Infrastructure;

internal sealed record LogLine(int Event, LogLevel Level, string Text, Exception? Exception);
