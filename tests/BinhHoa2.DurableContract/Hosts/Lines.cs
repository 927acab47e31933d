using Microsoft.Extensions.Logging;

namespace BinhHoa2.DurableContract.Hosts;

/// <summary>Keeps what is logged, line by line, with its category before it.</summary>
public sealed class Lines : ILoggerFactory
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Of(string category)
    {
        lock (gate)
        {
            return [.. lines.Where(l => l.StartsWith(category + " ", StringComparison.Ordinal))];
        }
    }

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("It keeps lines and nothing else.");

    public void Dispose()
    {
    }

    private sealed class Category(Lines owner, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (owner.gate)
            {
                owner.lines.Add($"{name} {formatter(state, exception)}");
            }
        }
    }
}
