using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Infrastructure;

/// <summary>Keeps what is logged, as a log of the app shows it: event id, level, message.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<LogLine> all = [];

    /// <summary>All lines so far, in order.</summary>
    public IReadOnlyList<LogLine> All => [.. all];

    /// <summary>The lines of these events so far, in order.</summary>
    public IReadOnlyList<LogLine> Of(params int[] events) => [.. all.Where(line => events.Contains(line.Event))];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        all.Enqueue(new LogLine(eventId.Id, logLevel, formatter(state, exception), exception));

    public void Dispose()
    {
    }
}
